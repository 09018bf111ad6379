import type { ReportFormat, ReportKind } from '#shared/contract/reports.ts';
import { reports as messages } from '#shared/messages/vi/reports.ts';

const formats: ReportFormat[] = ['pdf', 'docx', 'xlsx'];

/** The reports that can be made, and as what. */
export const reportKinds: { kind: ReportKind; title: string; formats: ReportFormat[] }[] = (
  ['registration-summary', 'registration-paragraph', 'registration-list'] satisfies ReportKind[]
).map((kind) => ({ kind, title: messages.kinds[kind], formats }));
