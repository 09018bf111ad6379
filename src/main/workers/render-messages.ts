import type { ReportModel } from '#core/reports/model.ts';

export type RenderFormat = 'pdf' | 'docx' | 'xlsx';

/** Several papers are set one after another; a workbook holds one. */
export interface RenderRequest {
  models: readonly ReportModel[];
  format: RenderFormat;
}

/** The document, or why it could not be made. */
export type RenderReply = { bytes: Uint8Array } | { failure: string };

/** What the worker is started with: the folder that holds `fonts`. */
export interface RenderSettings {
  resources: string;
}
