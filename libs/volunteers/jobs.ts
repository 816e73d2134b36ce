import { caseClosed, idOf, personDeclined, taskDone } from '#facts';
import { defineJob, onFact } from '#platform';
import { z } from 'zod';

export const endMatchesOnClosing = onFact(caseClosed, 'volunteers.end-matches-on-closing');
export const endMatchesOnDecline = onFact(personDeclined, 'volunteers.end-matches-on-decline');

/** Rings on a day before a screening ends; for nothing when a newer extract was seen meanwhile. */
export const warnOfScreeningEnd = defineJob({
  name: 'volunteers.warn-of-screening-end',
  payload: z.object({
    volunteerId: idOf<'volunteer'>(),
    holdsUntil: z.iso.date(),
    day: z.iso.date(),
  }),
  dedupeKey: ({ volunteerId, holdsUntil, day: on }) => `${volunteerId}/${holdsUntil}/${on}`,
});

/** Rings when the last day of a pause is over; for nothing when she is back, or pauses until another day. */
export const endPause = defineJob({
  name: 'volunteers.end-pause',
  payload: z.object({ volunteerId: idOf<'volunteer'>(), endsAt: z.iso.datetime() }),
});

/** Rings before a support contact is due; for nothing when that is another day now. */
export const askForSupport = defineJob({
  name: 'volunteers.ask-for-support',
  payload: z.object({ volunteerId: idOf<'volunteer'>(), by: z.iso.date() }),
});

/** Rings three months after a match began; for nothing when it ended meanwhile. */
export const askWhatItMeant = defineJob({
  name: 'volunteers.ask-what-it-meant',
  payload: z.object({
    ...{ caseId: idOf<'case'>(), since: z.iso.date() },
    ...{ volunteerId: idOf<'volunteer'>(), role: z.string() },
  }),
  dedupeKey: ({ volunteerId, caseId, role, since }) => `${volunteerId}/${caseId}/${role}/${since}`,
});

export const planSupport = onFact(taskDone, 'volunteers.plan-support');
