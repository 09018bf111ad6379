import type { IncomingFile } from '#core/intake/service.ts';
import type { IntakeRecord } from '#shared/domain/records.ts';
import { file } from './intake.ts';
import { problem, registration, type ToldFile, toldBytes } from './told-analysis.ts';

/** What becomes of the files of a drop when nothing of it is in yet. */
export interface MixedDrop {
  files: IncomingFile[];
  expected: { committed: number; review: number; refused: number; duplicate: number };
  /** People registered by the files that come in. */
  registrations: number;
}

const peopleInFile = 3;

const people = (index: number): IntakeRecord[] =>
  Array.from({ length: peopleInFile }, (_person, row) =>
    registration(row + 5, `Nguyễn Văn An ${index} ${row}`, 'LDTT'),
  );

/** Every unit sends once; what they send again under another name of the same bytes is a duplicate. */
function toldFile(index: number): ToldFile & { becomes: keyof MixedDrop['expected'] } {
  const sender = `CĐCS Trường Tiểu học số ${index}`;
  const records = people(index);
  switch (index % 10) {
    case 3:
      return { becomes: 'review', sender, records, problems: [problem(9, 'award.unknown', 'error')] };
    case 5:
      return { becomes: 'review', sender: null, records };
    case 7:
      return { becomes: 'refused', refused: { code: 'file.encrypted', message: `Tệp ${index} có đặt mật khẩu.` } };
    default:
      return { becomes: 'committed', sender, records };
  }
}

/** A folder as units fill it: of each ten files one is locked, two wait for a person, one is there twice, the others come in. */
export function mixedDrop(count: number): MixedDrop {
  const expected = { committed: 0, review: 0, refused: 0, duplicate: 0 };
  const files = Array.from({ length: count }, (_file, index) => {
    const isCopy = index % 10 === 9;
    const { becomes, ...told } = toldFile(isCopy ? index - 1 : index);
    expected[isCopy ? 'duplicate' : becomes] += 1;
    return file(`${index}.xlsx`, toldBytes(told));
  });
  return { files, expected, registrations: expected.committed * peopleInFile };
}
