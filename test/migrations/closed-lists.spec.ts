import type { DataSource } from 'typeorm';
import { createDataSource } from '#platform';
import type { AccountEntity } from '../../libs/accounts/db/account.entity.ts';
import type { AlertRow } from '../../libs/alerts/db/alert.entity.ts';
import type { DangerToldRow } from '../../libs/alerts/db/danger-told.entity.ts';
import type { AutomaticCallEntity } from '../../libs/calls/db/automatic-call.entity.ts';
import type { CallBackEntity } from '../../libs/calls/db/call-back.entity.ts';
import type { CallEntity } from '../../libs/calls/db/call.entity.ts';
import type { CallbackTaskEntity } from '../../libs/calls/db/callback-task.entity.ts';
import type { AttemptResult } from '../../libs/calls/domain/callback-task.ts';
import type { RecordingEntity } from '../../libs/calls/db/recording.entity.ts';
import type { CaseRow } from '../../libs/casework/db/case-file.entity.ts';
import type { TextToReviewRow } from '../../libs/dialogue/db/text-to-review.entity.ts';
import type { WishQuestionRow } from '../../libs/dialogue/db/wish-question.entity.ts';
import type { StreetRangeEntity } from '../../libs/geography/db/street-range.entity.ts';
import type { ConversationRow } from '../../libs/intake/db/conversation.entity.ts';
import type { ReportAdditionRow } from '../../libs/intake/db/report-addition.entity.ts';
import type { ReportRow } from '../../libs/intake/db/report.entity.ts';
import type { TrustedReporterRow } from '../../libs/intake/db/trusted-reporter.entity.ts';
import type { ExclusionRow } from '../../libs/matching/db/exclusion.entity.ts';
import type { OfferRow } from '../../libs/matching/db/offer.entity.ts';
import type { RequestRow } from '../../libs/matching/db/request.entity.ts';
import type { SeatRow } from '../../libs/matching/db/seat.entity.ts';
import type { MessageEntity } from '../../libs/messaging/db/message.entity.ts';
import type { VisitRow } from '../../libs/visits/db/visit.entity.ts';
import type { ElsewhereRow } from '../../libs/volunteers/db/elsewhere.entity.ts';
import type { ReimbursementChoiceRow } from '../../libs/volunteers/db/reimbursement-choice.entity.ts';
import type { ReimbursementRow } from '../../libs/volunteers/db/reimbursement.entity.ts';
import type { VolunteerRow } from '../../libs/volunteers/db/volunteer.entity.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

/** Every value of a column's type, so that one more in the code does not compile until it stands here too. */
function listed<Value extends string | null>(all: Record<NonNullable<Value>, true>): string[] {
  return Object.keys(all).sort();
}

