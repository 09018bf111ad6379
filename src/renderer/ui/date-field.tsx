import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate, parseVietnameseDate } from '#shared/domain/dates.ts';

interface DateFieldProps {
  label: string;
  placeholder: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange: (day: string) => void;
  error?: string | null;
}

/** A day typed the Vietnamese way, day first; what is no whole date is not taken over. */
export function DateField({ label, placeholder, value, onChange, error }: DateFieldProps) {
  const [text, setText] = useState(value === '' ? '' : formatDate(value));
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    setShown(value);
    if (value !== '') setText(formatDate(value));
  }
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={text}
      error={error}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const day = parseVietnameseDate(event.currentTarget.value);
        onChange(day?.length === 10 && event.currentTarget.value.trim().length >= 8 ? day : '');
      }}
    />
  );
}
