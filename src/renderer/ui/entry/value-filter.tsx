import { Button, Checkbox, Group, Popover, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ValueList } from '#shared/contract/entry.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { words } from '../../app/words.ts';
import styles from './entry.module.css';

interface ValueFilterProps {
  /** The column's head. */
  column: string;
  chosen: readonly string[];
  /** Everything that decides which values there are. */
  queryKey: readonly unknown[];
  values: (find: string) => Promise<ValueList>;
  onChoose: (chosen: string[]) => void;
}

/** A column's filter: its values with how many rows have each, several of them to be chosen. */
export function ValueFilter({ column, chosen, queryKey, values, onChoose }: ValueFilterProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={280} position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={styles.filterButton}
          aria-label={words.entry.filter(column)}
          aria-expanded={opened}
          data-active={chosen.length > 0 || undefined}
          onClick={() => setOpened(!opened)}
        >
          {chosen.length > 0 ? words.entry.filtered(formatVietnameseNumber(chosen.length)) : words.entry.filterShort} ▾
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.entry.filter(column)}>
        {opened && (
          <Choice
            chosen={chosen}
            queryKey={queryKey}
            values={values}
            onChoose={(next) => {
              setOpened(false);
              onChoose(next);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choice({ chosen, queryKey, values, onChoose }: Omit<ValueFilterProps, 'column'>) {
  const [find, setFind] = useState('');
  const [wanted] = useDebouncedValue(find.trim(), 200);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(chosen));
  const list = useQuery({ queryKey: [...queryKey, 'values', wanted], queryFn: () => values(wanted) });
  const more = (list.data?.total ?? 0) - (list.data?.values.length ?? 0);
  const mark = (value: string, on: boolean): void => {
    const next = new Set(marked);
    if (on) next.add(value);
    else next.delete(value);
    setMarked(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChoose([...marked]);
      }}
    >
      <TextInput
        data-autofocus
        aria-label={words.entry.findValue}
        placeholder={words.entry.findValue}
        value={find}
        onChange={(event) => setFind(event.currentTarget.value)}
      />
      <div className={styles.values} tabIndex={0} role="group" aria-label={words.entry.findValue}>
        {list.data?.values.map(({ value, label, count }) => (
          <Checkbox
            key={value}
            size="xs"
            className={styles.value}
            label={words.entry.valueCount(label, formatVietnameseNumber(count))}
            checked={marked.has(value)}
            onChange={(event) => mark(value, event.currentTarget.checked)}
          />
        ))}
        {more > 0 && <p>{words.entry.moreValues(formatVietnameseNumber(more))}</p>}
      </div>
      <Group gap={8} justify="flex-end">
        <Button size="xs" variant="default" onClick={() => onChoose([])}>
          {words.entry.noFilter}
        </Button>
        <Button size="xs" type="submit">
          {words.entry.apply}
        </Button>
      </Group>
    </form>
  );
}
