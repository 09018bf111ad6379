import { useMemo } from 'react';
import type { TargetFields, TargetStanding, TargetYear } from '#shared/contract/targets.ts';
import type { Reached } from '#shared/domain/targets.ts';
import { words } from '../app/words.ts';
import { FigureLink } from '../registrations/figure-link.tsx';
import type { EntryRow } from '../ui/entry/use-entry-rows.ts';
import type { GridColumn } from '../ui/sheet-grid/grid.ts';
import { askedText, percentText, reachedText, stateText } from './target-words.ts';
import styles from './targets.module.css';

export type TargetLine = EntryRow<TargetStanding>;
type Column = GridColumn<TargetLine>;

/** Of which year a column tells; null: it tells of the target itself. */
export function yearOfColumn(column: string): number | null {
  const year = Number(column.split(' ').at(-1));
  return Number.isInteger(year) && year > 0 ? year : null;
}

/** The target, then for each year what was registered, achieved and follows from it, and the whole term. */
export function useTargetColumns(years: readonly number[], hasTerm: boolean): Column[] {
  return useMemo(
    () => [...targetColumns(), ...years.flatMap(yearColumns), ...(hasTerm ? termColumns() : [])],
    [years, hasTerm],
  );
}

function plain(key: string, header: string, width: number, text: (target: TargetStanding) => string): Column {
  const shown = ({ stored }: TargetLine): string => (stored === null ? '' : text(stored));
  return { key, header, width, text: shown, cell: (row) => <span title={shown(row)}>{shown(row)}</span> };
}

function targetColumns(): Column[] {
  return [
    plain('number', words.targets.number, 52, ({ number, part }) => `${number}.${part}`),
    plain('text', words.targets.text, 236, ({ text }) => text),
    plain('planned', words.targets.planned, 116, askedText),
    plain('period', words.targets.period, 96, ({ period }) => words.targets.periods[period]),
  ];
}

function yearColumns(year: number): Column[] {
  const group = words.targets.yearGroup(year);
  const yearIn = ({ stored }: TargetLine): TargetYear | undefined => stored?.years.find((each) => each.year === year);
  const described = (header: string) => ({ header, group, description: words.targets.columnOf(header, group) });
  const reachedIn = (row: TargetLine, what: 'registered' | 'achieved'): string =>
    row.stored === null ? '' : reachedText(row.stored, yearIn(row)?.[what] ?? null);
  const typedIn = (row: TargetLine): string =>
    row.texts[year] ?? (yearIn(row)?.achieved?.typed ? reachedIn(row, 'achieved') : '');
  return [
    {
      ...described(words.targets.registered),
      key: `registered ${year}`,
      width: 118,
      align: 'end',
      text: (row) => reachedIn(row, 'registered'),
      cell: (row) => row.stored && <Registered target={row.stored} year={yearIn(row)} />,
    },
    {
      ...described(words.targets.achieved),
      key: String(year),
      width: 118,
      align: 'end',
      editable: () => true,
      text: typedIn,
      cell: (row) => row.texts[year] ?? <Achieved target={row.stored} reached={yearIn(row)?.achieved ?? null} />,
    },
    {
      ...described(words.targets.state),
      key: `state ${year}`,
      width: 100,
      text: (row) => stateIn(yearIn(row)),
      cell: (row) => <State judged={yearIn(row)} />,
    },
  ];
}

const reachedInTerm = ({ stored }: TargetLine): Reached | null =>
  stored?.term == null || stored.term.state === 'unknown' ? null : stored.term;

const termText = (row: TargetLine): string => (row.stored === null ? '' : reachedText(row.stored, reachedInTerm(row)));

function termColumns(): Column[] {
  const group = words.targets.termGroup;
  const described = (header: string) => ({ header, group, description: words.targets.columnOf(header, group) });
  return [
    { ...described(words.targets.achieved), key: 'term', width: 118, align: 'end', text: termText, cell: termText },
    {
      ...described(words.targets.state),
      key: 'term-state',
      width: 100,
      text: ({ stored }) => stateIn(stored?.term),
      cell: ({ stored }) => <State judged={stored?.term} />,
    },
  ];
}

interface RegisteredProps {
  target: TargetFields;
  year: TargetYear | undefined;
}

/** What was counted, with its denominator, opening its rows. */
function Registered({ target, year }: RegisteredProps) {
  if (year === undefined || year.registered === null) return '';
  const { registered } = year;
  const shown = <Rate target={target} reached={registered} />;
  if (registered.figure === null) return shown;
  return (
    <FigureLink figure={registered.figure} label={target.text}>
      {shown}
    </FigureLink>
  );
}

function Achieved({ target, reached }: { target: TargetFields | null; reached: TargetYear['achieved'] }) {
  if (target === null || reached === null) return '';
  return (
    <span
      className={reached.typed ? undefined : styles.counted}
      title={reached.typed ? undefined : words.targets.fromHistory}
    >
      <Rate target={target} reached={reached} />
    </span>
  );
}

/** A rate stands beside its two numbers. */
function Rate({ target, reached }: { target: TargetFields; reached: Reached }) {
  const percent = percentText(target, reached);
  const text = reachedText(target, reached);
  return percent === null ? text : `${percent} (${text})`;
}

type Judged = Pick<TargetYear, 'state' | 'reason'> | null | undefined;

function stateIn(judged: Judged): string {
  return judged == null ? '' : stateText(judged);
}

function State({ judged }: { judged: Judged }) {
  if (judged == null) return '';
  return (
    <span className={styles[judged.state]} title={judged.reason}>
      {stateText(judged)}
    </span>
  );
}
