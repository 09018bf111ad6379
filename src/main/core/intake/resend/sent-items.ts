import type { IntakeRecord, TableReading } from '#shared/domain/records.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { intakeReview as messages } from '#shared/messages/vi/intake-review.ts';
import type { SentItem } from './compare-items.ts';

/** The records of a file as things to be compared. */
export function sentItems(tables: readonly TableReading[]): SentItem[] {
  return tables.flatMap(({ sheet, records }) =>
    records.map((record) => ({ ...sentItem(record), sheet, row: record.row })),
  );
}

function sentItem(record: IntakeRecord): Omit<SentItem, 'sheet' | 'row'> {
  switch (record.type) {
    case 'registration':
      return registrationItem(record);
    case 'count':
      return 'item' in record
        ? itemCountItem({ ...record, part: record.unitName })
        : awardCountItem({ ...record, part: record.unitName });
    case 'initiative':
      return initiativeItem(record);
    case 'work':
      return workItem({ ...record, value: record.valueVnd });
    default:
      return targetItem(record);
  }
}

type Bare = Omit<SentItem, 'sheet' | 'row'>;

export function registrationItem(facts: {
  subject: string;
  name: string;
  award: string;
  position: string | null;
  unitName: string | null;
}): Bare {
  const { subject, name, award, position, unitName } = facts;
  return {
    type: 'registration',
    group: `award ${subject} ${award}`,
    name,
    award,
    details: [position ?? '', unitName ?? ''],
  };
}

export function awardCountItem(facts: { subject: string; part: string | null; award: string; count: number }): Bare {
  const { subject, part, award, count } = facts;
  return {
    type: 'count',
    group: `award ${subject} ${award}`,
    name: part ?? '',
    award,
    details: [formatVietnameseNumber(count)],
  };
}

export function itemCountItem(facts: { item: string; part: string | null; count: number }): Bare {
  const { item, part, count } = facts;
  return {
    type: 'item-count',
    group: item,
    name: part ?? '',
    award: null,
    details: [formatVietnameseNumber(count)],
  };
}

export function initiativeItem(facts: { title: string; authors: readonly string[]; benefitVnd: number | null }): Bare {
  const { title, authors, benefitVnd } = facts;
  return {
    type: 'initiative',
    group: 'initiatives',
    name: title,
    award: null,
    details: [authors.join(', '), money(benefitVnd)],
  };
}

export function workItem({ name, value }: { name: string; value: number | null }): Bare {
  return { type: 'work', group: 'works', name, award: null, details: [money(value)] };
}

export function targetItem({ name, planned }: { name: string; planned: number | null }): Bare {
  const details = [planned === null ? '' : formatVietnameseNumber(planned)];
  return { type: 'target', group: 'targets', name, award: null, details };
}

function money(value: number | null): string {
  return value === null ? '' : messages.money(formatVietnameseNumber(value));
}
