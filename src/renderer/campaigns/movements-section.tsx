import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Campaign } from '#shared/contract/campaigns.ts';
import { linkable, type Movement } from '#shared/contract/movements.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { useStoreSetting } from '../settings/use-store-setting.ts';
import { ErrorState } from '../ui/error-state.tsx';
import styles from './campaigns.module.css';
import { MovementDialog } from './movement-dialog.tsx';
import { movementTime } from './movement-time.ts';
import { RowButtons, Section } from './section.tsx';

export function MovementsSection({ campaign }: { campaign: Campaign }) {
  const [opened, setOpened] = useState<{ movement: Movement | null } | null>(null);
  const movements = useQuery(queries.movements.list.queryOptions({ input: { campaignId: campaign.id } }));
  return (
    <Section
      id="movements"
      title={words.campaigns.movements}
      add={{ label: words.campaigns.addMovement, onAdd: () => setOpened({ movement: null }) }}
    >
      {movements.error && <ErrorState fact={errorSentence(movements.error)} />}
      {movements.data?.length === 0 && <p className={styles.soft}>{words.campaigns.noMovements}</p>}
      {movements.data !== undefined && movements.data.length > 0 && (
        <MovementTable movements={movements.data} onChange={(movement) => setOpened({ movement })} />
      )}
      {opened && <MovementDialog campaignId={campaign.id} movement={opened.movement} onClose={() => setOpened(null)} />}
    </Section>
  );
}

interface MovementTableProps {
  movements: Movement[];
  onChange: (movement: Movement) => void;
}

function MovementTable({ movements, onChange }: MovementTableProps) {
  const remove = useStoreSetting((id: string) => client.movements.remove({ id }));
  return (
    <table className="ledger" aria-label={words.campaigns.movementTable}>
      <thead>
        <tr>
          <th scope="col">{words.campaigns.name}</th>
          <th scope="col">{words.campaigns.kind}</th>
          <th scope="col">{words.campaigns.sector}</th>
          <th scope="col">{words.campaigns.time}</th>
          <th scope="col">{words.campaigns.linked}</th>
          <th scope="col">{words.campaigns.change}</th>
        </tr>
      </thead>
      <tbody>
        {movements.map((movement) => (
          <tr key={movement.id}>
            <th scope="row">
              {movement.name}
              {[movement.issuer, movement.goal]
                .filter((text) => text !== '')
                .map((text) => (
                  <div key={text} className={styles.soft}>
                    {text}
                  </div>
                ))}
            </th>
            <td>{words.campaigns.kinds[movement.kind]}</td>
            <td>{movement.sector === null ? words.campaigns.everySector : words.units.sectors[movement.sector]}</td>
            <td>{movementTime(movement)}</td>
            <td>
              <LinkedCounts movement={movement} />
            </td>
            <td>
              <RowButtons
                what={movement.name}
                removing={remove.isPending}
                onChange={() => onChange(movement)}
                onRemove={() => remove.mutate(movement.id, { onError: (error) => tellError(error) })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much belongs to a movement; each number opens its rows. */
function LinkedCounts({ movement: { id, name, linked } }: { movement: Movement }) {
  return (
    <nav aria-label={words.campaigns.openMovement(name)}>
      {linkable.options.map((kind) => (
        <div key={kind}>
          <Link to="/settings/campaigns/movement" search={{ id, kind }}>
            {words.campaigns.linkedCount(formatVietnameseNumber(linked[kind]), words.campaigns.linkables[kind])}
          </Link>
        </div>
      ))}
    </nav>
  );
}
