import { remembered } from './remembered.ts';

/**
 * Whether a word can be a Vietnamese syllable: an initial, a rime, and a tone that the final consonant allows
 * (syllables closed by c, ch, p, t take only the acute and the dot below). Spelling after the usual orthography;
 * both places of the tone mark pass (hoà, hòa).
 */
const initials = new Set(
  [
    '',
    'b',
    'c',
    'ch',
    'd',
    'đ',
    'g',
    'gh',
    'gi',
    'h',
    'k',
    'kh',
    'l',
    'm',
    'n',
    'ng',
    'ngh',
    'nh',
    'p',
    'ph',
    'q',
    'qu',
    'r',
  ].concat(['s', 't', 'th', 'tr', 'v', 'x']),
);

const openRimes =
  'a ai ao au ay e eo ê êu i ia iu o oa oai oao oay oe oeo oi ô ôi ơ ơi u ua uê ui uơ uy uya uyu uôi uây uao uai ưa ưi ưu ươi ươu ư y yêu iêu âu ây ya uâ uô uyêu ue ueo';
const closedRimes =
  'ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât ec em en eng ep et êch êm ên êng ênh êp êt ich im in inh ip it iêc iêm iên iêng iêp iêt oac oach oam oan oang oanh oap oat oăc oăm oăn oăng oăt oc oen oet om on ong ooc oong op ot ôc ôm ôn ông ôp ôt ơm ơn ơp ơt uc um un ung up ut uân uâng uât uôc uôm uôn uông uôt uôp uych uyn uynh uyt uyên uyêt uyp uên uêch uênh ưc ưm ưn ưng ưt ươc ươm ươn ương ươp ươt yêm yên yêng yêt ynh yt ym uac uan uang uanh uat uăn uăng uăt uăc uen uet uôch uip uit uim uin';

const rimes = new Set(`${openRimes} ${closedRimes}`.split(' '));

/** Words are read in lower case and NFC. Words without any letter of Vietnamese (`abc12`) are no syllables. */
export const isVietnameseSyllable = remembered(isSyllable);

function isSyllable(word: string): boolean {
  const { base, tones } = withoutTones(word.toLowerCase().normalize('NFC'));
  if (tones.length > 1 || !/^[a-zđăâêôơư]+$/.test(base)) return false;
  for (let length = Math.min(3, base.length - 1); length >= 0; length -= 1) {
    const rime = base.slice(length);
    if (initials.has(base.slice(0, length)) && rimes.has(rime) && allowsTone(rime, tones[0])) return true;
  }
  // After gi the i of the rime is written once: gì, giếng.
  return base.startsWith('gi') && rimes.has(base.slice(1)) && allowsTone(base, tones[0]);
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

function withoutTones(word: string): { base: string; tones: string[] } {
  const decomposed = word.normalize('NFD');
  const base = decomposed.replace(toneMarks, '').normalize('NFC');
  return { base, tones: decomposed.match(toneMarks) ?? [] };
}

function allowsTone(rime: string, tone: string | undefined): boolean {
  if (!/(?:c|ch|p|t)$/.test(rime)) return true;
  return tone === undefined || tone === '\u0301' || tone === '\u0323';
}

const beyondAscii = /[\u0080-\uffff]/;

/** The words of a text with a letter beyond ASCII: the only ones that a wrong encoding can spoil. */
export function wordsBeyondAscii(text: string): string[] {
  if (!beyondAscii.test(text)) return [];
  const words = text.match(/[^\s\d.,;:!?()[\]{}"'/\\|<>=+*&%$#@~_-]+/g) ?? [];
  return words.filter((word) => beyondAscii.test(word));
}

/** How Vietnamese a text is: the share of legal syllables among its words beyond ASCII; null where it has none. */
export function syllableShare(text: string): number | null {
  const words = wordsBeyondAscii(text);
  return words.length === 0 ? null : words.filter(isVietnameseSyllable).length / words.length;
}
