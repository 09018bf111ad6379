import type { Cell } from './grid.ts';
import type { NumberStyle } from './number-format.ts';

type CellContent = Pick<Cell, 'type' | 'value' | 'text'>;
type DateStyle = Extract<NumberStyle, { kind: 'date' }>;

const millisecondsInDay = 86_400_000;
const lastSerial1900 = 2_958_465;
const daysBetweenEpochs = 1_462;

/** The content of a numeric cell under its format. `date1904`: the workbook counts days from 1904. */
export function numericContent(value: number, style: NumberStyle, date1904: boolean): CellContent {
  if (style.kind === 'percent') return { type: 'number', value, text: percentText(value, style.decimals) };
  if (style.kind === 'date') {
    const content = dateContent(value, style, date1904);
    if (content !== null) return content;
  }
  return { type: 'number', value, text: numberText(value) };
}

export function booleanContent(value: boolean): CellContent {
  return { type: 'boolean', value: value ? 1 : 0, text: value ? 'TRUE' : 'FALSE' };
}

/** A number as a Vietnamese sheet shows it: comma before the decimals, without the noise of binary fractions. */
export function numberText(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  return String(Number(value.toPrecision(15))).replace('.', ',');
}

function percentText(value: number, decimals: number): string {
  const hundredfold = Number((value * 100).toPrecision(12));
  return `${hundredfold.toFixed(decimals).replace('.', ',')}%`;
}

/** Null where the number is no day of the calendar: the number itself is then what the sheet holds. */
function dateContent(value: number, style: DateStyle, date1904: boolean): CellContent | null {
  const serial = date1904 ? value + daysBetweenEpochs : value;
  if (!Number.isFinite(serial) || serial < 0 || serial > lastSerial1900 + 1) return null;
  const iso = isoMomentOf(serial);
  const [year, month, day, clock] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10), iso.slice(11, 19)];
  if (!style.day && !style.month && !style.year) return { type: 'text', value: clock, text: clock };
  const withTime = style.time && clock !== '00:00:00';
  const dayText = [style.day ? day : '', style.month ? month : '', style.year ? year : ''].filter(
    (part) => part !== '',
  );
  return {
    type: 'date',
    value: withTime ? `${year}-${month}-${day}T${clock}` : `${year}-${month}-${day}`,
    text: dayText.join('/') + (withTime ? ` ${clock.slice(0, 5)}` : ''),
  };
}

/** Excel counts a 29 February 1900 that never was: days before it are one off. */
function isoMomentOf(serial: number): string {
  const days = serial < 60 ? serial + 1 : serial;
  const milliseconds = Math.round((days * millisecondsInDay) / 1000) * 1000;
  return new Date(Date.UTC(1899, 11, 30) + milliseconds).toISOString();
}
