/** What a file may ask of the machine. Sheet sizes are those of the .xlsx format; the rest keeps a reading under 1 GB. */
export const readLimits = {
  /** Bytes of the file itself; larger ones are not even read into memory. */
  fileBytes: 200 * 1024 * 1024,
  zipEntries: 10_000,
  /** Bytes of all parts together once unpacked. */
  unpackedBytes: 700 * 1024 * 1024,
  /** Unpacked bytes for each packed byte; only parts over `ratioFloorBytes` are held to it. */
  ratio: 250,
  ratioFloorBytes: 16 * 1024 * 1024,
  /** Unpacked bytes that the .xlsb reader, which builds everything in memory, is given. */
  wholeUnpackedBytes: 120 * 1024 * 1024,
  sheets: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 4_000_000,
  merges: 50_000,
  sharedStrings: 2_000_000,
} as const;
