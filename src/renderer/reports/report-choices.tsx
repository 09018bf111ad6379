import { NativeSelect } from '@mantine/core';
import { subject } from '#shared/contract/common.ts';
import type { ReportKind, ReportRequest } from '#shared/contract/reports.ts';
import { useApplication } from '../app/application.tsx';
import { words } from '../app/words.ts';
import { groupings, type ReportAddress } from './report-address.ts';
import styles from './reports.module.css';

interface ReportChoicesProps {
  kinds: { kind: ReportKind; title: string }[];
  request: Omit<ReportRequest, 'format'>;
  onChange: (address: ReportAddress) => void;
}

/** The list of reports, and under it what the open one can be told. */
export function ReportChoices({ kinds, request, onChange }: ReportChoicesProps) {
  const { kind, groupBy } = request;
  return (
    <div className={styles.choices}>
      <ul className={styles.kinds} aria-label={words.reports.list}>
        {kinds.map((entry) => (
          <li key={entry.kind}>
            <button
              type="button"
              className={styles.kind}
              aria-current={entry.kind === kind}
              onClick={() => onChange({ kind: entry.kind })}
            >
              {entry.title}
            </button>
          </li>
        ))}
      </ul>
      {kind === 'registration-summary' && (
        <NativeSelect
          size="xs"
          label={words.reports.groupBy}
          value={groupBy}
          data={groupings.map((value) => ({ value, label: words.reports.groupings[value] }))}
          onChange={(event) => {
            const chosen = groupings.find((each) => each === event.currentTarget.value);
            onChange({ kind, ...(chosen && { groupBy: chosen }) });
          }}
        />
      )}
      {kind === 'registration-list' && <ListChoices request={request} onChange={onChange} />}
    </div>
  );
}

function ListChoices({ request, onChange }: Omit<ReportChoicesProps, 'kinds'>) {
  const { awardTypes } = useApplication();
  const award = awardTypes.find(({ code }) => code === request.award);
  return (
    <>
      <NativeSelect
        size="xs"
        label={words.reports.award}
        value={request.award ?? ''}
        data={awardTypes.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(event) => onChange({ kind: request.kind, award: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        mt={8}
        label={words.reports.subject}
        value={request.subject ?? ''}
        data={(award?.subjects ?? []).map((value) => ({ value, label: words.registrations.subject[value] }))}
        onChange={(event) => {
          const chosen = subject.safeParse(event.currentTarget.value).data;
          onChange({ kind: request.kind, ...(award && { award: award.code }), ...(chosen && { subject: chosen }) });
        }}
      />
    </>
  );
}
