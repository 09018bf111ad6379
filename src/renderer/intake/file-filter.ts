import { fileStatus } from '#shared/contract/intake.ts';

export type FileStatus = 'committed' | 'review' | 'refused';

/** Which files of the campaign are listed, as it stands in the address. */
export interface FileFilter {
  status?: FileStatus;
  search?: string;
}

export function readFileFilter(values: Record<string, unknown>): FileFilter {
  const status = fileStatus.safeParse(values.status).data;
  const search = typeof values.search === 'string' && values.search !== '' ? values.search : undefined;
  return { ...(status && { status }), ...(search !== undefined && { search }) };
}
