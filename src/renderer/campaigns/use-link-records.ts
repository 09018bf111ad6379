import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import type { MovementRecords } from '#shared/contract/movements.ts';
import { formatVietnameseNumber } from '#shared/domain/vietnamese-numbers.ts';
import { client } from '../api/client.ts';
import { tell, tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';

/** Puts all that a filter finds to the movement (true) or takes it away (false), and says how many changed. */
export function useLinkAll(records: MovementRecords): UseMutationResult<{ changed: number }, Error, boolean> {
  return useMutation({
    mutationFn: (linked: boolean) => client.movements.linkAll({ ...records, linked }),
    onSuccess: ({ changed }) => tell({ message: words.campaigns.changedLinks(formatVietnameseNumber(changed)) }),
    onError: (error) => tellError(error),
  });
}

interface LinkOne {
  id: string;
  linked: boolean;
}

export function useLinkOne({
  movementId,
  kind,
}: Pick<MovementRecords, 'movementId' | 'kind'>): UseMutationResult<unknown, Error, LinkOne> {
  return useMutation({
    mutationFn: ({ id, linked }: LinkOne) => client.movements.link({ movementId, kind, ids: [id], linked }),
    onError: (error) => tellError(error),
  });
}
