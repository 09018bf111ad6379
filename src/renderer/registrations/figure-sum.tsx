import { useQuery } from '@tanstack/react-query';
import type { Figure, FigureRow } from '#shared/contract/figures.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { words } from '../app/words.ts';
import styles from './registrations.module.css';
import { addRows, type RowSum } from './row-sum.ts';

const pageSize = 500;
/** Beyond this many rows the adding would take longer than the person waits. */
const addedAtMost = 20_000;

/** Every row of the figure added up; undefined while that is going on. */
export function useFigureSum(figure: Figure): RowSum | 'too-many' | undefined {
  return useQuery({ queryKey: ['figure-sum', figure], queryFn: ({ signal }) => sumOf(figure, signal) }).data;
}

/** `1.445 = 1.201 tên + 244 theo số lượng`, so that the rows can be seen to give the figure. */
export function FigureSum({ figure }: { figure: Figure }) {
  const sum = useFigureSum(figure);
  if (!sum) return <p className={styles.sum}>{words.registrations.adding}</p>;
  return <p className={styles.sum}>{sumText(sum, figure.what)}</p>;
}

async function sumOf(figure: Figure, signal: AbortSignal): Promise<RowSum | 'too-many'> {
  const rows: FigureRow[] = [];
  for (;;) {
    const page = await client.figures.rows({ ...figure, limit: pageSize, offset: rows.length }, { signal });
    if (page.total > addedAtMost) return 'too-many';
    rows.push(...page.rows);
    if (rows.length >= page.total || page.rows.length === 0) return addRows(rows);
  }
}

function sumText(sum: RowSum | 'too-many', what: Figure['what']) {
  if (sum === 'too-many') return words.registrations.tooManyToAdd(formatVietnameseNumber(addedAtMost));
  const { named, numbers, value, notCounted } = sum;
  const text = formatVietnameseNumber;
  return (
    <>
      <strong>{text(named + numbers)}</strong>
      {numbers > 0 && ` = ${words.registrations.sumOf(text(named), text(numbers))}`}
      {value > 0 && (what === 'works' || what === 'initiatives') && `; ${words.registrations.valueSum(text(value))}`}
      {notCounted > 0 && `; ${words.registrations.notCountedRows(text(notCounted))}`}
    </>
  );
}
