import type { UnitEvent } from '#shared/contract/units.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import { unitKindFromName } from '#shared/domain/unit-names.ts';

export type EventKind = UnitEvent['kind'];

/** What the dialog holds, whatever the kind; which of it counts depends on the kind. */
export interface EventFields {
  unitIds: string[];
  name: string;
  names: string;
  parentId: string | null;
  intoId: string | null;
  goesOn: boolean;
  endedBelow: string[];
  decisionNumber: string;
  decisionOn: string;
  effectiveOn: string;
  note: string;
}

export function emptyEvent(unitId: string | null): EventFields {
  return {
    unitIds: unitId === null ? [] : [unitId],
    name: '',
    names: '',
    parentId: null,
    intoId: null,
    goesOn: false,
    endedBelow: [],
    decisionNumber: '',
    decisionOn: '',
    effectiveOn: '',
    note: '',
  };
}

/** Kinds that are about one unit, and those that name a new one. */
export const isOfOne = (kind: EventKind): boolean => kind === 'rename' || kind === 'split';
export const namesUnit = (kind: EventKind): boolean => kind === 'found' || kind === 'rename';

/** The fields that a person has left empty and may not. */
export function missingFields(kind: EventKind, fields: EventFields): Set<keyof EventFields> {
  const missing = new Set<keyof EventFields>();
  if (fields.effectiveOn === '') missing.add('effectiveOn');
  if (kind !== 'found' && fields.unitIds.length === 0) missing.add('unitIds');
  const needsName = namesUnit(kind) || (kind === 'merge' && fields.intoId === null);
  if (needsName && fields.name.trim().length < 2) missing.add('name');
  if (kind === 'split' && linesOf(fields.names).length === 0) missing.add('names');
  return missing;
}

/** The decision as the contract takes it; `missingFields` has to be empty. */
export function eventOf(kind: EventKind, fields: EventFields): UnitEvent {
  const { unitIds, name, names, parentId, intoId, goesOn, endedBelow } = fields;
  const decision = {
    decisionNumber: fields.decisionNumber || null,
    decisionOn: fields.decisionOn || null,
    effectiveOn: fields.effectiveOn,
    note: fields.note || null,
  };
  const newUnit = { unitKind: unitKindFromName(name), sector: null };
  const unitId = unitIds[0] ?? '';
  switch (kind) {
    case 'found':
      return { kind, ...decision, ...newUnit, name, parentId };
    case 'rename':
      return { kind, ...decision, unitId, name };
    case 'transfer':
      return { kind, ...decision, unitIds, parentId };
    case 'merge':
      return {
        kind,
        ...decision,
        unitIds,
        into: intoId === null ? { ...newUnit, name, parentId } : { unitId: intoId },
      };
    case 'split':
      return { kind, ...decision, unitId, goesOn, parts: linesOf(names).map((each) => ({ name: each })) };
    case 'dissolve':
      return { kind, ...decision, unitIds, successorId: intoId, endedBelow, parentId };
    case 'suspend':
    case 'resume':
      return { kind, ...decision, unitIds };
    default:
      return assertNever(kind);
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
