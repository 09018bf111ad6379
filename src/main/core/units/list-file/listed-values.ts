import { type Sector, sector as sectors, type UnitKind, unitKind } from '#shared/contract/common.ts';
import type { HeadCount, UnitFields } from '#shared/contract/units.ts';
import { parseVietnameseDate } from '#shared/domain/dates.ts';
import { unitKindFromName } from '#shared/domain/unit-names.ts';
import { digitsToNumber } from '#shared/domain/vietnamese-numbers.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { unitLists as messages } from '#shared/messages/vi/unit-lists.ts';
import type { ListField, ListRow } from './unit-list.ts';

/** What a row says of a unit; what it does not speak of is absent. */
export interface ListedValues {
  row: number;
  code: string | null;
  name: string;
  kind: UnitKind;
  fields: Partial<UnitFields>;
  parent: string | null;
  cluster: string | null;
  foundedOn: string | null;
  headCount: { onDate: string | null; count: HeadCount } | null;
  aliases: string[];
  /** Vietnamese sentences on what cannot be. */
  faults: string[];
}

const textFields = [
  'shortName',
  'commune',
  'address',
  'contactName',
  'contactPhone',
  'contactEmail',
  'note',
] as const satisfies readonly ListField[];

const marked = (text: string | undefined): boolean => text !== undefined && text !== '0';

/** Reads a row's texts as values; nothing is guessed at. */
export function listedValues({ row, texts }: ListRow): ListedValues {
  const faults: string[] = [];
  const name = texts.name ?? '';
  if (name.length < 2) faults.push(messages.noName);
  const fields: Partial<UnitFields> = {};
  for (const field of textFields) {
    const text = texts[field];
    if (text !== undefined) fields[field] = text;
  }
  const kind = choiceOf(texts.kind, unitKind.options, messages.kinds, () =>
    faults.push(messages.kindUnknown(texts.kind ?? '')),
  );
  const sector = sectorOf(texts, faults);
  if (sector !== null) fields.sector = sector;
  if (texts.expected !== undefined) fields.expected = isYes(texts.expected);
  const basis = choiceOf(texts.yearBasis, ['calendar', 'school'] as const, messages.yearBases, () =>
    faults.push(messages.yearBasisUnknown(texts.yearBasis ?? '')),
  );
  if (basis !== null) fields.yearBasis = basis;
  if (kind !== null) fields.kind = kind;
  return {
    row,
    code: texts.code ?? null,
    name,
    kind: kind ?? unitKindFromName(name),
    fields,
    parent: texts.parent ?? null,
    cluster: texts.cluster ?? null,
    foundedOn: foundedOf(texts.foundedOn, faults),
    headCount: headCountOf(texts, faults),
    aliases: (texts.aliases ?? '')
      .split(';')
      .map((each) => each.trim())
      .filter((each) => each.length > 1),
    faults,
  };
}

function choiceOf<Choice extends string>(
  text: string | undefined,
  choices: readonly Choice[],
  words: Record<Choice, string>,
  unknown: () => void,
): Choice | null {
  if (text === undefined) return null;
  const wanted = foldForSearch(text);
  const found = choices.find((choice) => foldForSearch(words[choice]) === wanted);
  if (found === undefined) unknown();
  return found ?? null;
}

/** The sector is named, or one of the columns of the kind of enterprise is marked. */
function sectorOf(texts: ListRow['texts'], faults: string[]): Sector | null {
  if (marked(texts.sectorState)) return 'state-enterprise';
  if (marked(texts.sectorDomestic) || marked(texts.sectorForeign)) return 'non-state';
  return choiceOf(texts.sector, sectors.options, messages.sectors, () =>
    faults.push(messages.sectorUnknown(texts.sector ?? '')),
  );
}

const isYes = (text: string): boolean => /^(x|co|v|1|true)$/.test(foldForSearch(text));

/** A year alone says nothing of the day: the first of January. */
function foundedOf(text: string | undefined, faults: string[]): string | null {
  if (text === undefined) return null;
  const date = parseVietnameseDate(text);
  if (date === null) faults.push(messages.dateUnknown(text));
  return date === null ? null : `${date}${'-01-01'.slice(date.length - 4)}`;
}

function headCountOf(texts: ListRow['texts'], faults: string[]): ListedValues['headCount'] {
  const [members, women, workforce] = (['members', 'women', 'workforce'] as const).map((field) => {
    const text = texts[field];
    if (text === undefined) return null;
    const value = digitsToNumber(text);
    if (value !== null && Number.isInteger(value) && value >= 0) return value;
    faults.push(messages.numberUnknown(text));
    return null;
  });
  const count = { members: members ?? null, women: women ?? null, workforce: workforce ?? null };
  if (count.women !== null && count.members !== null && count.women > count.members) {
    faults.push(messages.womenAbove(count.women, count.members));
  }
  if (count.members === null && count.women === null && count.workforce === null) return null;
  const onDate = texts.countedOn === undefined ? null : parseVietnameseDate(texts.countedOn);
  if (texts.countedOn !== undefined && onDate?.length !== 10) faults.push(messages.dateUnknown(texts.countedOn));
  return { onDate: onDate?.length === 10 ? onDate : null, count };
}
