import type { ImportFileDetail } from '#shared/contract/intake.ts';
import { words } from '../../app/words.ts';
import { KeyedButton } from '../../ui/keyed-button.tsx';
import { nextProblem } from './sheet-notes.ts';
import type { SheetPlaceAddress } from './sheet-place.ts';

interface NextProblemProps {
  file: ImportFileDetail;
  place: SheetPlaceAddress;
  onGo: (place: SheetPlaceAddress) => void;
}

/** Leads to the cell of the next error or warning, on whichever sheet it stands. */
export function NextProblem({ file, place, onGo }: NextProblemProps) {
  const next = nextProblem(file.problemList, place);
  return (
    <KeyedButton
      label={words.review.nextProblem}
      keys="F7"
      variant="default"
      size="compact-xs"
      disabled={next === undefined}
      onPress={() => {
        if (next === undefined) return;
        const { sheet, row, column } = next;
        onGo({ sheet, row, ...(column !== null && { column }) });
      }}
    />
  );
}
