import { columnNumber } from '#shared/domain/columns.ts';

/** A cell of an imported file as it stands in the address: `?sheet=Sheet1&row=12&column=D`. */
export interface SheetPlaceAddress {
  sheet?: string;
  row?: number;
  column?: string;
}

export function readSheetPlace(values: Record<string, unknown>): SheetPlaceAddress {
  const row = Number(values.row);
  const column = typeof values.column === 'string' && columnNumber(values.column) > 0 ? values.column : undefined;
  return {
    ...(typeof values.sheet === 'string' && values.sheet !== '' && { sheet: values.sheet }),
    ...(Number.isInteger(row) && row > 0 && { row }),
    ...(column !== undefined && { column }),
  };
}
