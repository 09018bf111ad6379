import { cleanPersonName } from '#shared/domain/person-names.ts';
import { remembered } from '#shared/domain/remembered.ts';
import { cleanText } from '#shared/domain/vietnamese-text.ts';
import { isPersonLike, mentionsPerson } from '../recognise/labels.ts';

/** What may stand between two names, or between a name and something else. */
const partsNames = /[\n\r,;/&+–-]|\s(?:và|cùng|với)\s/iu;

/**
 * False for a cell that holds more than one person's name: several people, or a name with a position after a comma or a
 * dash. A name broken over two lines is still one.
 */
export const isOnePerson = remembered((text) => {
  if (!partsNames.test(text)) return true;
  const lines = text.split(/[\n\r]+/u).filter((line) => line.trim() !== '');
  const [first = '', second = ''] = lines;
  const broken = lines.length === 2 && wordCount(first) + wordCount(second) <= 5 && !startsName(second);
  const whole = cleanPersonName(cleanText(text).replace(/\([^)]*\)/g, ' '));
  if (lines.length > 1 && !broken && lines.filter((line) => isNameOf(line)).length > 1) return false;
  return !/[,;/&+]|\s[-–]\s|\s(?:và|cùng|với)\s/iu.test(whole);
});

function startsName(line: string): boolean {
  return mentionsPerson(cleanPersonName(line)) && wordCount(line) > 1;
}

function isNameOf(line: string): boolean {
  const name = cleanPersonName(line);
  return isPersonLike(name) || wordCount(name) > 1;
}

function wordCount(text: string): number {
  return cleanText(text).split(' ').length;
}
