import type { CaseStep, CaseView } from '#casework';
import type { E164, SubjectId, VolunteerId } from '#kernel';
import type { RequestView } from '#matching';
import type { VisitView } from '#visits';
import { mayBeRung } from '../calls/call-back-view.ts';

/** A volunteer who has to do with a case, as far as she can be called. */
export interface VolunteerNumber {
  readonly volunteerId: VolunteerId;
  readonly name: string;
  readonly phone: E164 | undefined;
  readonly subjectId: SubjectId;
}

type Whom = 'person' | 'reporter' | 'volunteer';

/** Whom a step asks to call. A step that is done at the desk asks for nobody. */
const ringsAt: Readonly<Record<CaseStep | 'refer', readonly Whom[]>> = {
  refer: ['person', 'reporter'],
  contact: ['person', 'reporter'],
  read_again: ['person', 'reporter'],
  answer: ['person'],
  confirm_stop: ['person'],
  settle_danger: ['person', 'reporter', 'volunteer'],
  ask_again: ['person'],
  find: [],
  wait: [],
  confirm: ['volunteer'],
  person_agrees: ['person'],
  ask_others: [],
  fill_again: ['person'],
  tell_person: ['person'],
  visit_in_doubt: ['person', 'volunteer'],
  visit: ['person', 'volunteer'],
  hear_visit: ['person', 'volunteer'],
  follow: ['person', 'volunteer'],
};

const everybody: readonly Whom[] = ['person', 'reporter', 'volunteer'];

/** A number to call now. */
export interface NumberNow {
  readonly who: string;
  readonly phone: string;
}

interface Known {
  readonly view: Pick<CaseView, 'person' | 'reports' | 'alertOpen'>;
  readonly contacts: readonly VolunteerNumber[];
}

/** Every number that the step asks to call; in danger all that are known. */
export function numbersNow(
  { view, contacts }: Known,
  step: CaseStep | 'refer' | undefined,
): NumberNow[] {
  const asked = view.alertOpen ? everybody : step === undefined ? [] : ringsAt[step];
  const numbers: Readonly<Record<Whom, readonly (readonly [string, string | undefined])[]>> = {
    person: [['De persoon', view.person.phone]],
    reporter: view.reports.map(({ reporter }) => [reporter.name ?? 'De melder', reporter.phone]),
    volunteer: contacts.map(({ name, phone }) => [name, phone]),
  };
  return asked.flatMap((whom) =>
    numbers[whom].flatMap(([who, phone]) => (phone === undefined ? [] : [{ who, phone }])),
  );
}

/** The volunteers whose number stands on the page, each to be called through the hotline. */
export function volunteerPanel(contacts: readonly VolunteerNumber[]): readonly object[] {
  return contacts.map(({ volunteerId, name, phone }) => ({
    ...{ volunteerId, name, phone },
    mayBeRung: mayBeRung(phone),
    href: `/desk/volunteers/${volunteerId}`,
  }));
}

/** Who has a place, comes or came, or wrote about this case. */
export function volunteersOf(
  requests: readonly RequestView[],
  visits: readonly Pick<VisitView, 'volunteerId'>[],
  events: CaseView['events'],
): ReadonlySet<VolunteerId> {
  const wrote = events.filter(({ kind }) => kind === 'volunteer_wrote');
  return new Set([
    ...requests.flatMap(({ seats }) => seats.flatMap((seat) => seat.volunteerId ?? [])),
    ...visits.map(({ volunteerId }) => volunteerId),
    ...wrote.flatMap(({ refs }) => (refs['volunteerId'] as VolunteerId | undefined) ?? []),
  ]);
}
