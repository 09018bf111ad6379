import type { Sex } from '#shared/domain/records.ts';

export interface FormPerson {
  name: string;
  sex: Sex | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  birth: string | null;
  position: string | null;
}

/** Names of the awards that one column of the form lets choose from. */
export interface FormAwards {
  titles: readonly string[];
  forms: readonly string[];
}

/** Everything that a unit's form is made of. */
export interface UnitForm {
  federation: string;
  unit: { code: string; name: string };
  year: number;
  phase: { number: number; name: string } | null;
  awards: { individual: FormAwards; collective: FormAwards };
  /** Filled in already: who registered the year before. Empty for an empty form. */
  people: readonly FormPerson[];
  collectives: readonly string[];
}
