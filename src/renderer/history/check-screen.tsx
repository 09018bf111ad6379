import { useMutation } from '@tanstack/react-query';
import type { CheckReport } from '#shared/contract/history.ts';
import { client } from '../api/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import styles from './history.module.css';
import { HistoryTabs } from './history-tabs.tsx';

/** Goes over the whole database and says, check by check, what was found. */
export function CheckScreen() {
  const check = useMutation({ mutationFn: () => client.backups.check() });
  return (
    <>
      <PageHeader title={words.history.title}>
        <KeyedButton
          label={words.history.runCheck}
          keys="F9"
          loading={check.isPending}
          onPress={() => check.mutate()}
        />
      </PageHeader>
      <HistoryTabs />
      {check.error && (
        <ErrorState fact={errorSentence(check.error)} action={words.ui.tryAgain} onAction={() => check.mutate()} />
      )}
      {check.isIdle && <EmptyState fact={words.history.checkAbout} />}
      {check.data && <Findings report={check.data} />}
    </>
  );
}

function Findings({ report }: { report: CheckReport }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={words.history.check}>
      <p role="status" className={`${styles.verdict} ${report.ok ? styles.good : styles.bad}`}>
        {report.ok ? words.history.checkOk : words.history.checkFailed}
      </p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{words.history.checkName}</th>
            <th scope="col">{words.history.result}</th>
            <th scope="col">{words.history.findings}</th>
          </tr>
        </thead>
        <tbody>
          {report.checks.map(({ name, ok, findings }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className={ok ? styles.good : styles.bad}>{ok ? words.history.good : words.history.bad}</td>
              <td>
                {findings.map((finding) => (
                  <div key={finding}>{finding}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
