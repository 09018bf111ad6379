/** What the list of notes adds to a workbook's styles: fonts, one border, one fill, and the formats made of them. */
export interface ListStyles {
  title: number;
  text: number;
  head: number;
  cell: number;
  link: number;
}

/** Adds one entry of a list of the style sheet, written without a prefix; answers its number. */
type AddEntry = (entry: string) => number;

export function addListStyles(add: { font: AddEntry; fill: AddEntry; border: AddEntry; format: AddEntry }): ListStyles {
  const [plain, bold, large, link] = [
    add.font(font('<sz val="12"/>')),
    add.font(font('<b/><sz val="12"/>')),
    add.font(font('<b/><sz val="14"/>')),
    add.font(font('<u/><sz val="12"/><color rgb="FF0563C1"/>')),
  ];
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('');
  const border = add.border(`<border>${sides}<diagonal/></border>`);
  const head = add.fill(solidFill('FFDDEBF7'));
  const format = (fontId: number, fillId: number, borderId: number, alignment: string): number =>
    add.format(
      `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`,
    );
  return {
    title: format(large, 0, 0, 'vertical="center"'),
    text: format(plain, 0, 0, 'vertical="top"'),
    head: format(bold, head, border, 'horizontal="center" vertical="center"'),
    cell: format(plain, 0, border, 'vertical="top"'),
    link: format(link, 0, border, 'vertical="top"'),
  };
}

export function solidFill(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function font(inner: string): string {
  return `<font>${inner}<name val="Times New Roman"/></font>`;
}

function side(name: string): string {
  return `<${name} style="thin"><color auto="1"/></${name}>`;
}
