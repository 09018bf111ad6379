import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LegalText } from '#shared/domain/legal-texts.ts';
import { words } from '../app/words.ts';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { BasisMark } from './basis-mark.tsx';
import { LegalTextDialog } from './legal-text-dialog.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { validityText } from './validity.ts';

/** The texts that rules and papers rest on: from when to when, and whether somebody has read them in full. */
export function LegalTextsScreen() {
  const [opened, setOpened] = useState<{ text: LegalText | null } | null>(null);
  return (
    <SettingsFrame
      label={words.settings.legalTexts}
      about={words.settings.legal.about}
      actions={<KeyedButton label={words.settings.legal.add} keys="F2" onPress={() => setOpened({ text: null })} />}
    >
      {({ legalTexts }) => (
        <>
          <table className="ledger" aria-label={words.settings.legal.table}>
            <thead>
              <tr>
                <th scope="col">{words.settings.legal.name}</th>
                <th scope="col">{words.settings.legal.cited}</th>
                <th scope="col">{words.settings.legal.validity}</th>
                <th scope="col">{words.settings.legal.state}</th>
                <th scope="col">{words.settings.change}</th>
              </tr>
            </thead>
            <tbody>
              {legalTexts.map((text) => (
                <tr key={text.code}>
                  <th scope="row">{text.name}</th>
                  <td>{text.cited}</td>
                  <td>{validityText(text)}</td>
                  <td>
                    <BasisMark checked={text.checked} />
                  </td>
                  <td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={words.settings.legal.changeOf(text.name)}
                      onClick={() => setOpened({ text })}
                    >
                      {words.settings.change}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {opened && <LegalTextDialog text={opened.text} onClose={() => setOpened(null)} />}
        </>
      )}
    </SettingsFrame>
  );
}
