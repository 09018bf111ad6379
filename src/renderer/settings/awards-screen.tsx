import { Button } from '@mantine/core';
import { useState } from 'react';
import { isCheckedBasis } from '#shared/domain/legal-texts.ts';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { AwardDialog } from './award-dialog.tsx';
import { BasisMark } from './basis-mark.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** The catalogue: what awards are called, what they rest on, and how files write them. */
export function AwardsScreen() {
  const { awardTypes } = useApplication();
  const [code, setCode] = useState<string | null>(null);
  const chosen = awardTypes.find((award) => award.code === code);
  return (
    <SettingsFrame label={words.settings.awards} about={words.settings.award.about}>
      {({ legalTexts }) => (
        <>
          <table className="ledger" aria-label={words.settings.award.table}>
            <thead>
              <tr>
                <th scope="col">{words.settings.award.name}</th>
                <th scope="col">{words.settings.award.subjects}</th>
                <th scope="col">{words.settings.award.level}</th>
                <th scope="col">{words.settings.basis}</th>
                <th scope="col">{words.settings.award.aliases}</th>
                <th scope="col">{words.settings.change}</th>
              </tr>
            </thead>
            <tbody>
              {awardTypes.map((award) => (
                <tr key={award.code}>
                  <th scope="row">{award.name}</th>
                  <td>{award.subjects.map((each) => words.settings.award.subject[each]).join(', ')}</td>
                  <td>{words.settings.award.levels[award.level]}</td>
                  <td>
                    {award.basis}
                    <div>
                      <BasisMark checked={isCheckedBasis(award.basis, legalTexts)} />
                    </div>
                  </td>
                  <td>{award.aliases.join('; ')}</td>
                  <td>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={words.settings.award.changeOf(award.name)}
                      onClick={() => setCode(award.code)}
                    >
                      {words.settings.change}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {chosen && <AwardDialog award={chosen} onClose={() => setCode(null)} />}
        </>
      )}
    </SettingsFrame>
  );
}
