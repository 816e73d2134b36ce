import type { CaseStep, CaseView } from '#casework';
import { type RequestView, searchStand } from '#matching';
import { stepOf, stepWords } from '../words/step-words.ts';

/** What is to be done now, with one button. */
export interface NextStep {
  readonly title: string;
  readonly text: string;
  readonly href?: string;
  readonly button?: string;
}

type Case = Pick<
  CaseView,
  | 'state'
  | 'step'
  | 'needsProfessional'
  | 'firstContactAt'
  | 'neighbourhood'
  | 'person'
  | 'reports'
  | 'wishes'
>;

const neighbourhoodFirst: NextStep = {
  title: 'Vul de wijk in',
  text: 'Zonder wijk kunnen we niemand in de buurt zoeken.',
  href: '#verkenning',
  button: 'Vul de gegevens aan',
};

const languageFirst: NextStep = {
  title: 'Vraag welke taal de persoon spreekt',
  text: 'Pas daarna zoeken we iemand: zonder gedeelde taal is er geen gesprek.',
  href: '#akkoord',
  button: 'Noteer de taal',
};

const visits: readonly CaseStep[] = ['tell_person', 'visit', 'hear_visit', 'follow'];
/** Steps that the offers say nothing of. */
const goesOn: readonly CaseStep[] = [...visits, 'fill_again'];

const whileWaiting: readonly CaseStep[] = ['answer', 'confirm_stop', 'settle_danger'];

/** The one thing that brings this case further; undefined when nothing is to be done any more. */
export function nextStep(view: Case, requests: readonly RequestView[]): NextStep | undefined {
  const noted = stepOf(view);
  if (noted === undefined || noted === 'refer') {
    return noted && stepWords.refer;
  }
  const { state } = view;
  if (view.step === 'visit_in_doubt') {
    return stepWords.visit_in_doubt;
  }
  if (state === 'new' || state === 'clarifying') {
    return whileClarifying(view);
  }
  if (state === 'waiting') {
    return stepWords[whileWaiting.find((step) => step === view.step) ?? 'ask_again'];
  }
  return whileSeeking(view, requests);
}

function whileClarifying(view: Case): NextStep {
  if (view.step === 'read_again') {
    return stepWords.read_again;
  }
  if (view.firstContactAt === undefined) {
    return makeContact(view);
  }
  return view.neighbourhood === undefined ? neighbourhoodFirst : stepWords.answer;
}

function makeContact({ person, reports }: Case): NextStep {
  const reporterCanBeCalled = reports.some(({ reporter }) => reporter.phone !== undefined);
  return {
    ...stepWords.contact,
    ...(person.phone === undefined && reporterCanBeCalled ? { title: 'Bel de melder terug' } : {}),
    ...(person.safeContact === undefined ? {} : { text: `Let op: ${person.safeContact}` }),
  };
}

/** The offers themselves say it sooner than the timeline, which hears of them. */
function whileSeeking(view: Case, requests: readonly RequestView[]): NextStep {
  const alive = requests.filter(({ state }) => state !== 'closed');
  switch (searchStand(requests)) {
    case 'held':
      return stepWords.confirm;
    case 'asked':
      return waitFor(alive.flatMap(({ offers }) => offers.filter(({ state }) => state === 'sent')));
    case 'confirmed':
      return view.step === 'fill_again' ? whenNobodyAnswers(view) : stepWords.person_agrees;
    case 'agreed':
      return onceSheAgreed(view, alive);
    case 'freed':
    case 'nobody':
      return whenNobodyAnswers(view);
  }
}

/** Every place may be filled with her consent before the timeline hears of it. */
function onceSheAgreed(view: Case, alive: readonly RequestView[]): NextStep {
  const { step } = view;
  const isFilled = alive.every(({ seats }) => seats.every(({ state }) => state !== 'open'));
  const goesOn = step !== undefined && visits.includes(step);
  return isFilled && !goesOn ? stepWords.tell_person : whenNobodyAnswers(view);
}

function whenNobodyAnswers(view: Case): NextStep {
  const usual = whenNobodyIsAsked[view.state] ?? 'ask_others';
  if (view.wishes?.languages.length === 0 && (usual === 'find' || usual === 'ask_others')) {
    return languageFirst;
  }
  const { step = usual } = view;
  return stepWords[goesOn.includes(step) && view.state !== 'agreed' ? step : usual];
}

const whenNobodyIsAsked: Partial<Record<CaseView['state'], CaseStep>> = {
  agreed: 'find',
  matched: 'tell_person',
  visiting: 'visit',
};

function waitFor({ length: count }: readonly unknown[]): NextStep {
  const asked = count === 1 ? 'Eén vrijwilliger kreeg' : `${String(count)} vrijwilligers kregen`;
  return {
    ...stepWords.wait,
    text: `${asked} de vraag. Het antwoord komt vanzelf op deze pagina.`,
  };
}
