import { registration, toldBytes } from './told-analysis.ts';

export const recordsPerFile = 90;

/** `count` different files from number `first` on, each of one unit of its own and with so many names. */
export function tellingFiles(
  first: number,
  count: number,
  records = recordsPerFile,
): { name: string; bytes: Uint8Array }[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const told = Array.from({ length: records }, (_unused, row) =>
      registration((row % 90) + 5, `Nguyễn Văn An ${row}`, 'LDTT', { position: 'Giáo viên' }),
    );
    return { name: `${number}.xlsx`, bytes: toldBytes({ sender: `CĐCS Trường THCS số ${number}`, records: told }) };
  });
}
