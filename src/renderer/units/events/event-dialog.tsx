import { Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { client } from '../../api/client.ts';
import { tell } from '../../app/tell.ts';
import { words } from '../../app/words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogFoot } from '../dialog-foot.tsx';
import { type EventFields, type EventKind, emptyEvent, eventOf, missingFields } from './event-form.ts';
import styles from './events.module.css';
import { KindFields } from './kind-fields.tsx';

interface EventDialogProps {
  kind: EventKind;
  /** The unit whose page the dialog was opened from. */
  unitId: string | null;
  onClose: () => void;
}

/** Writes a decision about units down. */
export function EventDialog({ kind, unitId, onClose }: EventDialogProps) {
  const [fields, setFields] = useState(() => emptyEvent(unitId));
  const [missing, setMissing] = useState<ReadonlySet<keyof EventFields>>(new Set());
  const change = (part: Partial<EventFields>) => setFields((now) => ({ ...now, ...part }));
  const errorOf = (field: keyof EventFields) => (missing.has(field) ? words.unitPage.required : null);
  const record = useMutation({
    mutationFn: () => client.units.recordEvent(eventOf(kind, fields)),
    onSuccess: () => {
      tell({ message: words.unitPage.recorded(words.unitPage.eventKinds[kind]) });
      onClose();
    },
  });
  const store = (event: FormEvent) => {
    event.preventDefault();
    const left = missingFields(kind, fields);
    setMissing(left);
    if (left.size === 0) record.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={words.unitPage.eventKinds[kind]} size={640}>
      <form onSubmit={store} className={styles.form}>
        <KindFields kind={kind} fields={fields} change={change} errorOf={errorOf} />
        <div className={styles.decision}>
          <TextInput
            label={words.unitPage.decisionNumber}
            value={fields.decisionNumber}
            onChange={(event) => change({ decisionNumber: event.currentTarget.value })}
          />
          <DateField
            label={words.unitPage.decisionOn}
            placeholder={words.unitPage.dayShape}
            value={fields.decisionOn}
            onChange={(decisionOn) => change({ decisionOn })}
          />
          <DateField
            label={words.unitPage.effectiveOn}
            placeholder={words.unitPage.dayShape}
            value={fields.effectiveOn}
            onChange={(effectiveOn) => change({ effectiveOn })}
            error={errorOf('effectiveOn')}
          />
        </div>
        <TextInput
          label={words.unitPage.note}
          value={fields.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <DialogFoot error={record.error} pending={record.isPending} onClose={onClose} />
      </form>
    </Modal>
  );
}
