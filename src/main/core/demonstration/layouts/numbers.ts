import type { Subject } from '#shared/domain/records.ts';
import { inventCollectives } from '../people.ts';
import type { UnitPlan } from '../plan.ts';
import { shareOut } from '../random.ts';
import { long, short } from './award-words.ts';
import { type DraftCell, letter, type SheetDraft, signatures, titleBlock } from './sheet-draft.ts';

const subjectWords: Record<Subject, string> = { individual: 'Cá nhân', collective: 'Tập thể' };

/** Numbers as units type them: below ten with a leading zero, thousands with a dot, nothing for none. */
function written(count: number): string | null {
  if (count === 0) return null;
  return count < 10 ? `0${count}` : String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A row for each sub-unit, numbers under awards in two groups; the total stands first. */
export function numbersByUnit(plan: UnitPlan): SheetDraft[] {
  const groups = (['collective', 'individual'] as const).map((subject) =>
    plan.counts.filter((c) => c.subject === subject),
  );
  const counts = groups.flat();
  const parts = inventCollectives(plan.unit.field, 9, plan.unit.weight);
  const shares = counts.map(({ count }, i) =>
    shareOut(
      count,
      parts.map((_, p) => 3 + ((p * 5 + i * 3) % 7)),
    ),
  );
  const columns = 2 + counts.length;
  const block = titleBlock(plan.unit, 'BIỂU TỔNG HỢP ĐĂNG KÝ THI ĐUA NĂM 2020', columns);
  const top = block.rows.length + 1;
  const split = 2 + (groups[0]?.length ?? 0);
  const heading = groups.flatMap((group, g): DraftCell[] =>
    group.map((_, i) => (i === 0 ? subjectWords[g === 0 ? 'collective' : 'individual'] : null)),
  );
  return [
    {
      name: 'Tổng hợp',
      rows: [
        ...block.rows,
        ['TT', 'Đơn vị', ...heading],
        [null, null, ...counts.map(({ award }) => short(award))],
        [null, 'TỔNG SỐ', ...counts.map(({ count }) => written(count))],
        ...parts.map((part, p): DraftCell[] => [p + 1, part, ...shares.map((share) => written(share[p] ?? 0))]),
        ...signatures(columns),
      ],
      merges: [
        ...block.merges,
        `A${top}:A${top + 1}`,
        `B${top}:B${top + 1}`,
        `C${top}:${letter(split)}${top}`,
        `${letter(split + 1)}${top}:${letter(columns)}${top}`,
      ],
      widths: [6, 36, ...counts.map(() => 13)],
    },
  ];
}

/** A row for each award with a column of collectives and a column of individuals, and a total below. */
export function numbersByAward(plan: UnitPlan): SheetDraft[] {
  const awards = [...new Set(plan.counts.map(({ award }) => award))];
  const of = (award: string, subject: Subject) =>
    plan.counts.find((c) => c.award === award && c.subject === subject)?.count ?? 0;
  const sum = (subject: Subject) => awards.reduce((total, award) => total + of(award, subject), 0);
  const block = titleBlock(plan.unit, 'TỔNG HỢP SỐ LƯỢNG ĐĂNG KÝ THI ĐUA NĂM 2020', 5);
  return [
    {
      name: 'Biểu',
      rows: [
        ...block.rows,
        ['TT', 'Danh hiệu, hình thức khen thưởng', 'Số tập thể', 'Số cá nhân', 'Ghi chú'],
        ['A', 'B', 1, 2, 3],
        ...awards.map((award, i): DraftCell[] => [
          i + 1,
          long(award),
          of(award, 'collective') || null,
          of(award, 'individual') || null,
        ]),
        [null, 'Tổng cộng', sum('collective'), sum('individual')],
        ...signatures(5),
      ],
      merges: block.merges,
      widths: [6, 44, 14, 14, 16],
    },
  ];
}
