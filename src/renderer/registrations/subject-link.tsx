import { Link } from '@tanstack/react-router';
import type { RegistrationRow } from '#shared/contract/registrations.ts';
import { words } from '../app/words.ts';

/** From a registration to all that stands under its person's or collective's name. */
export function SubjectLink({ row: { subject, subjectId, name } }: { row: RegistrationRow }) {
  const label = { 'aria-label': words.people.openOf(name), tabIndex: -1 } as const;
  return subject === 'individual' ? (
    <Link to="/registrations/people/$personId" params={{ personId: subjectId }} {...label}>
      {words.people.open}
    </Link>
  ) : (
    <Link to="/registrations/collectives/$collectiveId" params={{ collectiveId: subjectId }} {...label}>
      {words.people.open}
    </Link>
  );
}
