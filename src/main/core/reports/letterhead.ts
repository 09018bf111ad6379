import standard from '../../../../resources/letterheads/provincial-federation.json' with { type: 'json' };
import type { Reader } from '../database/connection.ts';
import { letterheadOn } from '../settings/service.ts';
import type { Letterhead } from './paper.ts';
import { federationName } from './queries.ts';

/** The letterhead in force on a day (`YYYY-MM-DD`); where the office has entered none, the usual one of its federation. */
export function letterheadFor(reader: Reader, day: string): Letterhead {
  return letterheadOn(reader, day) ?? usualLetterhead(federationName(reader) ?? '');
}

/** What a provincial federation's papers carry; the signer's name is left for the office to enter. */
export function usualLetterhead(federation: string): Letterhead {
  const { superior, symbol, authority, signerTitle } = standard;
  const issuer = federation.replace(/^LĐLĐ(?=\s)/u, 'Liên đoàn Lao động');
  const place = issuer.replace(/^Liên đoàn Lao động\s+(tỉnh|thành phố|TP\.?)\s*/iu, '');
  return { superior, issuer, place, symbol, authority, signerTitle, signerName: '' };
}
