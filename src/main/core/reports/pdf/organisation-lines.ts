/** Words of an organisation's name that a second line may begin with. */
const lineOpeners = new Set(['LAO', 'TỈNH', 'THÀNH', 'HUYỆN', 'THỊ', 'NGÀNH', 'CÁC', 'VIỆT', 'KHU', 'SỞ', 'CÔNG']);

/** The name on one line where it fits, otherwise on two as even as its words allow, never through a compound word. */
export function organisationLines(name: string, fits: (text: string) => boolean): string[] {
  if (fits(name)) return [name];
  const words = name.split(' ');
  const breaks = [...words.keys()].slice(1);
  const good = breaks.filter((index) => lineOpeners.has(words[index] ?? ''));
  const halves = (good.length > 0 ? good : breaks).map((index) => [
    words.slice(0, index).join(' '),
    words.slice(index).join(' '),
  ]);
  return halves.toSorted((one, other) => longest(one) - longest(other))[0] ?? [name];
}

function longest(lines: string[]): number {
  return Math.max(...lines.map((line) => line.length));
}
