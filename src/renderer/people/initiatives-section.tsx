import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PersonPage, SubjectEntry } from '#shared/contract/people.ts';
import { formatAwardYear } from '#shared/domain/award-years.ts';
import { client } from '../api/client.ts';
import { useAwardName } from '../app/application.tsx';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { SourceLink } from '../registrations/source-link.tsx';
import styles from './people.module.css';

/** The person's initiatives, and for which registration or award each was used. */
export function InitiativesSection({ page }: { page: PersonPage }) {
  const { initiatives, namesakes } = page;
  return (
    <section aria-labelledby="initiatives">
      <h2 id="initiatives">{words.people.initiatives}</h2>
      {initiatives.length === 0 && <p className={styles.soft}>{words.people.noInitiatives}</p>}
      {initiatives.length > 0 && namesakes.length > 0 && (
        <p>{words.people.namesakes(namesakes.map(({ unitName }) => unitName).join(', '))}</p>
      )}
      {initiatives.map((initiative) => (
        <Initiative key={initiative.id} initiative={initiative} entries={page.entries} />
      ))}
    </section>
  );
}

interface InitiativeProps {
  initiative: PersonPage['initiatives'][number];
  entries: SubjectEntry[];
}

function Initiative({ initiative, entries }: InitiativeProps) {
  const awardName = useAwardName();
  const nameOf = ({ award, awardText, year, yearBasis, kind }: SubjectEntry) =>
    `${award === null ? awardText : awardName(award)} ${formatAwardYear({ year, basis: yearBasis })} (${words.people.kind[kind].toLowerCase()})`;
  const use = useMutation({
    mutationFn: ({ entry, used }: { entry: SubjectEntry; used: boolean }) =>
      client.people.noteUse({ initiativeId: initiative.id, kind: entry.kind, id: entry.id, used }),
    onError: (error) => tellError(error),
  });
  const used = entries.filter(({ key }) => initiative.usedFor.includes(key));
  const others = entries.filter(({ key }) => !initiative.usedFor.includes(key));
  return (
    <div className={styles.group}>
      <b>{initiative.title}</b> · {initiative.year} · {initiative.unitName} ·{' '}
      <SourceLink source={initiative.source} tabIndex={0} />
      <div className={styles.choices}>
        <span className={styles.soft}>
          {words.people.usedFor}: {used.length === 0 && words.people.notUsed}
        </span>
        {used.map((entry) => (
          <span key={entry.key}>
            {nameOf(entry)}{' '}
            <Button
              size="compact-xs"
              variant="default"
              disabled={use.isPending}
              aria-label={`${words.people.remove} ${nameOf(entry)}`}
              onClick={() => use.mutate({ entry, used: false })}
            >
              {words.people.remove}
            </Button>
          </span>
        ))}
        {others.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={words.people.chooseFor(initiative.title)}
            value=""
            data={[
              { value: '', label: words.people.chooseUse },
              ...others.map((entry) => ({ value: entry.key, label: nameOf(entry) })),
            ]}
            onChange={(event) => {
              const entry = others.find(({ key }) => key === event.currentTarget.value);
              if (entry) use.mutate({ entry, used: true });
            }}
          />
        )}
      </div>
    </div>
  );
}
