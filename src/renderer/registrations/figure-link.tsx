import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Figure } from '#shared/contract/figures.ts';
import { addressOfFigure } from './figure-address.ts';
import styles from './figure-link.module.css';

interface FigureLinkProps {
  figure: Figure;
  /** What the figure counts, for those who hear the page and see no column head. */
  label?: string;
  children: ReactNode;
}

/** A figure that opens the rows it counts. */
export function FigureLink({ figure, label, children }: FigureLinkProps) {
  return (
    <Link className={styles.figure} to="/registrations/figure" search={addressOfFigure(figure)} title={label}>
      {children}
    </Link>
  );
}
