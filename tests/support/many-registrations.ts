import { seedAwardTypes } from '#core/awards/service.ts';
import type { Writer } from '#core/database/connection.ts';
import { personSortKey } from '#shared/domain/person-names.ts';
import { foldForSearch, sameSpelling } from '#shared/domain/vietnamese-text.ts';
import { randomNumbers } from './random-numbers.ts';

export interface ManyRegistrations {
  registrations: number;
  units: number;
  phases: number;
  seed?: number;
}

type Tables = Pick<Writer, 'run'>;
type Random = ReturnType<typeof randomNumbers>;

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Nông', 'Đặng', 'Lý', 'Vũ', 'Đinh', 'Hà', 'Triệu'] as const;
const middles = ['Văn', 'Thị', 'Đức', 'Thu', 'Minh', 'Ngọc', 'Quang', 'Hồng', 'Hữu', 'Thanh', 'Xuân', 'Kim'] as const;
const givens = [
  'An',
  'Ánh',
  'Bình',
  'Chi',
  'Dũng',
  'Đạt',
  'Hà',
  'Hải',
  'Hòa',
  'Lan',
  'Linh',
  'Quý',
  'Tú',
  'Yến',
] as const;
const positions = ['Giáo viên', 'Kế toán', 'Chủ tịch công đoàn', 'Trưởng phòng', 'Nhân viên', 'Điều dưỡng'] as const;
const sectors = ['public-service', 'state-enterprise', 'non-state', null] as const;
const individualAwards = ['CSTDCS', 'LDTT', 'BK-LDLD', 'CSTDTINH', 'BK-TLD'] as const;
const collectiveAwards = ['TTLDTT', 'TTLDXS', 'BK-LDLD', 'CO-LDLD'] as const;

/**
 * Fills an empty database with one campaign: units in sectors and clusters, invented people, nine tenths of the
 * registrations for individuals, one in ten rows a repetition; each unit also sends a few numbers. Deterministic.
 */
export function fillWithRegistrations(database: Tables, shape: ManyRegistrations): { campaignId: number } {
  const random = randomNumbers(shape.seed ?? 1);
  database.run('BEGIN');
  seedAwardTypes(database);
  const campaignId = addCampaign(database, shape.phases);
  const unitIds = Array.from({ length: shape.units }, (_, index) => addUnit(database, index));
  unitIds.forEach((unitId, index) => addImport(database, campaignId, (index % shape.phases) + 1, unitId));
  addRegistrations(database, random, shape, campaignId, unitIds);
  addNumbers(database, random, shape, campaignId, unitIds);
  database.run('COMMIT');
  return { campaignId };
}

/** A campaign of 2020 whose phases are spread over the year; phase `n` has number `n`. */
export function addCampaign(database: Tables, phases: number): number {
  const campaign = database.run("INSERT INTO campaign (year, title) VALUES (2020, 'Phong trào thi đua năm 2020')");
  for (let number = 1; number <= phases; number += 1) {
    const month = String(number).padStart(2, '0');
    database.run(
      `INSERT INTO phase (campaign_id, number, name, starts_on, ends_on, deadline_on)
       VALUES (:campaign, :number, :name, :starts, :ends, :ends)`,
      {
        campaign: campaign.id,
        number,
        name: `Đợt ${number}`,
        starts: `2020-${month}-01`,
        ends: `2020-${month}-28`,
      },
    );
  }
  return campaign.id;
}

export function addUnit(database: Tables, index: number): number {
  const name = `CĐCS Đơn vị số ${index + 1}`;
  const cluster = `Cụm thi đua số ${(index % 8) + 1}`;
  database.run('INSERT OR IGNORE INTO cluster (name) VALUES (:cluster)', { cluster });
  const unit = database.run(
    `INSERT INTO unit (code, kind, sector, cluster_id, expected)
     VALUES (:code, 'grassroots-union', :sector, (SELECT id FROM cluster WHERE name = :cluster), 1)`,
    { code: `DV${index + 1}`, sector: sectors[index % sectors.length] ?? null, cluster },
  );
  database.run('INSERT INTO unit_name (unit_id, name, match_key, folded) VALUES (:unit, :name, :key, :folded)', {
    unit: unit.id,
    name,
    key: sameSpelling(name),
    folded: foldForSearch(name),
  });
  return unit.id;
}

