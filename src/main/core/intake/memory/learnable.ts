import type { Correction } from '#shared/contract/intake.ts';
import { foldForSearch } from '#shared/domain/vietnamese-text.ts';

/** A correction as it is kept: for one layout of the file's unit, or (`everyone`) for every file. */
export interface Lesson {
  everyone: boolean;
  layout: string;
  /** What it is about: a later lesson on the same takes the place of an earlier one. */
  subject: string;
  correction: Correction;
}

/** What can be remembered of a correction. What speaks of one row, one cell or one problem of a file cannot. */
export function lessonsOf(correction: Correction): Lesson[] {
  switch (correction.action) {
    case 'award': {
      const { raw, award, layouts = [], everyone = false } = correction;
      const lesson = { subject: `award ${foldForSearch(raw)}`, correction: { action: 'award' as const, raw, award } };
      const own = layouts.map((layout) => ({ ...lesson, everyone: false, layout }));
      return everyone ? [...own, { ...lesson, everyone: true, layout: '' }] : own;
    }
    case 'rows-like':
      return [{ everyone: false, layout: correction.layout, subject: `rows ${correction.label}`, correction }];
    case 'column': {
      const subject = `column ${correction.column} ${correction.sheet ?? ''}`;
      return [{ everyone: false, layout: correction.layout, subject, correction }];
    }
    default:
      return [];
  }
}
