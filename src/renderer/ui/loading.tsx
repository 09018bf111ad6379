import { Loader } from '@mantine/core';

export function Loading({ label }: { label: string }) {
  return <Loader m={20} size="sm" aria-label={label} />;
}
