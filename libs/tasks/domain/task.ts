import type { AlertId, CaseId, MessageId, ReportId, VolunteerId } from '#kernel';

/** What somebody must do. A kind without words on the desk does not compile. */
export type TaskKind =
  | 'alert_outcome'
  /** Words that may tell of danger, of somebody else or of her who wrote them. */
  | 'possible_danger'
  | 'possible_danger_self'
  | 'possible_danger_at_home'
  /** Words in a language that nothing here reads: nobody knows yet whether they tell of danger. */
  | 'other_language'
  /** A text that seems to report nobody. */
  | 'read_text'
  /** Somebody wants to help: she is called within the days that the page tells her. */
  | 'volunteer_first_word'
  /** Who is a volunteer already wrote that she wants to help. */
  | 'volunteer_wrote_again'
  /** Many joined from one place: these are looked through together. */
  | 'volunteers_flood'
  /** A volunteer told that it weighs on her: she is called. */
  | 'volunteer_heavy'
  /** She does not know yet what to answer an offer: a talk helps her decide. */
  | 'volunteer_undecided'
  /** A volunteer gives back what she took on. */
  | 'volunteer_hands_back'
  /** A volunteer was called with a question, and asked for a person. */
  | 'volunteer_asks_person'
  /** A volunteer asks which data we keep of her. */
  | 'volunteer_data'
  /** A volunteer paused while somebody expects her. */
  | 'volunteer_pauses'
  /** She is through her steps, and cannot be asked: a detail is missing. Of a file of volunteers: all of them. */
  | 'volunteer_incomplete'
  /** Her screening ends soon: a newer extract must be seen. */
  | 'volunteer_screening'
  /** She noted kilometres by text: somebody says whether they count. */
  | 'volunteer_kilometres'
  /** She was suspended because of a worry: a manager decides. */
  | 'volunteer_worry'
  /** A person whose volunteer comes no more for now hears it from us. */
  | 'visitor_fell_away'
  /** How it goes with a volunteer who is there for somebody, every six weeks. */
  | 'volunteer_support'
  /** She is ready and was asked nothing for weeks. */
  | 'volunteer_without_task'
  /** She was asked a lot in one month. */
  | 'volunteer_asked_often'
  /** A person is asked what it meant that her volunteer came, three months later. */
  | 'match_meaning';

/** What a task is about, by its ids. */
export interface TaskAbout {
  readonly caseId?: CaseId | undefined;
  readonly reportId?: ReportId | undefined;
  readonly alertId?: AlertId | undefined;
  readonly volunteerId?: VolunteerId | undefined;
  readonly messageId?: MessageId | undefined;
}

/** What somebody who does it decides of whether there is danger. */
export const possibleDanger: readonly TaskKind[] = [
  ...(['possible_danger', 'possible_danger_self', 'possible_danger_at_home'] as const),
  'other_language',
];

/** Whether somebody who does it decides if there is danger. */
export function isPossibleDanger(kind: TaskKind): boolean {
  return possibleDanger.includes(kind);
}

/** Whether somebody still has to do it. Done is done: a second result is refused, and it changes hands no more. */
export function isOpenTask({ doneAt }: { readonly doneAt: Date | null }): boolean {
  return doneAt === null;
}
