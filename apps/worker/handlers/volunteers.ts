import type { JobHandler } from '#platform';
import * as volunteers from '#volunteers';
import { type Get, handlersOf } from './manner.ts';

export function volunteersHandlers(get: Get): JobHandler[] {
  return handlersOf(volunteers.volunteersJobs, {
    endMatchesOnClosing: (closed) => get(volunteers.EndMatchesOfCase).run(closed, 'case_closed'),
    endMatchesOnDecline: (declined) =>
      get(volunteers.EndMatchesOfCase).run(declined, 'person_stops'),
    warnOfScreeningEnd: (rings) => get(volunteers.WarnOfScreeningEnd).run(rings),
    endPause: (rings) => get(volunteers.EndPause).run(rings),
    askForSupport: (rings) => get(volunteers.AskForSupport).run(rings),
    askWhatItMeant: (rings) => get(volunteers.AskWhatItMeant).run(rings),
    planSupport: (done) => get(volunteers.PlanSupport).run(done),
  });
}
