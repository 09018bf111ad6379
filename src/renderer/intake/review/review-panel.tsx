import type { ImportFileDetail } from '#shared/contract/intake.ts';
import { words } from '../../app/words.ts';
import { ChooseUnit } from './choose-unit.tsx';
import { CorrectionsMade } from './corrections-made.tsx';
import { DeclaredTotals } from './declared-totals.tsx';
import { ProblemGroups } from './problem-groups.tsx';
import { Reasons } from './reasons.tsx';
import styles from './review.module.css';
import { SentAgain } from './sent-again.tsx';
import type { SheetPlaceAddress } from './sheet-place.ts';

interface ReviewPanelProps {
  file: ImportFileDetail;
  sheet: string;
  place: SheetPlaceAddress;
  onGo: (place: SheetPlaceAddress) => void;
}

/** Beside the sheet: what must be decided, what was found, and why a row or column was taken as it was. */
export function ReviewPanel({ file, sheet, place, onGo }: ReviewPanelProps) {
  return (
    <aside className={styles.panel} aria-label={words.review.panel}>
      {file.status === 'review' && file.unit === null && <ChooseUnit file={file} />}
      {file.resend !== null && <SentAgain file={file} resend={file.resend} onGo={onGo} />}
      {place.row !== undefined && <Reasons file={file} sheet={sheet} row={place.row} column={place.column} />}
      <ProblemGroups file={file} place={place} onGo={onGo} />
      <CorrectionsMade file={file} />
      <DeclaredTotals file={file} onGo={onGo} />
    </aside>
  );
}
