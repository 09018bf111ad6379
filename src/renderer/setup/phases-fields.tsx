import { Button, TextInput } from '@mantine/core';
import type { FormErrors } from '@mantine/form';
import { words } from '../app/words.ts';
import { DateField } from '../ui/date-field.tsx';
import type { PhaseFields } from './campaign-form.ts';
import styles from './setup.module.css';

interface PhasesFieldsProps {
  phases: PhaseFields[];
  errors: FormErrors;
  onChange: (phases: PhaseFields[]) => void;
}

/** The phases of a campaign, a line each. */
export function PhasesFields({ phases, errors, onChange }: PhasesFieldsProps) {
  const change = (place: number, part: Partial<PhaseFields>) =>
    onChange(phases.map((phase, index) => (index === place ? { ...phase, ...part } : phase)));
  return (
    <fieldset className={styles.phases}>
      <legend>{words.setup.phases}</legend>
      {phases.map((phase, index) => (
        <div key={index} className={styles.phase}>
          <TextInput
            label={words.setup.name}
            value={phase.name}
            error={errors[`phases.${index}.name`]}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          {(['startsOn', 'endsOn', 'deadlineOn'] as const).map((field) => (
            <DateField
              key={field}
              label={words.setup[field]}
              placeholder={field === 'deadlineOn' ? words.setup.none : words.setup.dayShape}
              value={phase[field]}
              error={errorText(errors[`phases.${index}.${field}`])}
              onChange={(day) => change(index, { [field]: day })}
            />
          ))}
          <Button
            variant="default"
            size="xs"
            disabled={phases.length === 1}
            onClick={() => onChange(phases.filter((_phase, other) => other !== index))}
          >
            {words.setup.removePhase}
          </Button>
        </div>
      ))}
      <Button variant="default" size="xs" onClick={() => onChange([...phases, nextPhase(phases.length + 1)])}>
        {words.setup.addPhase}
      </Button>
    </fieldset>
  );
}

function nextPhase(number: number): PhaseFields {
  return { name: words.setup.phaseName(number), startsOn: '', endsOn: '', deadlineOn: '' };
}

function errorText(error: React.ReactNode): string | null {
  return typeof error === 'string' ? error : null;
}
