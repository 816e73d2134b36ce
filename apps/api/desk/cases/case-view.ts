import type { City } from '#geography';
import { mapOpenSections, type OpenSections } from './open-sections.ts';
import { type FailedForm, shownForms } from './case-forms.ts';
import type { CaseDossier } from './look-up-case.ts';
import { nextStep } from './next-step.ts';
import { personPanel } from './person-view.ts';
import { reportCards, reportersToTell } from './reports-view.ts';
import { requestCards } from './requests-view.ts';
import { timelineOf } from './timeline-view.ts';
import { visitCards } from './visits-view.ts';
import { volunteerChoice } from './volunteers-view.ts';
import { firstOf } from '../forms/typed-form.ts';

interface At {
  readonly city: City;
  readonly now: Date;
  readonly failed: FailedForm | undefined;
}

/** The page of a case, as its template shows it. */
export function caseView(dossier: CaseDossier, { city, now, failed }: At): object {
  const { view, requests, visits, ranked, accounts, volunteers } = dossier;
  const { caseId, state } = view;
  const person = personPanel(view, { city, now });
  const step = nextStep(view, requests);
  const open: OpenSections = mapOpenSections(view, step, failed);
  return {
    ...{ caseId, state, person, step, open },
    title: person.title,
    isClosed: state === 'closed',
    isJoined: state === 'joined',
    alertOpen: view.alertOpen,
    nobodyOnDuty: view.nobodyOnDuty,
    mayAnswer: view.firstContactAt !== undefined && state !== 'closed' && state !== 'joined',
    reports: reportCards(view),
    reportersToTell: reportersToTell(view),
    similar: view.similar.map(({ number, caseId: id, why }) => ({
      number,
      href: `/desk/cases/${id}`,
      why: why.join(', '),
    })),
    joinedFor: failed?.form === 'join' ? firstOf(failed.typed, 'reportId') : undefined,
    forms: shownForms(view, failed),
    errors: failed?.faults ?? [],
    requests: requestCards(requests, { names: volunteers, now, failed }),
    visits: visitCards(visits, view.events, volunteers),
    choice:
      ranked &&
      volunteerChoice(
        { caseId, role: ranked.role },
        ranked.list,
        volunteers,
        failed?.form === 'offers' ? failed.typed : {},
      ),
    timeline: timelineOf(dossier, { accounts, volunteers, zone: city.zone }),
  };
}
