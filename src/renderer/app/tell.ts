import { notifications } from '@mantine/notifications';
import { errorSentence } from './error-sentence.ts';

interface Fact {
  title?: string;
  message: string;
  color?: 'union' | 'yellow' | 'red';
}

/** Says a fact at the edge of the window. One that still stands there is not said a second time. */
export function tell({ title, message, color = 'union' }: Fact): void {
  notifications.show({ id: `${title ?? ''} ${message}`, title, message, color });
}

export function tellError(error: unknown, title?: string): void {
  tell({ color: 'red', message: errorSentence(error), ...(title !== undefined && { title }) });
}
