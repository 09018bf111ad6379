import { type ComboboxItem, MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Unit } from '#shared/contract/units.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';
import { queries } from '../api/queries.ts';
import { words } from '../app/words.ts';

const shown = 50;

/** Options whose label holds the text, without accents. */
const withoutAccents: OptionsFilter = ({ options, search, limit }) => {
  const wanted = foldForSearch(search);
  return options.filter((option) => 'label' in option && foldForSearch(option.label).includes(wanted)).slice(0, limit);
};

/** The units that are there, as choices. */
export function useUnitChoices(isChoice: (unit: Unit) => boolean = () => true): ComboboxItem[] {
  const units = useQuery(queries.units.list.queryOptions({ input: {} })).data ?? [];
  return units
    .filter((unit) => unit.endedOn === null && isChoice(unit))
    .map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }));
}

const usual = {
  size: 'xs',
  searchable: true,
  limit: shown,
  filter: withoutAccents,
  placeholder: words.unitPage.chooseUnit,
  nothingFoundMessage: words.unitPage.noUnitFound,
} as const;

interface OneUnitProps {
  label: string;
  choices: ComboboxItem[];
  value: string | null;
  onChange: (unitId: string | null) => void;
  error?: string | null;
}

export function OneUnit({ label, choices, value, onChange, error }: OneUnitProps) {
  return <Select {...usual} clearable label={label} data={choices} value={value} onChange={onChange} error={error} />;
}

interface SeveralUnitsProps {
  label: string;
  choices: ComboboxItem[];
  value: string[];
  onChange: (unitIds: string[]) => void;
  error?: string | null;
}

export function SeveralUnits({ label, choices, value, onChange, error }: SeveralUnitsProps) {
  return (
    <MultiSelect
      {...usual}
      label={label}
      data={choices}
      value={value}
      onChange={onChange}
      error={error}
      placeholder={value.length === 0 ? words.unitPage.chooseUnit : ''}
      clearButtonProps={{ 'aria-label': words.ui.clear }}
    />
  );
}
