import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LegalTextFields, Letterhead } from '#shared/contract/settings.ts';
import { isCheckedBasis } from '#shared/domain/legal-texts.ts';
import { client } from '../api/client.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { BasisMark } from './basis-mark.tsx';
import { LetterheadDialog } from './letterhead-dialog.tsx';
import styles from './settings.module.css';
import { SettingsFrame } from './settings-frame.tsx';
import { useStoreSetting } from './use-store-setting.ts';
import { validityText } from './validity.ts';

/** Who issues the papers and who signs them, from when to when. */
export function LetterheadsScreen() {
  const [opened, setOpened] = useState<{ letterhead: Letterhead | null } | null>(null);
  return (
    <SettingsFrame
      label={words.settings.letterheads}
      about={words.settings.letterhead.about}
      actions={
        <KeyedButton label={words.settings.letterhead.add} keys="F2" onPress={() => setOpened({ letterhead: null })} />
      }
    >
      {({ letterheads, legalTexts }) => (
        <>
          {letterheads.length === 0 ? (
            <EmptyState fact={words.settings.letterhead.empty} />
          ) : (
            <LetterheadTable
              letterheads={letterheads}
              legalTexts={legalTexts}
              onChange={(letterhead) => setOpened({ letterhead })}
            />
          )}
          {opened && (
            <LetterheadDialog
              letterhead={opened.letterhead}
              newest={letterheads[0] ?? null}
              onClose={() => setOpened(null)}
            />
          )}
        </>
      )}
    </SettingsFrame>
  );
}

interface LetterheadTableProps {
  letterheads: Letterhead[];
  legalTexts: LegalTextFields[];
  onChange: (letterhead: Letterhead) => void;
}

function LetterheadTable({ letterheads, legalTexts, onChange }: LetterheadTableProps) {
  const remove = useStoreSetting((id: string) => client.settings.removeLetterhead({ id }));
  return (
    <table className="ledger" aria-label={words.settings.letterhead.table}>
      <thead>
        <tr>
          <th scope="col">{words.settings.letterhead.issuer}</th>
          <th scope="col">{words.settings.letterhead.symbol}</th>
          <th scope="col">{words.settings.letterhead.signer}</th>
          <th scope="col">{words.settings.letterhead.validity}</th>
          <th scope="col">{words.settings.basis}</th>
          <th scope="col">{words.settings.change}</th>
        </tr>
      </thead>
      <tbody>
        {letterheads.map((letterhead) => {
          const signer = letterhead.signerName || words.settings.letterhead.noSigner;
          return (
            <tr key={letterhead.id}>
              <th scope="row">
                {letterhead.superior}
                <br />
                <strong>{letterhead.issuer}</strong>
                <br />
                {letterhead.place}
              </th>
              <td>{letterhead.symbol}</td>
              <td>
                {letterhead.authority}
                <br />
                {letterhead.signerTitle}
                <br />
                <strong>{signer}</strong>
              </td>
              <td>
                {validityText(letterhead)}
                {letterhead.used && <div className={styles.good}>✓ {words.settings.letterhead.used}</div>}
              </td>
              <td>
                {letterhead.basis}
                <div>
                  <BasisMark checked={isCheckedBasis(letterhead.basis, legalTexts)} />
                </div>
              </td>
              <td>
                <div className={styles.buttons}>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={words.settings.letterhead.changeOf(signer)}
                    onClick={() => onChange(letterhead)}
                  >
                    {words.settings.change}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={words.settings.letterhead.removeOf(signer)}
                    loading={remove.isPending}
                    onClick={() => remove.mutate(letterhead.id, { onError: (error) => tellError(error) })}
                  >
                    {words.settings.letterhead.remove}
                  </Button>
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
