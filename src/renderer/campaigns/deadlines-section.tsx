import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Campaign, Deadline } from '#shared/contract/campaigns.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useAwardName } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import { ErrorState } from '../ui/error-state.tsx';
import styles from './campaigns.module.css';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { RowButtons, Section } from './section.tsx';

export function DeadlinesSection({ campaign }: { campaign: Campaign }) {
  const [opened, setOpened] = useState<{ deadline: Deadline | null } | null>(null);
  const deadlines = useQuery(queries.campaigns.deadlines.queryOptions({ input: { campaignId: campaign.id } }));
  return (
    <Section
      id="deadlines"
      title={words.campaigns.deadlines}
      add={{ label: words.campaigns.addDeadline, onAdd: () => setOpened({ deadline: null }) }}
    >
      {deadlines.error && <ErrorState fact={errorSentence(deadlines.error)} />}
      {deadlines.data?.length === 0 && <p className={styles.soft}>{words.campaigns.noDeadlines}</p>}
      {deadlines.data !== undefined && deadlines.data.length > 0 && (
        <DeadlineTable
          campaign={campaign}
          deadlines={deadlines.data}
          onChange={(deadline) => setOpened({ deadline })}
        />
      )}
      {opened && <DeadlineDialog campaign={campaign} deadline={opened.deadline} onClose={() => setOpened(null)} />}
    </Section>
  );
}

interface DeadlineTableProps {
  campaign: Campaign;
  deadlines: Deadline[];
  onChange: (deadline: Deadline) => void;
}

function DeadlineTable({ campaign, deadlines, onChange }: DeadlineTableProps) {
  const awardName = useAwardName();
  const remove = useStoreSetting((id: string) => client.campaigns.removeDeadline({ id }));
  return (
    <table className="ledger" aria-label={words.campaigns.deadlineTable}>
      <thead>
        <tr>
          <th scope="col">{words.campaigns.award}</th>
          <th scope="col">{words.campaigns.sector}</th>
          <th scope="col">{words.campaigns.phase}</th>
          <th scope="col">{words.campaigns.onDate}</th>
          <th scope="col">{words.campaigns.basis}</th>
          <th scope="col">{words.campaigns.change}</th>
        </tr>
      </thead>
      <tbody>
        {deadlines.map((deadline) => {
          const award = deadline.awardCode === null ? words.campaigns.everyAward : awardName(deadline.awardCode);
          const sector = deadline.sector === null ? words.campaigns.everySector : words.units.sectors[deadline.sector];
          return (
            <tr key={deadline.id}>
              <th scope="row">{award}</th>
              <td>{sector}</td>
              <td>{campaign.phases.find(({ id }) => id === deadline.phaseId)?.name}</td>
              <td>{formatDate(deadline.onDate)}</td>
              <td>{deadline.basis === '' ? words.campaigns.none : deadline.basis}</td>
              <td>
                <RowButtons
                  what={words.campaigns.deadlineCalled(award, sector)}
                  removing={remove.isPending}
                  onChange={() => onChange(deadline)}
                  onRemove={() => remove.mutate(deadline.id, { onError: (error) => tellError(error) })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
