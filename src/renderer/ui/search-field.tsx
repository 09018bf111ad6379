import { TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';

interface SearchFieldProps {
  label: string;
  value: string;
  onSearch: (text: string) => void;
  width?: number;
}

/**
 * Milliseconds between two keys that belong together: keyboards that write accents send a deletion and a letter at once.
 * The database answers sooner than a person types; what a longer word overtakes is called off.
 */
const typingPause = 40;

/** Ctrl+F puts the cursor here; the search follows the typing once it pauses for a moment, never inside a composition. */
export function SearchField({ label, value, onSearch, width = 240 }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState(value);
  const search = useDebouncedCallback((wanted: string) => {
    setSent(wanted);
    onSearch(wanted);
  }, typingPause);
  // What was changed elsewhere is shown; what comes back of the person's own typing must not overtake it.
  if (value !== sent) {
    setSent(value);
    setText(value);
  }
  useHotkeys([['mod+F', () => input.current?.focus()]], []);
  return (
    <TextInput
      ref={input}
      type="search"
      w={width}
      aria-label={label}
      placeholder={`${label} (Ctrl+F)`}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}
