import type { followUp as source } from '../vi/follow-up.ts';

export const followUp: typeof source = {
  statuses: { sent: 'Sent', late: 'Late', waiting: 'To be looked at', returned: 'Returned', missing: 'Not sent' },
  unitMissing: 'Some units are no longer expected to send. Reload and choose again.',
  nobody: 'No unit has failed to send or has to send again, so there is nothing to write.',
  noted: (units) => `Note that ${units} units were reminded`,
};
