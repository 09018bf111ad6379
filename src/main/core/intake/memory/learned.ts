import { type Correction, correction as correctionShape } from '#shared/contract/intake.ts';
import type { Reader, Writer } from '../../database/connection.ts';
import { type Lesson, lessonsOf } from './learnable.ts';

export interface Learned {
  id: number;
  /** Null for what holds in everybody's files. */
  unitId: number | null;
  layout: string;
  correction: Correction;
  /** The file in which a person said so. */
  fileName: string;
}

const columns = 'id, unit_id AS unitId, layout, correction, file_name AS fileName';

/** What is remembered for the files of a unit (null: of a sender that is not known), what holds for everybody first. */
export function learnedFor(reader: Reader, unitId: number | null): Learned[] {
  return reader
    .all<Omit<Learned, 'correction'> & { correction: string }>(
      `SELECT ${columns} FROM learned_correction WHERE unit_id IS NULL OR unit_id = :unitId
       ORDER BY unit_id IS NOT NULL, id`,
      { unitId },
    )
    .map((row) => ({ ...row, correction: correctionShape.parse(JSON.parse(row.correction)) }));
}

export function remembersAnything(reader: Reader): boolean {
  return reader.get('SELECT 1 FROM learned_correction LIMIT 1') !== undefined;
}

/** Remembers what can be remembered of the corrections that a file of the unit was taken in with. */
export function learn(writer: Writer, unitId: number, fileName: string, corrections: readonly Correction[]): void {
  for (const lesson of corrections.flatMap(lessonsOf)) {
    keep(writer, lesson.everyone ? null : unitId, fileName, lesson);
  }
}

function keep(writer: Writer, unitId: number | null, fileName: string, lesson: Lesson): void {
  const { layout, subject } = lesson;
  const correction = JSON.stringify(lesson.correction);
  const known = writer.get<{ id: number; correction: string }>(
    `SELECT id, correction FROM learned_correction
     WHERE unit_id IS :unitId AND layout = :layout AND subject = :subject`,
    { unitId, layout, subject },
  );
  if (known === undefined) {
    writer.run(
      `INSERT INTO learned_correction (unit_id, layout, subject, correction, file_name)
       VALUES (:unitId, :layout, :subject, :correction, :fileName)`,
      { unitId, layout, subject, correction, fileName },
    );
  } else if (known.correction !== correction) {
    const { id } = known;
    writer.run('UPDATE learned_correction SET correction = :correction, file_name = :fileName WHERE id = :id', {
      id,
      correction,
      fileName,
    });
  }
}

export function learnedById(reader: Reader, id: number): { fileName: string } | undefined {
  return reader.get('SELECT file_name AS fileName FROM learned_correction WHERE id = :id', { id });
}

export function deleteLearned(writer: Writer, ids: readonly number[]): void {
  for (const id of ids) writer.run('DELETE FROM learned_correction WHERE id = :id', { id });
}
