import { subject } from '#shared/contract/common.ts';
import { type ReportKind, reportKind } from '#shared/contract/reports.ts';

export const groupings = ['sector', 'cluster', 'none'] as const;
export type Grouping = (typeof groupings)[number];

/** Which report is open, with what; as it stands in the address. */
export interface ReportAddress {
  kind?: ReportKind;
  groupBy?: Grouping;
  award?: string;
  subject?: 'individual' | 'collective';
}

export function readReportAddress(values: Record<string, unknown>): ReportAddress {
  const kind = reportKind.safeParse(values.kind).data;
  const groupBy = groupings.find((grouping) => grouping === values.groupBy);
  const chosenSubject = subject.safeParse(values.subject).data;
  return {
    ...(kind && { kind }),
    ...(groupBy && { groupBy }),
    ...(typeof values.award === 'string' && values.award !== '' && { award: values.award }),
    ...(chosenSubject && { subject: chosenSubject }),
  };
}
