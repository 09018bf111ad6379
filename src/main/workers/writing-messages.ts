import type { UnitForm } from '#core/intake/form/unit-form.ts';
import type { Annotation } from '#core/intake/return/annotate-package.ts';
import type { ListToWrite } from '#core/units/list-file/unit-list.ts';

export type WritingRequest =
  | { kind: 'annotate'; bytes: Uint8Array; annotation: Annotation }
  | { kind: 'form'; form: UnitForm }
  | { kind: 'unit-list'; list: ListToWrite };

/** The workbook, or why it could not be made; `refused` says that the file cannot be read. */
export type WritingReply = { bytes: Uint8Array; extension: 'xlsx' | 'xlsm' } | { failure: string; refused: boolean };
