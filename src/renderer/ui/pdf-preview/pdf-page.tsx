import { useIntersection } from '@mantine/hooks';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { drawPage } from './pdf-document.ts';
import styles from './pdf-preview.module.css';

interface PdfPageProps {
  document: PDFDocumentProxy;
  number: number;
  size: { width: number; height: number };
  scale: number;
  label: string;
}

/** One page, drawn when it comes near the part in sight. */
export function PdfPage({ document, number, size, scale, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const near = entry?.isIntersecting ?? false;
  useEffect(() => {
    if (!near || !canvas.current) return;
    // A drawing that is overtaken by the next one ends in an error that nobody needs to hear of.
    drawPage(document, number, canvas.current, scale * window.devicePixelRatio).catch(() => {});
  }, [document, number, scale, near]);
  return (
    <div ref={ref} className={styles.page} style={{ width: size.width * scale, height: size.height * scale }}>
      <canvas key={scale} ref={canvas} role="img" aria-label={label} className={styles.canvas} />
    </div>
  );
}
