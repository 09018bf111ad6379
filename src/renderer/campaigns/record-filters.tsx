import { NativeSelect } from '@mantine/core';
import { sector } from '#shared/contract/common.ts';
import { linkable } from '#shared/contract/movements.ts';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import styles from './campaigns.module.css';
import { type MovementAddress, readMembership } from './movement-address.ts';

interface RecordFiltersProps {
  address: MovementAddress;
  onChange: (part: Partial<MovementAddress>) => void;
}

/** Which kind of record, belonging or not, of which sector and award. */
export function RecordFilters({ address, onChange }: RecordFiltersProps) {
  const { awardTypes } = useApplication();
  return (
    <div className={styles.filters}>
      <NativeSelect
        size="xs"
        label={words.campaigns.recordsKind}
        data={linkable.options.map((value) => ({ value, label: words.campaigns.linkables[value] }))}
        value={address.kind}
        onChange={(event) => onChange({ kind: linkable.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        label={words.campaigns.membership}
        data={[
          { value: '', label: words.campaigns.memberships.all },
          { value: 'linked', label: words.campaigns.memberships.linked },
          { value: 'unlinked', label: words.campaigns.memberships.unlinked },
        ]}
        value={address.membership ?? ''}
        onChange={(event) => onChange({ membership: readMembership(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        label={words.campaigns.sector}
        data={[
          { value: '', label: words.campaigns.everySector },
          ...sector.options.map((value) => ({ value, label: words.units.sectors[value] })),
          { value: 'none', label: words.campaigns.noSector },
        ]}
        value={address.sector ?? ''}
        onChange={(event) => onChange({ sector: event.currentTarget.value })}
      />
      {address.kind === 'registrations' && (
        <NativeSelect
          size="xs"
          maw={260}
          label={words.campaigns.award}
          data={[
            { value: '', label: words.campaigns.everyAward },
            ...awardTypes.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          value={address.award ?? ''}
          onChange={(event) => onChange({ award: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
