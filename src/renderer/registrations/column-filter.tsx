import { NativeSelect } from '@mantine/core';
import { words } from '../app/words.ts';

interface ColumnFilterProps {
  label: string;
  /** Empty or undefined: all. */
  value: string | undefined;
  choices: readonly { value: string; label: string }[];
  /** Given '' for all. */
  onChoose: (value: string) => void;
}

/** What a column is narrowed to, in its head. */
export function ColumnFilter({ label, value, choices, onChoose }: ColumnFilterProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value ?? ''}
      data={[{ value: '', label: words.registrations.all }, ...choices]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
