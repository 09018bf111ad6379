import type { ReactNode } from 'react';
import type { Namesake } from '#shared/contract/people.ts';
import { useAwardName } from '../app/application.tsx';
import { words } from '../app/words.ts';
import styles from './duplicates.module.css';
import { SourceLink } from './source-link.tsx';

interface DuplicateTraitsProps {
  first: Namesake;
  second: Namesake;
  /** The second's registrations stand with the first. */
  joined: boolean;
}

/** What is known of two people of one name, a line for each trait that at least one of them has. */
export function DuplicateTraits({ first, second, joined }: DuplicateTraitsProps) {
  const traits: [string, (person: Namesake) => string | null][] = [
    [words.duplicates.unit, ({ unitName }) => unitName],
    [words.duplicates.part, ({ parts }) => (parts.length === 0 ? null : parts.join('; '))],
    [words.duplicates.position, ({ position }) => position],
    [words.duplicates.birth, ({ birth }) => birth?.split('-').toReversed().join('/') ?? null],
    [words.duplicates.sex, ({ sex }) => (sex === null ? null : words.duplicates.sexes[sex])],
    [words.duplicates.memberNumber, ({ memberNumber }) => memberNumber],
  ];
  const told = traits.filter(([, of]) => of(first) !== null || of(second) !== null);
  return (
    <table className={`ledger ${styles.traits}`}>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.duplicates.person.first}</th>
          <th scope="col">{words.duplicates.person.second}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(([label, of]) => (
          <TraitRow
            key={label}
            label={label}
            first={of(first) ?? words.duplicates.unknown}
            second={of(second) ?? words.duplicates.unknown}
          />
        ))}
        <TraitRow
          label={words.duplicates.registrations}
          first={<Registrations person={first} />}
          second={joined ? words.duplicates.joinedAway : <Registrations person={second} />}
        />
      </tbody>
    </table>
  );
}

function TraitRow({ label, first, second }: { label: string; first: ReactNode; second: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{first}</td>
      <td>{second}</td>
    </tr>
  );
}

function Registrations({ person }: { person: Namesake }) {
  const awardName = useAwardName();
  return (
    <ul className={styles.registrations}>
      {person.registrations.map(({ award, year, phaseName, source }, at) => (
        <li key={`${at} ${award}`}>
          {words.duplicates.registration(awardName(award), String(year), phaseName)}{' '}
          <SourceLink source={source} tabIndex={0} />
        </li>
      ))}
    </ul>
  );
}
