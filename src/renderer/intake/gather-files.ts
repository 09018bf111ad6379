const spreadsheetEndings = /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv)$/i;

export interface Gathered {
  spreadsheets: File[];
  /** How many other files lay among them. */
  others: number;
}

/** Parts spreadsheets from the rest; Excel's own lock files (`~$…`) and hidden files are passed over without a word. */
export function partSpreadsheets(files: File[]): Gathered {
  const visible = files.filter(({ name }) => !name.startsWith('~$') && !name.startsWith('.'));
  const spreadsheets = visible.filter(({ name }) => spreadsheetEndings.test(name));
  return { spreadsheets, others: visible.length - spreadsheets.length };
}

/**
 * All files of a drop, folders with everything in them. The entries must be taken before the first pause:
 * the browser forgets the drop when its event is over.
 */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  const nested = await Promise.all(entries.map(filesOfEntry));
  return nested.flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isDirectory(entry)) return [];
  const nested = await Promise.all((await entriesOf(entry)).map(filesOfEntry));
  return nested.flat();
}

/** A directory reader hands its entries out in portions; an empty portion is the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return entries;
    entries.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
