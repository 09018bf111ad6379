import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { queries } from '../api/queries.ts';
import { words } from '../app/words.ts';
import { RegistrationTabs } from '../registrations/registration-tabs.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { useReceivingHistory } from './receive-history.ts';

type View = keyof typeof words.people.views;

const addresses = {
  all: { to: '/registrations/history', search: {} },
  open: { to: '/registrations/history', search: { shown: 'open' } },
  waiting: { to: '/registrations/history/waiting' },
  files: { to: '/registrations/history/files' },
} as const;

interface HistoryFrameProps {
  view: View;
  /** What stands in the header beside the views. */
  beside?: ReactNode;
  children: ReactNode;
}

/** Four looks at the awards of earlier years, and the way for workbooks of them to come in. */
export function HistoryFrame({ view, beside, children }: HistoryFrameProps) {
  const navigate = useNavigate();
  const waiting = useQuery(queries.awardHistory.waiting.queryOptions({ input: { limit: 1 } })).data?.total ?? 0;
  const label = (each: View) =>
    each === 'waiting' && waiting > 0
      ? words.people.waitingView(formatVietnameseNumber(waiting))
      : words.people.views[each];
  return (
    <>
      <PageHeader title={words.people.history}>
        {beside}
        <SegmentedControl
          size="xs"
          aria-label={words.people.show}
          data={(['all', 'open', 'waiting', 'files'] as const).map((value) => ({ value, label: label(value) }))}
          value={view}
          onChange={(value) => void navigate(addresses[value])}
        />
        <ImportButton />
      </PageHeader>
      <RegistrationTabs />
      {children}
    </>
  );
}

function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const receive = useReceivingHistory();
  return (
    <>
      <KeyedButton label={words.people.importHistory} keys="Ctrl+O" onPress={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv"
        aria-label={words.people.importHistory}
        onChange={(event) => {
          void receive([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
