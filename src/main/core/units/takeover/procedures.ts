import { implement } from '@orpc/server';
import { takeover as contract, type ForeignUnit } from '#shared/contract/takeover.ts';
import { takeover as messages } from '#shared/messages/vi/takeover.ts';
import type { Core } from '../../core.ts';
import { DomainError } from '../../domain-error.ts';
import { keepOriginal, originalName, sha256Of } from '../../intake/originals.ts';

const folder = 'takeover';
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
const copyName = (token: string): string => `${folder}/${token}.sqlite`;

export function takeoverProcedures(core: Core) {
  const procedures = implement(contract);
  const { files } = core.ports;
  return {
    open: procedures.open.handler(async ({ input }) => {
      const bytes = new Uint8Array(await input.file.arrayBuffer());
      const token = await sha256Of(bytes);
      await forget(core, token);
      await files.write(copyName(token), bytes);
      try {
        const path = files.path(copyName(token));
        const summary = messages.looking(input.file.name);
        const seen = await core.longOperations.inTurn(() =>
          core.longOperations.run(summary, 'look-at-source', { path }),
        );
        if (seen.units.length === 0) throw new DomainError('REFUSED', 'takeover.empty', messages.empty);
        return { token, ...seen };
      } catch (error) {
        await forget(core, token);
        throw error;
      }
    }),
    take: procedures.take.handler(async ({ input }) => {
      const { token, parentId, since } = input;
      if (!isHash(token) || !(await files.exists(copyName(token)))) {
        throw new DomainError('NOT_FOUND', 'takeover.not-open', messages.notOpen);
      }
      const path = files.path(copyName(token));
      const { federation, units } = await core.longOperations.inTurn(() =>
        core.longOperations.run(messages.looking(''), 'look-at-source', { path }),
      );
      const same = decidedUnits(units, input.decisions);
      refuseTwice(same, new Map(units.map(({ id, name }) => [Number(id), name])));
      for (const original of input.originals) await keep(core, original);
      const { operationId: _operation, ...taken } = await core.longOperations.inTurn(() =>
        core.longOperations.run(messages.taken(federation), 'take-over', {
          path,
          federation,
          same,
          parentId: parentId === null ? null : Number(parentId),
          since,
        }),
      );
      await forget(core, token);
      return { ...taken, originalsMissing: await missingOriginals(core) };
    }),
    close: procedures.close.handler(async ({ input }) => {
      if (isHash(input.token)) await forget(core, input.token);
      return { closed: true };
    }),
  };
}

/** Which units are units of ours. Throws REFUSED while one that may be known is not decided. */
function decidedUnits(
  units: readonly ForeignUnit[],
  decisions: readonly { id: string; unitId: string | null }[],
): [number, number][] {
  const decided = new Map(decisions.map(({ id, unitId }) => [id, unitId]));
  const open = units.filter(({ id, same, suggestions }) => same === null && suggestions.length > 0 && !decided.has(id));
  const [first] = open;
  if (first !== undefined) {
    throw new DomainError('REFUSED', 'takeover.undecided', messages.undecided(first.name, open.length));
  }
  return units.flatMap(({ id, same }) => {
    const unitId = decided.has(id) ? decided.get(id) : same?.id;
    return unitId === undefined || unitId === null ? [] : [[Number(id), Number(unitId)] as [number, number]];
  });
}

function refuseTwice(same: readonly (readonly [number, number])[], names: ReadonlyMap<number, string>): void {
  const first = new Map<number, number>();
  for (const [theirs, ours] of same) {
    const other = first.get(ours);
    if (other !== undefined) {
      const message = messages.twice(names.get(other) ?? '', names.get(theirs) ?? '');
      throw new DomainError('REFUSED', 'takeover.twice', message);
    }
    first.set(ours, theirs);
  }
}

/** Only what is what its name says is kept. */
async function keep(core: Core, original: File): Promise<void> {
  if (!isHash(original.name)) return;
  const bytes = new Uint8Array(await original.arrayBuffer());
  if ((await sha256Of(bytes)) === original.name) await keepOriginal(core.ports.files, original.name, bytes);
}

async function missingOriginals({ reader, ports }: Core): Promise<number> {
  let missing = 0;
  for (const { sha256 } of reader.all<{ sha256: string }>('SELECT DISTINCT sha256 FROM import_file')) {
    if (!(await ports.files.exists(originalName(sha256)))) missing += 1;
  }
  return missing;
}

async function forget({ ports: { files } }: Core, token: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) {
    const name = `${copyName(token)}${end}`;
    if (await files.exists(name)) await files.remove(name);
  }
}
