import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import type { WaitingGroup } from '#shared/contract/award-history.ts';
import { formatAwardYear } from '#shared/domain/award-years.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { useAwardName } from '../app/application.tsx';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { OneUnit, useUnitChoices } from '../units/unit-choice.tsx';
import { HistorySourceLink } from './history-source-link.tsx';
import { factsOf } from './merge-dialog.tsx';
import styles from './people.module.css';

/** Rows alike of one name: what they say, whom it may be, and the decision. */
export function WaitingGroupView({ group }: { group: WaitingGroup }) {
  const heading = useId();
  const awardName = useAwardName();
  const settle = useMutation({
    mutationFn: (personId: string | null) => client.awardHistory.settle({ ids: group.ids, personId }),
    onError: (error) => tellError(error),
  });
  const unknownUnit = group.unitText === null ? words.people.unitMissing : words.people.unitUnknown(group.unitText);
  const facts = [group.position, group.birth === null ? null : formatDate(group.birth)].filter((fact) => fact !== null);
  return (
    <section className={styles.group} aria-labelledby={heading}>
      <h2 id={heading}>{words.people.waitingGroup(group.name, group.unitName ?? unknownUnit)}</h2>
      {facts.length > 0 && <p className={styles.soft}>{facts.join(', ')}</p>}
      <ul className={styles.list}>
        {group.awards.map((award) => (
          <li key={award.id}>
            {formatAwardYear({ year: award.year, basis: award.yearBasis })}:{' '}
            {award.award === null ? award.awardText : awardName(award.award)} ·{' '}
            <HistorySourceLink source={award.source} />
          </li>
        ))}
      </ul>
      {group.unitId === null ? (
        <ChooseUnit group={group} />
      ) : (
        <div className={styles.choices}>
          <Button
            size="xs"
            variant="default"
            disabled={settle.isPending}
            aria-describedby={heading}
            onClick={() => settle.mutate(null)}
          >
            {group.subject === 'individual' ? words.people.isNew : words.people.isNewCollective}
          </Button>
        </div>
      )}
      {group.candidates.map((candidate) => (
        <div key={candidate.id} className={styles.choices}>
          <span>
            {candidate.name} · {candidate.unitName} · <span className={styles.soft}>{factsOf(candidate)}</span>
          </span>
          <Button
            size="compact-xs"
            variant="default"
            disabled={settle.isPending}
            aria-label={words.people.isThisOf(candidate.name, candidate.unitName)}
            onClick={() => settle.mutate(candidate.id)}
          >
            {words.people.isThis}
          </Button>
        </div>
      ))}
    </section>
  );
}

/** A text that names no known unit is told once for all rows that have it. */
function ChooseUnit({ group: { ids, unitText } }: { group: WaitingGroup }) {
  const units = useUnitChoices();
  const choose = useMutation({
    mutationFn: async (unitId: string) => {
      if (unitText === null) await client.awardHistory.settle({ ids, personId: null, unitId });
      else await client.awardHistory.settleUnit({ unitText, unitId });
    },
    onError: (error) => tellError(error),
  });
  return (
    <OneUnit
      label={unitText === null ? words.people.ofUnit : words.people.whichUnit(unitText)}
      choices={units}
      value={null}
      onChange={(unitId) => unitId !== null && choose.mutate(unitId)}
    />
  );
}
