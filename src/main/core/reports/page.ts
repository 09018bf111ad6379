import type { ReportModel } from './model.ts';

const pointsPerMillimetre = 72 / 25.4;
const a4 = { short: 210 * pointsPerMillimetre, long: 297 * pointsPerMillimetre };

/** Margins of Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20 mm, left 30 mm, right 15 mm. */
const margins = {
  left: 30 * pointsPerMillimetre,
  top: 20 * pointsPerMillimetre,
  right: 15 * pointsPerMillimetre,
  bottom: 20 * pointsPerMillimetre,
};

/** All in points. */
export interface Page {
  width: number;
  height: number;
  margins: typeof margins;
  textWidth: number;
  textHeight: number;
}

export function pageOf(orientation: ReportModel['orientation']): Page {
  const [width, height] = orientation === 'portrait' ? [a4.short, a4.long] : [a4.long, a4.short];
  return {
    width,
    height,
    margins,
    textWidth: width - margins.left - margins.right,
    textHeight: height - margins.top - margins.bottom,
  };
}

/** Height of a line of the papers' face, in sizes. */
export const lineHeight = 1.11;
