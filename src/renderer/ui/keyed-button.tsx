import { Button, type ButtonProps } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import styles from './keyed-button.module.css';

interface KeyedButtonProps extends ButtonProps {
  label: string;
  /** As printed on the button and as listened to: `Ctrl+S`, `F2`. */
  keys: string;
  onPress: () => void;
}

/** A button with its key printed on it; the key works wherever the focus is, unless what has the focus takes it itself. */
export function KeyedButton({ label, keys, onPress, ...button }: KeyedButtonProps) {
  const press = () => {
    if (!button.disabled && !button.loading) onPress();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    press();
  };
  useHotkeys([[keys.replace('Ctrl', 'mod'), onKey, { preventDefault: false }]], []);
  return (
    <Button size="xs" {...button} onClick={press} aria-keyshortcuts={keys.replace('Ctrl', 'Control')}>
      {label}
      <kbd className={styles.keys}>{keys}</kbd>
    </Button>
  );
}
