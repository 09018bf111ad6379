import { unitPage as shape, type UnitPage, type UnitReference } from '#shared/contract/units.ts';
import type { Reader } from '../database/connection.ts';
import { unitDetail, unitIdentity } from './lists.ts';
import { todaysStructure } from './structure.ts';

/** Everything that the register holds of one unit. Throws NOT_FOUND. */
export function unitPage(reader: Reader, id: number): UnitPage {
  return {
    unit: unitDetail(reader, id),
    parents: parentsOf(reader, id),
    names: namesOf(reader, id),
    headCounts: reader.all(
      `SELECT on_date AS onDate, members, women, workforce FROM head_count
       WHERE unit_id = :id ORDER BY on_date DESC`,
      { id },
    ),
    events: eventsOf(reader, id),
    below: reader
      .all<{ id: number }>('SELECT id FROM unit WHERE parent_id = :id AND ended_on IS NULL', { id })
      .map((child) => reference(reader, child.id))
      .toSorted((first, second) => byName.compare(first.name, second.name)),
    today: todayOf(reader, id),
    clusters: clustersOf(reader, id),
    sent: sentBy(reader, id),
  };
}

const byName = new Intl.Collator('vi', { numeric: true });

function reference(reader: Reader, id: number): UnitReference {
  const { code, name } = unitIdentity(reader, id);
  return { id: String(id), code, name };
}

function parentsOf(reader: Reader, id: number): UnitPage['parents'] {
  return reader
    .all<{ parentId: number; validFrom: string | null; validTo: string | null }>(
      `SELECT parent_id AS parentId, valid_from AS validFrom, valid_to AS validTo FROM unit_placement
       WHERE unit_id = :id ORDER BY coalesce(valid_from, '') DESC`,
      { id },
    )
    .map(({ parentId, ...days }) => ({ parent: reference(reader, parentId), ...days }));
}

function namesOf(reader: Reader, id: number): UnitPage['names'] {
  return reader
    .all<{ id: number; name: string; validFrom: string | null; validTo: string | null }>(
      `SELECT id, name, valid_from AS validFrom, valid_to AS validTo FROM unit_name
       WHERE unit_id = :id ORDER BY coalesce(valid_from, '') DESC, id DESC`,
      { id },
    )
    .map((row) => ({ ...row, id: String(row.id) }));
}

const eventShape = shape.shape.events.element;

function eventsOf(reader: Reader, id: number): UnitPage['events'] {
  const events = reader.all<{ id: number; kind: string }>(
    `SELECT DISTINCT unit_event.id, kind, decision_number AS decisionNumber, decision_on AS decisionOn,
       effective_on AS effectiveOn, note
     FROM unit_event_unit JOIN unit_event ON unit_event.id = unit_event_unit.event_id
     WHERE unit_event_unit.unit_id = :id ORDER BY effective_on DESC, unit_event.id DESC`,
    { id },
  );
  return events.map((event) => {
    const involved = reader.all<{ unitId: number; role: string }>(
      'SELECT unit_id AS unitId, role FROM unit_event_unit WHERE event_id = :id ORDER BY id',
      { id: event.id },
    );
    const inRole = (wanted: string) =>
      involved.filter(({ role }) => role === wanted).map(({ unitId }) => reference(reader, unitId));
    return eventShape.parse({
      ...event,
      id: String(event.id),
      before: inRole('before'),
      after: inRole('after'),
      subjects: inRole('subject'),
    });
  });
}

function todayOf(reader: Reader, id: number): UnitPage['today'] {
  const { unitId, why } = todaysStructure(reader)(id);
  return why === 'same' ? null : { unit: reference(reader, unitId), why };
}

function clustersOf(reader: Reader, id: number): UnitPage['clusters'] {
  return reader
    .all<{ year: number; clusterId: number; name: string; leader: number; deputy: number }>(
      `SELECT member.year, cluster.id AS clusterId, cluster.name,
         of_year.leader_unit_id IS :id AS leader, of_year.deputy_unit_id IS :id AS deputy
       FROM cluster_member AS member JOIN cluster ON cluster.id = member.cluster_id
       LEFT JOIN cluster_year AS of_year ON of_year.cluster_id = member.cluster_id AND of_year.year = member.year
       WHERE member.unit_id = :id ORDER BY member.year DESC`,
      { id },
    )
    .map(({ year, clusterId, name, leader, deputy }) => ({
      year,
      clusterId: String(clusterId),
      name,
      role: leader === 1 ? 'leader' : deputy === 1 ? 'deputy' : 'member',
    }));
}

function sentBy(reader: Reader, id: number): UnitPage['sent'] {
  return reader
    .all<{ campaignId: number; year: number; phaseName: string; files: number; registrations: number }>(
      `SELECT campaign.id AS campaignId, campaign.year, phase.name AS phaseName,
         (SELECT count(*) FROM import_file WHERE unit_id = :id AND phase_id = phase.id AND status = 'committed') AS files,
         (SELECT count(*) FROM registration
          WHERE campaign_id = campaign.id AND unit_id = :id AND phase_id = phase.id) AS registrations
       FROM campaign JOIN phase ON phase.campaign_id = campaign.id
       ORDER BY campaign.year DESC, phase.number`,
      { id },
    )
    .filter(({ files, registrations }) => files + registrations > 0)
    .map((row) => ({ ...row, campaignId: String(row.campaignId) }));
}
