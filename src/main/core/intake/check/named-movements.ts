import type { Linkable } from '#shared/contract/movements.ts';
import { movementNamed } from '#shared/domain/movement-names.ts';
import type { FileReading, TableExplanation } from '#shared/domain/reading.ts';
import type { Problem, TableReading } from '#shared/domain/records.ts';
import { intakeCheck as messages } from '#shared/messages/vi/intake-check.ts';
import type { Reader, Writer } from '../../database/connection.ts';
import { linkRecords } from '../../movements/links.ts';
import { movementCalled, movementsOfPhase } from '../../movements/service.ts';

const linkable = { registration: 'registrations', initiative: 'initiatives', work: 'works' } as const;

/**
 * A table whose title names a movement or a programme of the phase says so: its records will belong to it. Nothing is
 * guessed; a title that does not hold the whole name says nothing.
 */
export function withNamedMovements(
  reader: Reader,
  { campaignId, phaseId }: { campaignId: number; phaseId: number },
  reading: FileReading,
): FileReading {
  const titled = reading.explanations.filter(({ titles = [] }) => titles.length > 0);
  const movements = titled.length === 0 ? [] : movementsOfPhase(reader, campaignId, phaseId);
  if (movements.length === 0) return reading;
  const problemsOf = ({ titles = [] }: TableExplanation): Problem[] =>
    titles.flatMap(({ row, text }) =>
      movementNamed(text, movements).map((movement) => ({
        row,
        column: null,
        severity: 'info' as const,
        code: 'movement.named',
        message: messages.movementNamed(row, movementCalled(movement)),
        raw: movement.name,
      })),
    );
  const tables = reading.tables.map((table) => {
    const told = titled.find(({ sheet, firstRow }) => sheet === table.sheet && firstRow === table.firstRow);
    const found = told === undefined || !table.records.some(({ type }) => type in linkable) ? [] : problemsOf(told);
    return found.length === 0 ? table : { ...table, problems: [...table.problems, ...found] };
  });
  return { ...reading, tables };
}

/** Puts the records of the file to the movements that their tables were said to name. Part of the operation that commits it. */
export function linkNamedMovements(
  writer: Writer,
  { importId, campaignId, phaseId }: { importId: number; campaignId: number; phaseId: number },
  tables: readonly TableReading[],
): void {
  for (const { sheet, firstRow, lastRow, problems } of tables) {
    const names = new Set(problems.filter(({ code }) => code === 'movement.named').map(({ raw }) => raw));
    if (names.size === 0) continue;
    for (const movement of movementsOfPhase(writer, campaignId, phaseId).filter(({ name }) => names.has(name))) {
      for (const [table, kind] of Object.entries(linkable) satisfies [string, Linkable][]) {
        const ids = writer.all<{ id: number }>(
          `SELECT id FROM ${table}
           WHERE import_id = :importId AND sheet = :sheet AND row BETWEEN :firstRow AND :lastRow`,
          { importId, sheet, firstRow, lastRow },
        );
        const written = ids.map(({ id }) => id);
        if (written.length > 0) linkRecords(writer, { movementId: movement.id, kind, ids: written, linked: true });
      }
    }
  }
}
