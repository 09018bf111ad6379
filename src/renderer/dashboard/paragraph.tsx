import { Button, CopyButton } from '@mantine/core';
import { words } from '../app/words.ts';
import styles from './dashboard.module.css';

/** The paragraph that is read out, ready to be put into a letter. */
export function Paragraph({ text }: { text: string }) {
  return (
    <section aria-labelledby="paragraph">
      <div className={styles.sectionHead}>
        <h2 id="paragraph">{words.dashboard.paragraph}</h2>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy}>
              {copied ? words.dashboard.copied : words.dashboard.copy}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={styles.paragraph}>{text}</p>
    </section>
  );
}
