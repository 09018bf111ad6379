import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { Help } from '../app/help.tsx';
import { JobStrip } from '../app/job-strip.tsx';
import { useJobs } from '../app/jobs.tsx';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { FederationForm } from './federation-form.tsx';
import styles from './setup.module.css';

/** First run: name the federation and its first campaign, or look at the demonstration. */
export function SetupScreen() {
  const { running, follow } = useJobs();
  const demonstration = useMutation({
    mutationFn: () => client.app.loadDemonstration(),
    onSuccess: ({ jobId }) => follow(jobId, words.setup.demonstrationJob),
  });
  return (
    <main className={styles.screen}>
      <div className={styles.head}>
        <h1>{words.setup.title}</h1>
        <Help screen="setup" />
      </div>
      <p className={styles.lead}>{words.setup.lead}</p>
      <div className={styles.choices}>
        <section aria-labelledby="setup-own">
          <h2 id="setup-own">{words.setup.own}</h2>
          <FederationForm disabled={running.length > 0} />
        </section>
        <section aria-labelledby="setup-demonstration" className={styles.demonstration}>
          <h2 id="setup-demonstration">{words.setup.demonstration}</h2>
          <p>{words.setup.demonstrationAbout}</p>
          <Button
            size="xs"
            variant="default"
            loading={demonstration.isPending}
            disabled={running.length > 0}
            onClick={() => demonstration.mutate()}
          >
            {words.setup.lookAtDemonstration}
          </Button>
          <JobStrip />
          {demonstration.error && <ErrorState fact={errorSentence(demonstration.error)} />}
        </section>
      </div>
    </main>
  );
}
