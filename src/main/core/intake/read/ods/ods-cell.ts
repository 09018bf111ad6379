import { booleanContent, numberText } from '../cell-values.ts';
import type { Cell } from '../grid.ts';
import type { XmlAttributes } from '../package/xml-events.ts';
import type { OdsStyle } from './ods-styles.ts';

type CellContent = Pick<Cell, 'type' | 'value' | 'text'>;

/** A `table:table-cell` with the paragraphs found in it; null for one that holds nothing. */
export function toOdsCell(attributes: XmlAttributes, shown: string, style: OdsStyle): Cell | null {
  const content = contentOf(attributes, shown);
  const hasFormula = (attributes['table:formula'] ?? '') !== '';
  const isUncached = hasFormula && content.text === '' && attributes['office:value-type'] === undefined;
  if (content.text === '' && !isUncached) return null;
  return {
    ...content,
    ...(hasFormula ? { formula: isUncached ? 'uncached' : 'cached' } : {}),
    ...(style.font === undefined ? {} : { font: style.font }),
    ...(style.bold ? { bold: true } : {}),
  };
}

function contentOf(attributes: XmlAttributes, shown: string): CellContent {
  if (attributes['calcext:value-type'] === 'error') return { type: 'error', value: shown, text: shown };
  const number = Number(attributes['office:value'] ?? Number.NaN);
  switch (attributes['office:value-type']) {
    case 'percentage':
      return { type: 'number', value: number, text: shown };
    case 'float':
    case 'currency':
      return Number.isFinite(number) ? { type: 'number', value: number, text: numberText(number) } : textContent(shown);
    case 'date': {
      const value = (attributes['office:date-value'] ?? '').replace(/T00:00:00(?:[.,]0+)?$/, '');
      return value === '' ? textContent(shown) : { type: 'date', value, text: shown };
    }
    case 'boolean':
      return booleanContent(attributes['office:boolean-value'] === 'true');
    default:
      return textContent(shown === '' ? (attributes['office:string-value'] ?? '') : shown);
  }
}

function textContent(text: string): CellContent {
  return { type: 'text', value: text, text };
}
