import { useMutation } from '@tanstack/react-query';
import type { Correction } from '#shared/contract/intake.ts';
import { client } from '../../api/client.ts';

/** Corrects a waiting file; `corrections` of one gesture go together. */
export function useCorrect(fileId: string) {
  return useMutation({
    mutationFn: (corrections: Correction[]) => client.intake.correct({ id: fileId, corrections }),
  });
}
