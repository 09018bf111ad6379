export const tableDivisions = ['unit', 'sector', 'cluster'] as const;
export type TableDivision = (typeof tableDivisions)[number];

/** How the table of figures is divided, as it stands in the address. */
export interface TableAddress {
  by?: TableDivision;
  /** Absent: as the units were then. */
  structure?: 'today';
}

export function readTableAddress(values: Record<string, unknown>): TableAddress {
  const by = tableDivisions.find((division) => division === values.by);
  return { ...(by && { by }), ...(values.structure === 'today' && { structure: 'today' }) };
}
