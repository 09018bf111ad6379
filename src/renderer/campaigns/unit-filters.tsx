import { NativeSelect } from '@mantine/core';
import { type Sector, sector, type UnitKind, unitKind } from '#shared/contract/common.ts';
import { words } from '../app/words.ts';
import styles from './campaigns.module.css';
import { useClusters } from './use-clusters.ts';

export interface UnitFilter {
  search: string;
  kind: UnitKind | null;
  sector: Sector | 'none' | null;
  clusterId: string | null;
}

interface UnitFiltersProps {
  filter: UnitFilter;
  onChange: (filter: UnitFilter) => void;
}

export function UnitFilters({ filter, onChange }: UnitFiltersProps) {
  const clusters = useClusters();
  return (
    <div className={styles.filters}>
      <NativeSelect
        size="xs"
        label={words.campaigns.unitKind}
        data={[
          { value: '', label: words.campaigns.everyKind },
          ...unitKind.options.map((value) => ({ value, label: words.units.kinds[value] })),
        ]}
        value={filter.kind ?? ''}
        onChange={(event) => onChange({ ...filter, kind: unitKind.safeParse(event.currentTarget.value).data ?? null })}
      />
      <NativeSelect
        size="xs"
        label={words.campaigns.sector}
        data={sectorChoices}
        value={filter.sector ?? ''}
        onChange={(event) => onChange({ ...filter, sector: readSector(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        label={words.campaigns.cluster}
        data={[{ value: '', label: words.followUp.everyCluster }, ...clusters]}
        value={filter.clusterId ?? ''}
        onChange={(event) => onChange({ ...filter, clusterId: event.currentTarget.value || null })}
      />
    </div>
  );
}

export const sectorChoices = [
  { value: '', label: words.campaigns.everySector },
  ...sector.options.map((value) => ({ value, label: words.units.sectors[value] })),
  { value: 'none', label: words.campaigns.noSector },
];

export function readSector(value: unknown): Sector | 'none' | null {
  return value === 'none' ? 'none' : (sector.safeParse(value).data ?? null);
}
