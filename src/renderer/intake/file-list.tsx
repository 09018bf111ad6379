import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { errorSentence } from '../app/error-sentence.ts';
import { useJobs } from '../app/jobs.tsx';
import { words } from '../app/words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { SheetGrid } from '../ui/sheet-grid/sheet-grid.tsx';
import { useWindowedRows } from '../ui/sheet-grid/use-windowed-rows.ts';
import { fileColumns } from './file-columns.tsx';
import type { FileFilter } from './file-filter.ts';
import { StatusFilter } from './status-filter.tsx';

/** A file a line: what was understood of it. While files are being taken in, the list follows. */
export function FileList({ campaignId, filter }: { campaignId: string; filter: FileFilter }) {
  const navigate = useNavigate();
  const { running } = useJobs();
  const input = { campaignId, status: filter.status ?? null, search: filter.search ?? '' };
  const every = running.length > 0 ? 1_000 : false;
  const counts = useQuery(
    queries.intake.files.queryOptions({ input: { ...input, status: null, limit: 1 }, refetchInterval: every }),
  ).data?.counts;
  const files = useWindowedRows({
    key: ['intake-files', input],
    refreshEvery: every,
    fetch: (window, signal) => client.intake.files({ ...input, ...window }, { signal }),
  });
  const received = counts ? counts.committed + counts.review + counts.refused : 0;
  if (files.error !== null) {
    return <ErrorState fact={errorSentence(files.error)} action={words.ui.tryAgain} onAction={files.retry} />;
  }
  if (counts && received === 0 && input.search === '' && running.length === 0) {
    return (
      <EmptyState fact={words.intake.empty}>
        <span>{words.intake.emptyNext}</span>
      </EmptyState>
    );
  }
  return (
    <>
      <StatusFilter filter={filter} counts={counts} />
      {files.total === 0 && !files.pending ? (
        <EmptyState fact={words.intake.noneFound} />
      ) : (
        <SheetGrid
          label={words.intake.files}
          columns={fileColumns}
          total={files.total}
          rowAt={files.rowAt}
          onShow={files.show}
          onOpen={({ id }) => void navigate({ to: '/intake/$importId', params: { importId: id } })}
          resetKey={JSON.stringify(input)}
        />
      )}
    </>
  );
}
