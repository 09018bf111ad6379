import { people as messages } from '#shared/messages/vi/people.ts';
import type { Core } from '../core.ts';
import type { Reader } from '../database/connection.ts';
import { DomainError } from '../domain-error.ts';

export interface InitiativeUse {
  initiativeId: number;
  kind: 'registered' | 'awarded';
  /** Of the registration or the award. */
  id: number;
  used: boolean;
}

/** Notes what an initiative was used for, or takes the note back. Throws NOT_FOUND where either is gone. */
export function noteInitiativeUse(core: Core, { initiativeId, kind, id, used }: InitiativeUse): number {
  const table = kind === 'registered' ? 'registration' : 'award_history';
  const initiative = named(core.reader, 'title', 'initiative', initiativeId);
  const award = named(core.reader, 'name', table, id);
  const column = kind === 'registered' ? 'registration_id' : 'award_history_id';
  const summary = used ? messages.initiativeUsed(initiative, award) : messages.initiativeNotUsed(initiative, award);
  return core.runOperation({ kind: 'person.initiative', summary }, (writer) => {
    const ids = { initiativeId, id };
    if (used) {
      writer.run(
        `INSERT INTO initiative_use (initiative_id, ${column}) VALUES (:initiativeId, :id) ON CONFLICT DO NOTHING`,
        ids,
      );
    } else writer.run(`DELETE FROM initiative_use WHERE initiative_id = :initiativeId AND ${column} = :id`, ids);
    return writer.operationId;
  });
}

function named(reader: Reader, column: 'title' | 'name', table: string, id: number): string {
  const row = reader.get<{ name: string }>(`SELECT ${column} AS name FROM ${table} WHERE id = :id`, { id });
  if (row === undefined) throw new DomainError('NOT_FOUND', 'person.use-missing', messages.useMissing);
  return row.name;
}
