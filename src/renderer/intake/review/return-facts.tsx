import { Link } from '@tanstack/react-router';
import type { ImportFile } from '#shared/contract/intake.ts';
import { instantText } from '../../app/format.ts';
import { words } from '../../app/words.ts';

/** That the file went back to its unit, and the returned file whose correction it is. */
export function ReturnFacts({ file: { returnedAt, replaces } }: { file: Pick<ImportFile, 'returnedAt' | 'replaces'> }) {
  return (
    <>
      {returnedAt !== null && <span>{words.papers.returnedAt(instantText(returnedAt))}</span>}
      {replaces !== null && (
        <Link to="/intake/$importId" params={{ importId: replaces.id }}>
          {words.papers.replaces(replaces.fileName)}
        </Link>
      )}
    </>
  );
}
