import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitPage } from '#shared/contract/units.ts';
import { client } from '../../api/client.ts';
import { words } from '../../app/words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DialogFoot } from '../dialog-foot.tsx';
import { Section } from './section.tsx';
import { Days } from './sections.tsx';
import styles from './unit-page.module.css';

type Name = UnitPage['names'][number];

export function NamesSection({ page: { names } }: { page: UnitPage }) {
  const [corrected, setCorrected] = useState<Name | null>(null);
  return (
    <Section title={words.unitPage.names}>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.unitPage.name}</th>
            <th scope="col">{words.unitPage.from}</th>
            <th scope="col">{words.unitPage.to}</th>
            <th scope="col">{words.unitPage.correct}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={name.id}>
              <td>{name.name}</td>
              <Days from={name.validFrom} to={name.validTo} />
              <td>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.unitPage.correctOf(name.name)}
                  onClick={() => setCorrected(name)}
                >
                  {words.unitPage.correct}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {corrected !== null && <NameDialog name={corrected} onClose={() => setCorrected(null)} />}
    </Section>
  );
}

function NameDialog({ name, onClose }: { name: Name; onClose: () => void }) {
  const [text, setText] = useState(name.name);
  const [from, setFrom] = useState(name.validFrom ?? '');
  const [to, setTo] = useState(name.validTo ?? '');
  const correct = useMutation({
    mutationFn: () =>
      client.units.correctName({ id: name.id, name: text, validFrom: from || null, validTo: to || null }),
    onSuccess: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={words.unitPage.correctName}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          correct.mutate();
        }}
      >
        <p>{words.unitPage.correctNameAbout}</p>
        <TextInput label={words.unitPage.name} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <div className={styles.fields}>
          <DateField label={words.unitPage.from} placeholder={words.unitPage.always} value={from} onChange={setFrom} />
          <DateField label={words.unitPage.to} placeholder={words.unitPage.now} value={to} onChange={setTo} />
        </div>
        <DialogFoot error={correct.error} pending={correct.isPending} onClose={onClose} />
      </form>
    </Modal>
  );
}
