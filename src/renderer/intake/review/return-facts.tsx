import { Link } from '@tanstack/react-router';
import type { ImportFile } from '#shared/contract/intake.ts';
import { instantText } from '../../app/format.ts';
import { words } from '../../app/words.ts';

/** That the file went back to its unit, the file that it stands for, and the later one that stands for it. */
export function ReturnFacts({ file: { returnedAt, replaces, replacedBy } }: { file: ImportFile }) {
  return (
    <>
      {returnedAt !== null && <span>{words.papers.returnedAt(instantText(returnedAt))}</span>}
      {replaces !== null && (
        <Link to="/intake/$importId" params={{ importId: replaces.id }}>
          {words.papers.replaces(replaces.fileName)}
        </Link>
      )}
      {replacedBy !== null && (
        <Link to="/intake/$importId" params={{ importId: replacedBy.id }}>
          {words.review.replacedBy(replacedBy.fileName)}
        </Link>
      )}
    </>
  );
}
