import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitPage } from '#shared/contract/units.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { parseVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../../api/client.ts';
import { tableNumber } from '../../app/format.ts';
import { words } from '../../app/words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogFoot } from '../dialog-foot.tsx';
import { Section } from './section.tsx';
import styles from './unit-page.module.css';

const numbers = ['members', 'women', 'workforce'] as const;

export function HeadCountsSection({ page: { unit, headCounts } }: { page: UnitPage }) {
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={words.unitPage.headCounts}
      action={
        <Button size="compact-xs" variant="default" onClick={() => setAdding(true)}>
          {words.unitPage.addHeadCount}
        </Button>
      }
    >
      {headCounts.length === 0 ? (
        <p>{words.unitPage.none}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.unitPage.onDate}</th>
              {numbers.map((field) => (
                <th key={field} scope="col" className="number">
                  {words.unitPage[field]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {headCounts.map((count) => (
              <tr key={count.onDate}>
                <td>{formatDate(count.onDate)}</td>
                {numbers.map((field) => (
                  <td key={field} className="number">
                    {numberText(count[field])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <HeadCountDialog unitId={unit.id} onClose={() => setAdding(false)} />}
    </Section>
  );
}

const numberText = (count: number | null): string => (count === null ? '' : tableNumber(count));

/** A whole number that is not negative, null for nothing, undefined for anything else. */
function countOf(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const value = parseVietnameseNumber(text);
  return value !== null && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function HeadCountDialog({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const [onDate, setOnDate] = useState('');
  const [texts, setTexts] = useState({ members: '', women: '', workforce: '' });
  const counts = { members: countOf(texts.members), women: countOf(texts.women), workforce: countOf(texts.workforce) };
  const [tried, setTried] = useState(false);
  const store = useMutation({
    mutationFn: ({ members, women, workforce }: Record<(typeof numbers)[number], number | null>) =>
      client.units.saveHeadCount({ unitId, onDate, members, women, workforce }),
    onSuccess: onClose,
  });
  const submit = () => {
    setTried(true);
    const { members, women, workforce } = counts;
    if (onDate === '' || members === undefined || women === undefined || workforce === undefined) return;
    store.mutate({ members, women, workforce });
  };
  return (
    <Modal opened onClose={onClose} title={words.unitPage.addHeadCount}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles.fields}>
          <DateField
            label={words.unitPage.onDate}
            placeholder={words.unitPage.dayShape}
            value={onDate}
            onChange={setOnDate}
            error={tried && onDate === '' ? words.unitPage.required : null}
          />
          {numbers.map((field) => (
            <TextInput
              key={field}
              inputMode="numeric"
              label={words.unitPage[field]}
              value={texts[field]}
              error={tried && counts[field] === undefined ? words.unitPage.wholeNumber : null}
              onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
            />
          ))}
        </div>
        <DialogFoot error={store.error} pending={store.isPending} onClose={onClose} />
      </form>
    </Modal>
  );
}