/** What the code can store in each column for which the database has a list of its own. */
const lists: Readonly<Record<string, readonly string[]>> = {
  'account.role': listed<AccountEntity['role']>({
    operator: true,
    coordinator: true,
    manager: true,
  }),
  'alert.acknowledged_via': listed<AlertRow['acknowledgedVia']>({ desk: true, text: true }),
  'alert.flood': listed<AlertRow['flood']>({ source: true, anonymous: true }),
  'alert.told_as': listed<AlertRow['toldAs']>({ first: true, anew: true, round: true }),
  'automatic_call.state': listed<AutomaticCallEntity['state']>({
    ...{ waiting: true, placing: true, ringing: true, picked_up: true, yes: true, no: true },
    ...{ person: true, no_answer: true, busy: true, unreachable: true, silent: true },
    ...{ refused: true, too_late: true, dropped: true, unknown: true },
  }),
  'call.call_when': listed<CallEntity['callWhen']>({ morning: true, afternoon: true, any: true }),
  'call.ending': listed<CallEntity['ending']>({
    answered: true,
    served: true,
    told: true,
    decided: true,
    silent: true,
    blocked: true,
    dropped: true,
    unheard: true,
  }),
  'call.own_wish': listed<CallEntity['ownWish']>({
    nothing: true,
    change: true,
    pause: true,
    paused: true,
    stop: true,
    stopped: true,
    complaint: true,
    human: true,
    several: true,
  }),
  'call.state': listed<CallEntity['state']>({ ongoing: true, ended: true }),
  'call.wants': listed<CallEntity['wants']>({ nothing: true, message: true, callback: true }),
  'call_attempt.result': listed<AttemptResult>({ no_answer: true, later: true }),
  'call_back.state': listed<CallBackEntity['state']>({
    waiting: true,
    placing: true,
    ringing: true,
    whispering: true,
    connecting: true,
    spoken: true,
    no_answer: true,
    busy: true,
    unreachable: true,
    hung_up: true,
    unclear: true,
    not_taken: true,
    refused: true,
    too_late: true,
    unknown: true,
  }),
  'call_back.whom': listed<CallBackEntity['whom']>({
    caller: true,
    recipient: true,
    reporter: true,
    person: true,
    volunteer: true,
  }),
  'callback_task.outcome': listed<CallbackTaskEntity['outcome']>({
    ...{ reached: true, handled: true, no_call_wanted: true, not_reached: true },
    ...{ silent: true, abusive: true, wrong_number: true },
  }),
  'case_file.state': listed<CaseRow['state']>({
    new: true,
    clarifying: true,
    waiting: true,
    agreed: true,
    matching: true,
    matched: true,
    visiting: true,
    closed: true,
    joined: true,
  }),
  'case_subject.part': ['person', 'reporter'],
  'danger_told.how': listed<DangerToldRow['how']>({
    ticked: true,
    key: true,
    words: true,
    possible: true,
    volunteer: true,
    colleague: true,
  }),
  'match_exclusion.said_by': listed<ExclusionRow['saidBy']>({
    ...{ person: true, volunteer: true, family: true, coordinator: true },
  }),
  'match_request.border': listed<RequestRow['border']>({
    ...{ street: true, neighbourhood: true, bordering: true, city: true },
  }),
  'match_request.search': listed<RequestRow['search']>({
    ...{ by_hand: true, running: true, stopped: true, nobody: true },
  }),
  'match_request.state': listed<RequestRow['state']>({ open: true, filled: true, closed: true }),
  'match_request.task': listed<RequestRow['task']>({ lasting: true, single: true, urgent: true }),
  'message.direction': listed<MessageEntity['direction']>({ in: true, out: true }),
  'message.machine': listed<MessageEntity['machine']>({
    reaction: true,
    quote: true,
    auto_reply: true,
    again: true,
    too_quick: true,
    sign_again: true,
  }),
  'message.medium': listed<MessageEntity['medium']>({ sms: true, mail: true }),
  'message.priority': listed<MessageEntity['priority']>({
    safety: true,
    urgent: true,
    offer: true,
    other: true,
  }),
  'message.state': listed<MessageEntity['state']>({
    received: true,
    waiting: true,
    sending: true,
    sent: true,
    delivered: true,
    undelivered: true,
    failed: true,
    refused: true,
    unknown: true,
    expired: true,
    blocked: true,
  }),
  'offer.state': listed<OfferRow['state']>({
    sent: true,
    accepted: true,
    declined: true,
    filled: true,
    expired: true,
    withdrawn: true,
  }),
  'outbox.kind': ['fact', 'job'],
  'outbox.state': ['cancelled', 'done', 'new', 'sent', 'stuck'],
  'recording.state': listed<RecordingEntity['state']>({
    expected: true,
    announced: true,
    stored: true,
    missing: true,
  }),
  'report.call_when': listed<ReportRow['callWhen']>({ morning: true, afternoon: true, any: true }),
  'report.channel': listed<ReportRow['channel']>({
    web: true,
    phone: true,
    sms: true,
    operator: true,
  }),
  'report.knows': listed<ReportRow['knows']>({ yes: true, no: true, unknown: true }),
  'report.may_call': listed<ReportRow['mayCall']>({ yes: true, no: true }),
  'report.status': listed<ReportRow['status']>({ received: true, in_progress: true, closed: true }),
  'report_addition.channel': listed<ReportAdditionRow['channel']>({
    web: true,
    phone: true,
    sms: true,
    operator: true,
  }),
  'report_conversation.language': listed<ConversationRow['language']>({
    nl: true,
    fr: true,
    en: true,
  }),
  'report_conversation.question': listed<ConversationRow['question']>({
    urgent: true,
    what: true,
    where: true,
    neighbourhood: true,
    knows: true,
    may_call: true,
    how: true,
    when_call: true,
  }),
  'seat.state': listed<SeatRow['state']>({
    open: true,
    held: true,
    confirmed: true,
    agreed: true,
    released: true,
  }),
  'street_range.side': listed<StreetRangeEntity['side']>({ odd: true, even: true }),
  'text_to_review.handled_as': listed<TextToReviewRow['handledAs']>({
    yes: true,
    no: true,
    read: true,
    report: true,
  }),
  'text_to_review.state': listed<TextToReviewRow['state']>({ open: true, handled: true }),
  'trusted_reporter.state': listed<TrustedReporterRow['state']>({
    asked: true,
    agreed: true,
    refused: true,
    ended: true,
  }),
  'visit.state': listed<VisitRow['state']>({
    planned: true,
    released: true,
    asked: true,
    reported: true,
    withdrawn: true,
  }),
  'volunteer.gender': listed<VolunteerRow['gender']>({ man: true, vrouw: true }),
  'volunteer.state': listed<VolunteerRow['state']>({
    joining: true,
    suspended: true,
    active: true,
    paused: true,
    away: true,
    ended: true,
  }),
  'volunteer_elsewhere.system': listed<ElsewhereRow['system']>({
    flat: true,
    none: true,
    real: true,
  }),
  'volunteer_reimbursement.kind': listed<ReimbursementRow['kind']>({
    cost: true,
    flat: true,
    km: true,
  }),
  'volunteer_reimbursement.state': listed<ReimbursementRow['state']>({
    approved: true,
    asked: true,
    paid: true,
    refused: true,
  }),
  'volunteer_reimbursement.vehicle': listed<ReimbursementRow['vehicle']>({
    bicycle: true,
    car: true,
  }),
  'volunteer_reimbursement_choice.system': listed<ReimbursementChoiceRow['system']>({
    flat: true,
    real: true,
  }),
  'wish_question.kind': listed<WishQuestionRow['kind']>({
    ...{ pause: true, day: true, hours: true, heavy: true },
  }),
};

describe('the lists of values that the database accepts', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = await createDataSource({ DATABASE_URL: database.url }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('are those of the code, column by column', async () => {
    const checks = await dataSource.query<{ readonly at: string; readonly said: string }[]>(
      `select c.conrelid::regclass || '.' || a.attname as at, pg_get_constraintdef(c.oid) as said
         from pg_constraint c
         join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'c' and cardinality(c.conkey) = 1
          and pg_get_constraintdef(c.oid) like '%= ANY (ARRAY[%' order by at`,
    );
    const accepted = checks.map(({ at, said }) => [
      at,
      [...said.matchAll(/'([^']*)'::text/g)].map(([, value]) => value).sort(),
    ]);
    expect(Object.fromEntries(accepted)).toEqual(lists);
  });
});
