import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubjectEntry } from '#shared/contract/people.ts';
import { formatAwardYear } from '#shared/domain/award-years.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { useAwardName } from '../app/application.tsx';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { SourceLink } from '../registrations/source-link.tsx';
import { AwardDialog } from './award-dialog.tsx';
import { HistorySourceLink } from './history-source-link.tsx';
import styles from './people.module.css';

interface EntriesSectionProps {
  subject: 'individual' | 'collective';
  subjectId: string;
  entries: SubjectEntry[];
}

/** Registrations and awards, the oldest year first, each with its decision and its cell. */
export function EntriesSection({ subject, subjectId, entries }: EntriesSectionProps) {
  const [changing, setChanging] = useState<SubjectEntry | 'new' | null>(null);
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{words.people.years}</h2>
      <Button size="compact-xs" variant="default" onClick={() => setChanging('new')}>
        {words.people.addAward}
      </Button>
      {entries.length === 0 ? (
        <p className={styles.soft}>{words.people.noEntries}</p>
      ) : (
        <table className="ledger" aria-label={words.people.years}>
          <thead>
            <tr>
              {[
                words.people.year,
                words.people.award,
                words.people.decision,
                words.people.verified,
                words.people.unit,
                words.people.source,
                words.people.change,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <Entry key={entry.key} entry={entry} onChange={() => setChanging(entry)} />
            ))}
          </tbody>
        </table>
      )}
      {changing !== null && (
        <AwardDialog
          subject={subject}
          subjectId={subjectId}
          entry={changing === 'new' ? null : changing}
          onClose={() => setChanging(null)}
        />
      )}
    </section>
  );
}

function Entry({ entry, onChange }: { entry: SubjectEntry; onChange: () => void }) {
  const awardName = useAwardName();
  const name = entry.award === null ? entry.awardText : awardName(entry.award);
  const year = formatAwardYear({ year: entry.year, basis: entry.yearBasis });
  const verify = useMutation({
    mutationFn: (verified: boolean) => client.awardHistory.verify({ ids: [entry.id], verified }),
    onError: (error) => tellError(error),
  });
  const day = entry.decisionOn === null ? null : formatDate(entry.decisionOn);
  const decision = words.people.decisionOf(entry.decisionNumber, day, entry.issuer);
  return (
    <tr>
      <th scope="row">{year}</th>
      <td>
        {name}
        <div className={styles.soft}>
          {[words.people.kind[entry.kind], entry.phaseName, entry.position].filter(Boolean).join(' · ')}
        </div>
      </td>
      <td>
        {decision === '' && entry.kind === 'awarded' ? words.people.noDecision : decision}
        {entry.note !== null && <div className={styles.soft}>{entry.note}</div>}
      </td>
      <td>
        {entry.verified !== null && (
          <Checkbox
            size="xs"
            aria-label={words.people.verifiedOf(name, year)}
            checked={entry.verified}
            disabled={verify.isPending}
            onChange={(event) => verify.mutate(event.currentTarget.checked)}
          />
        )}
      </td>
      <td>{entry.unitName}</td>
      <td>
        {entry.kind === 'registered' ? (
          <SourceLink source={entry.source} tabIndex={0} />
        ) : (
          <HistorySourceLink source={entry.historySource} />
        )}
      </td>
      <td>
        {entry.kind === 'awarded' && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={words.people.changeAwardOf(name, year)}
            onClick={onChange}
          >
            {words.people.change}
          </Button>
        )}
      </td>
    </tr>
  );
}
