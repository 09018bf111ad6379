import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Unit } from '#shared/contract/units.ts';
import { words } from '../app/words.ts';
import styles from './units.module.css';

interface ClusterFieldProps {
  unit: Unit;
  /** Null takes the unit out of its cluster. */
  onStore: (clusterName: string | null) => void;
}

/** The cluster's name, stored by Enter or by leaving the field; Escape puts the old one back. */
export function ClusterField({ unit, onStore }: ClusterFieldProps) {
  const stored = unit.clusterName ?? '';
  const [text, setText] = useState(stored);
  const store = () => {
    const name = text.trim();
    if (name !== stored) onStore(name === '' ? null : name);
  };
  return (
    <TextInput
      classNames={{ input: styles.input }}
      aria-label={words.units.clusterOf(unit.name)}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={store}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') store();
        if (event.key === 'Escape') setText(stored);
      }}
    />
  );
}
