import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { client } from '../api/client.ts';
import { useApplication } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { words } from '../app/words.ts';
import styles from './setup.module.css';

/** Says that the figures are a demonstration's and takes them away in one click; the replaced state stays as a copy. */
export function DemonstrationNotice() {
  const { federation } = useApplication();
  const remove = useMutation({ mutationFn: () => client.app.deleteDemonstration() });
  if (!federation.demonstration) return null;
  return (
    <div className={styles.notice}>
      <span>{remove.error ? errorSentence(remove.error) : words.setup.demonstrationNotice}</span>
      <Button size="compact-xs" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
        {words.setup.deleteDemonstration}
      </Button>
    </div>
  );
}
