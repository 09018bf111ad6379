import type { GetInputPropsReturnType } from '@mantine/form';
import { words } from '../app/words.ts';
import { DateField } from '../ui/date-field.tsx';

/** A day of a form; what is no whole date counts as none. */
export function DayInput({ label, input }: { label: string; input: GetInputPropsReturnType }) {
  return (
    <DateField
      label={label}
      placeholder={words.campaigns.dayShape}
      value={input.value}
      onChange={input.onChange}
      error={input.error}
    />
  );
}
