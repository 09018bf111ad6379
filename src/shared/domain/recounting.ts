import { type Claim, countedPart } from './counting.ts';

/** One named row, as stored. `who` is the person or collective; `key` whatever is counted together (award, subject, unit, phase). */
export interface NamedRow {
  key: string;
  part: string;
  who: number;
}

export interface NumberRow {
  key: string;
  part: string;
  importId: number | null;
  count: number;
}

export interface DecisionRow {
  key: string;
  part: string;
  chosen: Claim;
}

export interface Recount {
  registered: number;
  named: number;
}

/**
 * Counts row by row, by the rule as it is written and without the shortcuts of the ordinary way: the second opinion
 * that a check of the data compares with. Keys that nothing is registered for are absent.
 */
export function recountRows(
  names: Iterable<NamedRow>,
  numbers: Iterable<NumberRow>,
  decisions: Iterable<DecisionRow>,
): Map<string, Recount> {
  const named = namesByPart(names);
  const counted = numbersByPart(numbers);
  const chosen = new Map([...decisions].map((decision) => [`${decision.key}\n${decision.part}`, decision.chosen]));
  const keys = new Set([...named.keys(), ...counted.keys()]);
  return new Map(
    [...keys].map((key) => {
      const people = named.get(key) ?? new Map<string, number>();
      const claimed = counted.get(key) ?? new Map<string, number>();
      const choose = (part: string) => chosen.get(`${key}\n${part}`);
      return [key, { registered: registeredOf(people, claimed, choose), named: sum(people.values()) }];
    }),
  );
}

function registeredOf(
  people: Map<string, number>,
  claimed: Map<string, number>,
  chosen: (part: string) => Claim | undefined,
): number {
  const parts = new Set([...people.keys(), ...claimed.keys()]);
  parts.delete('');
  const ofParts = [...parts].map((part) => either(people.get(part) ?? 0, claimed.get(part) ?? 0, chosen(part)));
  return either(sum(ofParts) + (people.get('') ?? 0), claimed.get('') ?? 0, chosen(''));
}

function either(named: number, counted: number, chosen: Claim | undefined): number {
  if (named === 0 || counted === 0 || chosen === undefined) return Math.max(named, counted);
  return chosen === 'named' ? named : counted;
}

/** Distinct people of each key and part; who is named in several parts counts in one of them. */
function namesByPart(names: Iterable<NamedRow>): Map<string, Map<string, number>> {
  const partOf = new Map<string, Map<number, string>>();
  for (const { key, part, who } of names) {
    const people = partOf.get(key) ?? new Map<number, string>();
    people.set(who, countedPart([people.get(who) ?? part, part]));
    partOf.set(key, people);
  }
  const counts = new Map<string, Map<string, number>>();
  for (const [key, people] of partOf) {
    const byPart = new Map<string, number>();
    for (const part of people.values()) byPart.set(part, (byPart.get(part) ?? 0) + 1);
    counts.set(key, byPart);
  }
  return counts;
}

/** The largest number that one import tells of each key and part. */
function numbersByPart(numbers: Iterable<NumberRow>): Map<string, Map<string, number>> {
  const byImport = new Map<string, { key: string; part: string; count: number }>();
  for (const { key, part, importId, count } of numbers) {
    const id = `${key}\n${part}\n${importId ?? ''}`;
    byImport.set(id, { key, part, count: count + (byImport.get(id)?.count ?? 0) });
  }
  const largest = new Map<string, Map<string, number>>();
  for (const { key, part, count } of byImport.values()) {
    const parts = largest.get(key) ?? new Map<string, number>();
    largest.set(key, parts.set(part, Math.max(count, parts.get(part) ?? 0)));
  }
  return largest;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
