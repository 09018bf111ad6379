import type { Correction } from '#shared/contract/intake.ts';
import type { Writer } from '../../database/connection.ts';
import { learn } from '../memory/learned.ts';
import { replaceFiles } from '../resend/earlier-files.ts';
import { replacedFiles } from '../resend/resend.ts';

interface CommittedFile {
  id: number;
  unitId: number;
  fileName: string;
  corrections: readonly Correction[];
}

/** What a person decided beyond the file itself, in the operation that commits it: which files it replaces, what to remember. */
export function carryOutDecisions(writer: Writer, { id, unitId, fileName, corrections }: CommittedFile): void {
  replaceFiles(writer, replacedFiles(corrections), id);
  learn(writer, unitId, fileName, corrections);
}
