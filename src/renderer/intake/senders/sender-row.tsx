import { NativeSelect } from '@mantine/core';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { words } from '../../app/words.ts';
import type { SenderChoice, UnknownSender } from './sender-choices.ts';
import styles from './senders.module.css';

interface SenderRowProps {
  sender: UnknownSender;
  choice: SenderChoice;
  onChoose: (choice: SenderChoice) => void;
}

const filesNamed = 2;

export function SenderRow({ sender: { name, files, doubtful, suggestion }, choice, onChoose }: SenderRowProps) {
  const unnamed = files.length - filesNamed;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className={styles.files} title={files.join('\n')}>
        {files.slice(0, filesNamed).map((file) => (
          <div key={file}>{file}</div>
        ))}
        {unnamed > 0 && <div>{words.senders.moreFiles(formatVietnameseNumber(unnamed))}</div>}
        {doubtful && <div className={styles.doubtful}>{words.senders.doubtful}</div>}
      </td>
      <td>
        <NativeSelect
          size="xs"
          aria-label={words.senders.meantOf(name)}
          value={choice}
          onChange={(event) => onChoose(choiceNamed(event.currentTarget.value))}
        >
          <option value="new">{words.senders.newUnit}</option>
          {suggestion && <option value="known">{words.senders.known(suggestion.name)}</option>}
          <option value="later">{words.senders.later}</option>
        </NativeSelect>
        {suggestion && choice !== 'known' && (
          <div className={styles.nearest}>{words.senders.nearest(suggestion.name)}</div>
        )}
      </td>
    </tr>
  );
}

function choiceNamed(value: string): SenderChoice {
  return value === 'new' || value === 'known' ? value : 'later';
}
