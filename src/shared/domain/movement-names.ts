import { foldForSearch } from './vietnamese-text.ts';

const wordsOf = (text: string): string =>
  foldForSearch(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const quoted = /[“"«‘']([^“”"«»‘’']+)[”"»’']/gu;
const introduced = /(?:^| )(?:huong ung|phong trao(?: thi dua)?|chuong trinh|cuoc van dong|dot thi dua|chuyen de) $/;
const introducesItself = /^(?:phong trao|chuong trinh|cuoc van dong|dot thi dua) /;

/**
 * The movements whose whole name stands in a text: in quotation marks, or behind “hưởng ứng”, “phong trào”, “chương
 * trình” and their kin, so that an award of the same words is none. Letters count, capitals and marks do not.
 */
export function movementNamed<Movement extends { name: string }>(
  text: string,
  movements: readonly Movement[],
): Movement[] {
  const words = `${wordsOf(text)} `;
  const inMarks = new Set([...text.matchAll(quoted)].map(([, inside = '']) => wordsOf(inside)));
  const found = movements.filter(({ name }) => {
    const sought = wordsOf(name);
    if (sought === '') return false;
    if (inMarks.has(sought)) return true;
    const at = ` ${words}`.indexOf(` ${sought} `);
    return at >= 0 && (introducesItself.test(`${sought} `) || introduced.test(words.slice(0, at)));
  });
  // Of a name inside a longer one only the longer is named.
  return found.filter(
    ({ name }) =>
      !found.some((other) => other.name !== name && ` ${wordsOf(other.name)} `.includes(` ${wordsOf(name)} `)),
  );
}
