import type { AlertStory } from '#alerts';
import type { CaseView } from '#casework';
import type { City } from '#geography';
import type { AccountId, WorkCalendar } from '#kernel';
import { dangerShown, taskCard } from '../board/alert-view.ts';
import type { KnowBoard } from '../board/know-board.ts';
import { callBackNotice } from '../calls/call-back-view.ts';
import { mapOpenSections } from './open-sections.ts';
import { shownForms } from './case-forms.ts';
import { formChoices } from './form-choices.ts';
import type { CaseDossier } from './look-up-case.ts';
import { nextStep } from './next-step.ts';
import { personPanel } from './person-view.ts';
import { reportCards, reportersToTell } from './reports-view.ts';
import { mayHaveSpoken, requestCards } from './requests-view.ts';
import { timelineOf } from './timeline-view.ts';
import { stepOf } from '../words/step-words.ts';
import { visitCards } from './visits-view.ts';
import { numbersNow, volunteerPanel } from './whom-to-ring.ts';
import { type VolunteerChoice, volunteerChoice } from './volunteers-view.ts';
import { agreementForm } from '../forms/agreement-form.ts';
import type { FailedForm } from '../forms/form-page.ts';
import { personForm } from '../forms/person-form.ts';
import { callPersonForm, closeForm, reopenForm } from '../forms/small-forms.ts';
import { firstOf } from '../forms/typed-form.ts';
import type { ShownTexts } from '../offers/offer-previews.ts';
import type { ProofOf } from './case-page.ts';

interface At {
  readonly city: City;
  readonly calendar: WorkCalendar;
  readonly now: Date;
  /** Whoever looks. */
  readonly me: AccountId;
  readonly failed: FailedForm | undefined;
  /** What volunteers would read. */
  readonly texts?: ShownTexts;
  /** What the page shows of what a form can change, for the form to carry. */
  readonly proofOf: ProofOf;
  /** The same of the forms that are sent to the list. */
  readonly proofs: Pick<KnowBoard, 'ofTask' | 'ofAlerts'>;
}

/** The page of a case, as its template shows it. */
export function caseView(dossier: CaseDossier, at: At): object {
  const { view, requests, visits, accounts, volunteers } = dossier;
  const callBack = callBackNotice(dossier.callBack, {
    now: at.now,
    notedAt: view.events.findLast(({ kind }) => kind === 'contact')?.at,
  });
  const { city, calendar, now, me, failed, proofOf, proofs } = at;
  const who = { me, names: accounts };
  const forms = shownForms(view, failed);
  const step = nextStep(view, requests);
  return {
    ...standing(view, failed),
    danger: dangerShown(dangersToShow(dossier)),
    // where somebody must still take it, or write what was done, nothing is over
    dangerWaits: view.alertOpen || dossier.tasks.length > 0,
    tasks: dossier.tasks.map((task) => ({
      ...taskCard(task, { now, ...who }),
      shown: proofs.ofTask(task, who),
    })),
    step,
    numbersNow: numbersNow(dossier, stepOf(view)),
    contacts: volunteerPanel(dossier.contacts),
    forms,
    shown: {
      person: proofOf(personForm),
      agreement: proofOf(agreementForm),
      close: proofOf(closeForm),
      reopen: proofOf(reopenForm),
      ring: proofOf(callPersonForm),
      alert: proofs.ofAlerts(dossier.alerts, who),
    },
    person: personPanel(view, { city, calendar, now }),
    callBack,
    open: mapOpenSections(view, step, { failed, asksOutcome: callBack?.asksOutcome ?? false }),
    reports: reportCards(view, dossier.recordings),
    reportersToTell: reportersToTell(view),
    similar: view.similar.map(({ number, caseId, why, byReporter }) => ({
      ...{ number, byReporter },
      href: `/desk/cases/${caseId}`,
      why: why.join(', '),
    })),
    joinedFor: failed?.form === 'join' ? firstOf(failed.typed, 'reportId') : undefined,
    ...formChoices(city, forms.agreement.values),
    requests: requestCards(requests, {
      ...{ city, names: volunteers, unread: dossier.unread, now, failed, proofOf },
    }),
    mayHaveSpoken: mayHaveSpoken(requests, { city, names: volunteers, now }),
    visits: visitCards(visits, view.events, { names: volunteers, now, proofOf }),
    choice: choiceOf(city, dossier, failed),
    sms: at.texts?.ofForm,
    smsToFirst: smsToFirst(at.texts, volunteers),
    happened: timelineOf(dossier, { ...{ accounts, volunteers }, ...city }),
  };
}

/** Of an alert that nobody took that one alone, as on the board; else of those of which nobody wrote what was done. */
function dangersToShow({ alerts }: CaseDossier): AlertStory[] {
  const open = alerts.filter(({ taken }) => !taken);
  return open.length > 0 ? open : alerts.filter(({ settled }) => !settled);
}

function smsToFirst(
  texts: ShownTexts | undefined,
  names: CaseDossier['volunteers'],
): readonly object[] {
  return (texts?.toFirst ?? []).map(({ volunteerId, ...text }) => ({
    ...{ name: volunteerId && names.get(volunteerId), ...text },
  }));
}

function standing(
  {
    caseId,
    state,
    number,
    alertOpen,
    nobodyOnDuty,
    firstContactAt,
    joinedInto,
    closedAt,
    events,
  }: CaseView,
  failed: FailedForm | undefined,
): object {
  const isClosed = state === 'closed';
  const isJoined = state === 'joined';
  return {
    ...{ caseId, alertOpen, nobodyOnDuty, isClosed, isJoined },
    // her wish of a human leaves a closed case closed, and is still to be heard
    calledSince: events.some(
      ({ kind, at }) => kind === 'own_wish' && closedAt !== undefined && at >= closedAt,
    ),
    wasSpokenWith: firstContactAt !== undefined,
    joinedHref: joinedInto === undefined ? undefined : `/desk/cases/${joinedInto}`,
    // a tab shows over a shoulder: no name
    title: `Dossier ${String(number)}`,
    // what she typed is kept, even where the case was closed meanwhile
    mayAnswer:
      failed?.form === 'agreement' || (firstContactAt !== undefined && !isClosed && !isJoined),
  };
}

function choiceOf(
  city: City,
  { view: { caseId }, requests, ranked, volunteers }: CaseDossier,
  failed: FailedForm | undefined,
): VolunteerChoice | undefined {
  // with every place taken there is nobody to ask: SendOffers would refuse
  const isFilled = requests.some(({ state }) => state === 'filled');
  if (ranked === undefined || isFilled) {
    return undefined;
  }
  const typed = failed?.form === 'offers' || failed?.form === 'search' ? failed.typed : {};
  const runs = requests.some(
    ({ role, state, search }) => role === ranked.role && state !== 'closed' && search === 'running',
  );
  return volunteerChoice({ city, caseId, role: ranked.role, runs }, ranked.list, volunteers, typed);
}
