import type { ReportModel } from '#core/reports/model.ts';

export type RenderFormat = 'pdf' | 'docx' | 'xlsx';

/** Several papers are set one after another; a workbook holds one. */
export interface RenderRequest {
  models: readonly ReportModel[];
  format: RenderFormat;
}

/** How many papers are set, again and again; at last the document, or why it could not be made. */
export type RenderReply = { papers: number } | { bytes: Uint8Array } | { failure: string };

/** What the worker is started with: the folder that holds `fonts`. */
export interface RenderSettings {
  resources: string;
}
