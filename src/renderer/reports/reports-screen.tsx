import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReportFormat, ReportRequest } from '#shared/contract/reports.ts';
import { client } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { useApplication, useScope } from '../app/application.tsx';
import { errorSentence } from '../app/error-sentence.ts';
import { tellError } from '../app/tell.ts';
import { words } from '../app/words.ts';
import { ErrorState } from '../ui/error-state.tsx';
import { KeyedButton } from '../ui/keyed-button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { PdfPreview } from '../ui/pdf-preview/pdf-preview.tsx';
import { printPdf } from '../ui/pdf-preview/print-pdf.ts';
import { saveFile } from '../ui/save-file.ts';
import type { ReportAddress } from './report-address.ts';
import { ReportChoices } from './report-choices.tsx';
import styles from './reports.module.css';

const route = getRouteApi('/reports');

/** The papers: choose one, look at its pages, print it or keep it as a file. */
export function ReportsScreen() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const kinds = useQuery(queries.reports.kinds.queryOptions());
  const request = useRequest(address);
  const pdf = useQuery({
    queryKey: ['report', request],
    queryFn: ({ signal }) => client.reports.render({ ...request, format: 'pdf' }, { signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
  const save = useMutation({
    mutationFn: (format: ReportFormat) => client.reports.render({ ...request, format }),
    onSuccess: saveFile,
    onError: (error) => tellError(error),
  });
  const print = useMutation({ mutationFn: printPdf, onError: (error) => tellError(error) });
  const formats = kinds.data?.find(({ kind }) => kind === request.kind)?.formats ?? [];
  return (
    <>
      <PageHeader title={words.reports.title}>
        <KeyedButton
          label={words.reports.print}
          keys="Ctrl+P"
          disabled={!pdf.data}
          loading={print.isPending}
          onPress={() => pdf.data && print.mutate(pdf.data)}
        />
        <KeyedButton
          label={words.reports.savePdf}
          keys="Ctrl+S"
          variant="default"
          disabled={!pdf.data}
          onPress={() => pdf.data && saveFile(pdf.data)}
        />
        {(['docx', 'xlsx'] as const)
          .filter((format) => formats.includes(format))
          .map((format) => (
            <Button
              key={format}
              size="xs"
              variant="default"
              loading={save.isPending && save.variables === format}
              onClick={() => save.mutate(format)}
            >
              {words.reports.saveAs[format]}
            </Button>
          ))}
      </PageHeader>
      <div className={styles.columns}>
        <ReportChoices
          kinds={kinds.data ?? []}
          request={request}
          onChange={(next) => void navigate({ to: '/reports', search: next, replace: true })}
        />
        <div className={styles.preview}>
          {pdf.error && (
            <ErrorState
              fact={errorSentence(pdf.error)}
              action={words.ui.tryAgain}
              onAction={() => void pdf.refetch()}
            />
          )}
          {pdf.isFetching && !pdf.error && <Loading label={words.reports.rendering} />}
          {pdf.data && !pdf.isFetching && !pdf.error && <PdfPreview file={pdf.data} words={words.reports.preview} />}
        </div>
      </div>
    </>
  );
}

/** What the address leaves open is filled in: the list needs an award to list. */
function useRequest(
  address: ReportAddress,
): Omit<ReportRequest, 'format'> & { groupBy: 'sector' | 'cluster' | 'none' } {
  const scope = useScope();
  const { awardTypes } = useApplication();
  const award = awardTypes.find(({ code }) => code === address.award) ?? awardTypes[0];
  const subject = award?.subjects.find((each) => each === address.subject) ?? award?.subjects[0] ?? null;
  return {
    ...scope,
    kind: address.kind ?? 'registration-summary',
    groupBy: address.groupBy ?? 'sector',
    award: address.kind === 'registration-list' ? (award?.code ?? null) : null,
    subject: address.kind === 'registration-list' ? subject : null,
  };
}
