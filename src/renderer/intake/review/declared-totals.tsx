import type { ImportFileDetail } from '#shared/contract/intake.ts';
import { useAwardName } from '../../app/application.tsx';
import { tableNumber } from '../../app/format.ts';
import { words } from '../../app/words.ts';
import styles from './review.module.css';
import type { SheetPlaceAddress } from './sheet-place.ts';

/** Totals that the unit wrote, each beside what was counted. */
export function DeclaredTotals({ file, onGo }: { file: ImportFileDetail; onGo: (place: SheetPlaceAddress) => void }) {
  const awardName = useAwardName();
  const totals = file.tables.flatMap(({ sheet, declared }) => declared.map((total) => ({ sheet, ...total })));
  if (totals.length === 0) return null;
  return (
    <section aria-labelledby="declared" className={styles.section}>
      <h2 id="declared">{words.review.declared}</h2>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.review.row}</th>
            <th scope="col">{words.review.award}</th>
            <th scope="col" className="number">
              {words.review.written}
            </th>
            <th scope="col" className="number">
              {words.review.counted}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map(({ sheet, row, award, subject, count, counted }) => (
            <tr key={`${sheet} ${row} ${award} ${subject}`} data-differs={count !== counted || undefined}>
              <td>
                <button type="button" className={styles.place} onClick={() => onGo({ sheet, row })}>
                  {row}
                </button>
              </td>
              <td>{award === null ? words.review.everybody : awardName(award)}</td>
              <td className="number">{tableNumber(count)}</td>
              <td className="number">
                {count === counted ? '' : '≠ '}
                {tableNumber(counted)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
