import type { SheetView } from '#shared/domain/sheet-view.ts';
import { cleanText, foldForSearch } from '#shared/domain/vietnamese-text.ts';
import type { ListField, ListRow, UnitList } from './unit-list.ts';

/** Heads as offices write them, folded; a head over several columns stands before its part. The first that fits counts. */
const heads: readonly (readonly [RegExp, ListField])[] = [
  [/^ma( don vi| cdcs| cong doan.*)?$/, 'code'],
  [/^(ten )?don vi cap tren|^cap tren|^truc thuoc/, 'parent'],
  [/^ten ngan|^ten viet tat/, 'shortName'],
  [/^ten (chu tich|nguoi lien he)|^nguoi lien he|^chu tich( cong doan)?$/, 'contactName'],
  [/^ten goi khac/, 'aliases'],
  [/^ten( don vi| cong doan.*| cdcs.*| cd co so.*)?$/, 'name'],
  [/^loai hinh nha nuoc$/, 'sectorState'],
  [/^loai hinh trong nuoc$/, 'sectorDomestic'],
  [/^loai hinh (ngoai nuoc|nuoc ngoai)$/, 'sectorForeign'],
  [/^(loai|cap)( don vi| cong doan)?$/, 'kind'],
  [/^khu vuc$/, 'sector'],
  [/^(cum|khoi)/, 'cluster'],
  [/^phai (gui|dang ky)/, 'expected'],
  [/^tinh theo nam/, 'yearBasis'],
  [/^(thuoc )?xa,? ?(phuong|\/ ?phuong)/, 'commune'],
  [/^dia chi/, 'address'],
  [/^(sdt|dien thoai|so dien thoai)/, 'contactPhone'],
  [/^(email|e-mail|thu dien tu)/, 'contactEmail'],
  [/^(nam|ngay) thanh lap/, 'foundedOn'],
  [/^(so lieu )?ngay( thong ke| so lieu)?$/, 'countedOn'],
  [/^(cnvcld|so cnvcld|lao dong)( tong so)?$/, 'workforce'],
  [/^(dvcd|doan vien|so doan vien|doan vien cong doan)( tong so)?$/, 'members'],
  [/^((dvcd|doan vien|doan vien cong doan) nu|nu|doan vien nu)$/, 'women'],
  [/^ghi chu/, 'note'],
];

/** The list that a sheet holds; null where no row of it names a column of units and another that is known. */
export function readUnitList(view: SheetView): UnitList | null {
  const rows = view.rows.map(({ index, cells }) => ({
    index,
    texts: new Map(cells.map(({ column, text }) => [column, cleanText(text)])),
  }));
  for (const [place, row] of rows.entries()) {
    const below = rows[place + 1];
    for (const second of [below, undefined]) {
      const columns = columnsOf(row.texts, second?.texts);
      const fields = new Set(columns.values());
      if (!fields.has('name') || fields.size < 2) continue;
      const data = rows.slice(place + (second === undefined ? 1 : 2));
      return { sheet: view.name, fields: [...fields], rows: data.flatMap((each) => rowOf(each, columns)) };
    }
  }
  return null;
}

/** A second line of heads has nothing under the head of the names, and parts under heads that reach over several columns. */
function columnsOf(
  top: ReadonlyMap<number, string>,
  second: ReadonlyMap<number, string> | undefined,
): Map<number, ListField> {
  const columns = new Map<number, ListField>();
  const last = Math.max(...top.keys(), ...(second?.keys() ?? []));
  let over = '';
  for (let column = 1; column <= last; column += 1) {
    const own = top.get(column) ?? '';
    const part = second?.get(column) ?? '';
    if (own !== '') over = own;
    const text = part === '' ? own : `${over} ${part}`;
    const field = fieldOf(text);
    if (field === null || [...columns.values()].includes(field)) continue;
    if (field === 'name' && part !== '' && second !== undefined) return new Map();
    columns.set(column, field);
  }
  return columns;
}

function fieldOf(head: string): ListField | null {
  const folded = foldForSearch(head).replaceAll(/[*:.]/g, '').trim();
  return heads.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

const totalRow = /^(tong( cong| so)?|cong)$/;

function rowOf(
  { index, texts }: { index: number; texts: ReadonlyMap<number, string> },
  columns: ReadonlyMap<number, ListField>,
): ListRow[] {
  const entries = [...columns].flatMap(([column, field]) => {
    const text = texts.get(column) ?? '';
    return text === '' ? [] : [[field, text] as const];
  });
  const row: ListRow = { row: index, texts: Object.fromEntries(entries) };
  const isTotal = [...texts.values()].some((text) => totalRow.test(foldForSearch(text)));
  const isNumbering = entries.every(([, text]) => /^\(?\d{1,2}\)?$|^[A-Z]$/.test(text));
  return entries.length === 0 || isTotal || isNumbering ? [] : [row];
}
