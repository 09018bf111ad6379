import { useState } from 'react';
import type { Campaign, Phase } from '#shared/contract/campaigns.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { client } from '../api/client.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import styles from './campaigns.module.css';
import { PhaseDialog } from './phase-dialog.tsx';
import { RowButtons, Section } from './section.tsx';

export function PhasesSection({ campaign }: { campaign: Campaign }) {
  const [opened, setOpened] = useState<{ phase: Phase | null } | null>(null);
  const remove = useStoreSetting((id: string) => client.campaigns.removePhase({ id }));
  return (
    <Section
      id="phases"
      title={words.campaigns.phases}
      add={{ label: words.campaigns.addPhase, onAdd: () => setOpened({ phase: null }) }}
    >
      <table className="ledger" aria-label={words.campaigns.phaseTable}>
        <thead>
          <tr>
            <th scope="col">{words.campaigns.phaseName}</th>
            <th scope="col">{words.campaigns.time}</th>
            <th scope="col">{words.campaigns.deadlineOn}</th>
            <th scope="col">{words.campaigns.yearBasis}</th>
            <th scope="col">{words.campaigns.change}</th>
          </tr>
        </thead>
        <tbody>
          {campaign.phases.map((phase) => (
            <tr key={phase.id}>
              <th scope="row">{phase.name}</th>
              <td className={styles.nowrap}>
                {words.campaigns.fromTo(formatDate(phase.startsOn), formatDate(phase.endsOn))}
              </td>
              <td>
                {phase.deadlineOn === null ? words.campaigns.none : formatDate(phase.deadlineOn)}
                {phase.deadlineBasis !== '' && <div className={styles.soft}>{phase.deadlineBasis}</div>}
              </td>
              <td>
                {phase.yearBasis === null ? words.campaigns.everyUnit : words.campaigns.yearBases[phase.yearBasis]}
              </td>
              <td>
                <RowButtons
                  what={phase.name}
                  removing={remove.isPending}
                  onChange={() => setOpened({ phase })}
                  onRemove={() => remove.mutate(phase.id, { onError: (error) => tellError(error) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>{words.campaigns.phasesHint}</p>
      {opened && <PhaseDialog campaignId={campaign.id} phase={opened.phase} onClose={() => setOpened(null)} />}
    </Section>
  );
}