export function addImport(database: Tables, campaignId: number, phaseId: number, unitId: number): number {
  return database.run(
    `INSERT INTO import_file (campaign_id, phase_id, file_name, sha256, size, status, unit_id, unit_match, received_at, committed_at)
     VALUES (:campaign, :phase, :file, lower(hex(randomblob(32))), 1000, 'committed', :unit, 'exact',
             '2020-01-15T02:00:00.000Z', '2020-01-15T02:00:00.000Z')`,
    { campaign: campaignId, phase: phaseId, file: `don-vi-${unitId}.xlsx`, unit: unitId },
  ).id;
}

function addRegistrations(
  database: Tables,
  random: Random,
  shape: ManyRegistrations,
  campaignId: number,
  unitIds: number[],
): void {
  const known = new Map<string, { folded: string; sortKey: string }>();
  for (let number = 0; number < shape.registrations; number += 1) {
    const unitIndex = random.below(unitIds.length);
    const name = `${random.pick(families)} ${random.pick(middles)} ${random.pick(givens)}`;
    const keys = known.get(name) ?? { folded: foldForSearch(name), sortKey: personSortKey(name) };
    known.set(name, keys);
    const individual = random.below(10) > 0;
    const who = individual ? addPerson(database, name, unitIds[unitIndex] ?? 0) : null;
    const row = {
      campaign: campaignId,
      unit: unitIds[unitIndex] ?? 0,
      part: random.below(3) === 0 ? '' : `to ${random.below(3)}`,
      import: unitIndex + 1,
      row: number % 60_000,
      subject: individual ? 'individual' : 'collective',
      person: who,
      collective: individual ? null : addCollective(database, `${name} ${number}`, unitIds[unitIndex] ?? 0),
      name,
      ...keys,
      position: individual ? random.pick(positions) : null,
    };
    for (let times = 1 + Number(random.below(10) === 0); times > 0 && number < shape.registrations; times -= 1) {
      addRegistration(database, {
        ...row,
        phase: random.below(shape.phases) + 1,
        award: individual ? random.pick(individualAwards) : random.pick(collectiveAwards),
      });
      if (times > 1) number += 1;
    }
  }
}

function addPerson(database: Tables, name: string, unit: number): number {
  return database.run('INSERT INTO person (name, match_key, unit_id) VALUES (:name, :name, :unit)', { name, unit }).id;
}

function addCollective(database: Tables, name: string, unit: number): number {
  return database.run('INSERT INTO collective (name, match_key, unit_id) VALUES (:name, :name, :unit)', { name, unit })
    .id;
}

interface RegistrationValues {
  campaign: number;
  phase: number;
  unit: number;
  part: string;
  import: number | null;
  row: number;
  subject: string;
  person: number | null;
  collective: number | null;
  name: string;
  folded: string;
  sortKey: string;
  award: string;
  position: string | null;
}

export function addRegistration(database: Tables, values: RegistrationValues): number {
  return database.run(
    `INSERT INTO registration (campaign_id, phase_id, unit_id, part, unit_text, import_id, sheet, row, subject, person_id,
       collective_id, name, folded, sort_key, award_code, position)
     VALUES (:campaign, :phase, :unit, :part, nullif(:part, ''), :import, 'Sheet1', :row, :subject, :person,
       :collective, :name, :folded, :sortKey, :award, :position)`,
    { ...values },
  ).id;
}

function addNumbers(
  database: Tables,
  random: Random,
  shape: ManyRegistrations,
  campaignId: number,
  unitIds: number[],
): void {
  unitIds.forEach((unit, index) => {
    for (const award of individualAwards) {
      database.run(
        `INSERT INTO award_count (campaign_id, phase_id, unit_id, part, unit_text, import_id, sheet, row, subject, award_code, count)
         VALUES (:campaign, :phase, :unit, :part, nullif(:part, ''), :import, 'Sheet2', :row, 'individual', :award, :count)`,
        {
          campaign: campaignId,
          phase: random.below(shape.phases) + 1,
          unit,
          part: random.below(2) === 0 ? '' : `to ${random.below(3)}`,
          import: index + 1,
          row: 10 + random.below(40),
          award,
          count: 1 + random.below(60),
        },
      );
    }
  });
}
