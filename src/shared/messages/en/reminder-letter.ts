import type { reminderLetter as source } from '../vi/reminder-letter.ts';

export const reminderLetter: typeof source = {
  blank: '………………………',
  subject: (year) => `Re: registration for emulation in ${year}`,
  title: (subject, unit) => `${subject} – ${unit}`,
  fileName: (year, unit) => `Reminder to register ${year} - ${unit}`,
  allFileName: (year) => `Reminders to register ${year}`,
  addressee: (unit) => `To: ${unit}`,
  opening: (issuer, year, theme, phase, deadline) =>
    `For the emulation movement of ${year}${theme === '' ? '' : ` with the theme “${theme}”`}, ${issuer} asked its units for their registrations${phase === null ? '' : ` of ${phase}`}${deadline === null ? '' : `, due by ${deadline}`}.`,
  missing: (issuer, today, daysSince) =>
    `By ${today}${daysSince === null ? '' : ` (${daysSince} days after the deadline)`} ${issuer} has not received the registration of your unit.`,
  returned: (received, returned, today) =>
    `The registration received on ${received} was returned on ${returned} with notes on what to correct; by ${today} it has not come back.`,
  late: (received, days) => `The registration of your unit came on ${received}, ${days} days after the deadline.`,
  request: (issuer, dueOn) =>
    `${issuer} asks your unit to complete and send the registration by ${dueOn} at the latest; tell us if anything stands in the way./.`,
  nextTime: (issuer) =>
    `${issuer} asks your unit to send in time from now on; tell us if anything stands in the way./.`,
  recipients: ['- As above;', '- File.'],
  layingOut: 'Laying out',
  made: (count) => `${count} letters made in one file.`,
  stopped: 'Stopped; no letter has been saved.',
  gone: 'This file of letters is no longer there. Make it again.',
  notOwing: (unit) => `${unit} has sent in time, or its file waits to be looked at; it needs no reminder. Take it off.`,
};
