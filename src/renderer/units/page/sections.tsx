import { Link } from '@tanstack/react-router';
import type { UnitPage, UnitReference } from '#shared/contract/units.ts';
import { formatDate } from '#shared/domain/dates.ts';
import { tableNumber } from '../../app/format.ts';
import { words } from '../../app/words.ts';
import { Section } from './section.tsx';
import styles from './unit-page.module.css';

/** `from` and `to` as days in a table; open ends in words. */
export function Days({ from, to }: { from: string | null; to: string | null }) {
  return (
    <>
      <td>{from === null ? words.unitPage.always : formatDate(from)}</td>
      <td>{to === null ? words.unitPage.now : formatDate(to)}</td>
    </>
  );
}

export function UnitLink({ unit }: { unit: UnitReference }) {
  return (
    <Link to="/units/$unitId" params={{ unitId: unit.id }}>
      {unit.name}
    </Link>
  );
}

export function ParentsSection({ page: { parents } }: { page: UnitPage }) {
  return (
    <Section title={words.unitPage.parents}>
      {parents.length === 0 ? (
        <p>{words.unitPage.noParent}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.unitPage.parent}</th>
              <th scope="col">{words.unitPage.from}</th>
              <th scope="col">{words.unitPage.to}</th>
            </tr>
          </thead>
          <tbody>
            {parents.map(({ parent, validFrom, validTo }) => (
              <tr key={`${parent.id} ${validFrom}`}>
                <td>
                  <UnitLink unit={parent} />
                </td>
                <Days from={validFrom} to={validTo} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

export function EventsSection({ page: { unit, events } }: { page: UnitPage }) {
  return (
    <Section title={words.unitPage.events}>
      {events.length === 0 ? (
        <p>{words.unitPage.noEvents}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.unitPage.events}</th>
              <th scope="col">{words.unitPage.effectiveOn}</th>
              <th scope="col">{words.unitPage.decision}</th>
              <th scope="col">{words.unitPage.units}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.id}>
                <td>{words.unitPage.eventKinds[event.kind]}</td>
                <td>{formatDate(event.effectiveOn)}</td>
                <td>{decisionText(event)}</td>
                <td>{involvedText(event, unit.id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

type Event = UnitPage['events'][number];

function decisionText({ decisionNumber, decisionOn, note }: Event): string {
  const parts = [
    decisionNumber !== null && decisionOn !== null
      ? words.unitPage.decisionOf(decisionNumber, formatDate(decisionOn))
      : (decisionNumber ?? (decisionOn === null ? null : formatDate(decisionOn))),
    note,
  ];
  return parts.filter((part) => part !== null && part !== '').join('; ');
}

/** The other units of the event: nobody needs to be told of the one whose page this is. */
function involvedText({ before, after, subjects }: Event, own: string): string {
  const names = (units: UnitReference[]) =>
    units
      .filter(({ id }) => id !== own)
      .map(({ name }) => name)
      .join(', ');
  const [old, next, others] = [names(before), names(after), names(subjects)];
  const parts = [
    old && words.unitPage.before(old),
    next && words.unitPage.after(next),
    others && words.unitPage.subjects(others),
  ];
  return parts.filter((part) => part !== '').join('; ');
}

export function BelowSection({ page: { below } }: { page: UnitPage }) {
  if (below.length === 0) return null;
  return (
    <Section title={`${words.unitPage.below} (${tableNumber(below.length)})`}>
      <ul className={styles.list}>
        {below.map((unit) => (
          <li key={unit.id}>
            <UnitLink unit={unit} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function ClustersSection({ page: { clusters } }: { page: UnitPage }) {
  if (clusters.length === 0) return null;
  return (
    <Section title={words.unitPage.clusters}>
      <table className="ledger">
        <tbody>
          {clusters.map(({ year, name, role }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{name}</td>
              <td>{words.unitPage.roles[role]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export function SentSection({ page: { sent } }: { page: UnitPage }) {
  return (
    <Section title={words.unitPage.sent}>
      {sent.length === 0 ? (
        <p>{words.unitPage.sentNothing}</p>
      ) : (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{words.unitPage.year}</th>
              <th scope="col">{words.unitPage.phase}</th>
              <th scope="col" className="number">
                {words.unitPage.files}
              </th>
              <th scope="col" className="number">
                {words.unitPage.registrations}
              </th>
            </tr>
          </thead>
          <tbody>
            {sent.map(({ campaignId, year, phaseName, files, registrations }) => (
              <tr key={`${campaignId} ${phaseName}`}>
                <td>{year}</td>
                <td>{phaseName}</td>
                <td className="number">{tableNumber(files)}</td>
                <td className="number">{tableNumber(registrations)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
