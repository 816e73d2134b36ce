/** All that happens and is heard in another subject, on one page. */
import { dangerSigns } from '#kernel';
import { z } from 'zod';
import { defineFact, idOf } from './define-fact.ts';

export { idOf, type Fact, type FactDefinition } from './define-fact.ts';

const report = z.object({ reportId: idOf<'report'>() });
const ofCase = z.object({ caseId: idOf<'case'>() });
/** One of us caused it. */
const byUs = { accountId: idOf<'account'>() };
/** One of us may have caused it. */
const byAnybody = { accountId: idOf<'account'>().optional() };
const request = z.object({ requestId: idOf<'request'>(), caseId: idOf<'case'>() });
const offer = request.extend({
  ...{ offerId: idOf<'offer'>(), volunteerId: idOf<'volunteer'>() },
  ...byAnybody,
});
const offerByUs = offer.extend(byUs);
const visit = z.object({
  visitId: idOf<'visit'>(),
  caseId: idOf<'case'>(),
  volunteerId: idOf<'volunteer'>(),
});
const message = z.object({ messageId: idOf<'message'>() });
const alert = report.extend({ alertId: idOf<'alert'>() });
const task = { taskId: idOf<'task'>() };
const call = z.object({ callId: idOf<'call'>() });

// intake
/** A report is stored and its reporter may be told so. */
export const reportReceived = defineFact('ReportReceived', report);
/** A reporter added something, by web or by SMS; what is `quiet` leaves a closed case closed. */
export const reportAmended = defineFact(
  'ReportAmended',
  report.extend({ quiet: z.literal(true).optional() }),
);
/** Danger was told: with a report, or with what was added to it. */
export const dangerReported = defineFact(
  'DangerReported',
  report.extend({
    how: z.enum(['ticked', 'key', 'words']),
    additionId: z.uuid().optional(),
    sign: z.enum(dangerSigns).optional(),
  }),
);

/** Words that may tell of danger came with a report, or with what was added to it: a human reads them soon. */
export const possibleDangerTold = defineFact(
  'PossibleDangerTold',
  report.extend({
    about: z.enum(['self', 'other', 'unknown']),
    additionId: z.uuid().optional(),
    /** A sign is named: not seen, no answer, a smell, lying there, violence. */
    hasSign: z.boolean(),
    /** It is in a language that nothing here reads: it may tell of anything. */
    isOtherLanguage: z.boolean().optional(),
    /** A volunteer texted it, who is asked nothing about danger. */
    fromVolunteer: z.boolean().optional(),
  }),
);
/** The reporter was asked whether anybody must go and look today; `other` words are no answer. */
export const urgencyAnswered = defineFact(
  'UrgencyAnswered',
  report.extend({ answer: z.enum(['yes', 'no', 'unsure', 'other']) }),
);

// tasks
/** Somebody did it, and wrote with what result. */
export const taskDone = defineFact('TaskDone', z.object({ ...task, ...byUs }));

// alerts
/** There is danger: whoever is on duty hears it, and the case of the report is marked. */
export const alertRaised = defineFact('AlertRaised', alert);
/** Danger was told again while its alert is open. */
export const dangerToldAnew = defineFact('DangerToldAnew', alert);
/** A colleague took it: nobody else is told any more. */
export const alertTaken = defineFact(
  'AlertTaken',
  alert.extend({ accountId: idOf<'account'>(), via: z.enum(['desk', 'text']) }),
);
/** Somebody wrote what was done about it: the danger is over, as far as we know. */
export const alertSettled = defineFact('AlertSettled', alert.extend({ ...byUs, ...task }));

/** Somebody read what might be danger about a report, and wrote what came of it. */
export const possibleDangerRead = defineFact(
  'PossibleDangerRead',
  report.extend({ ...byUs, ...task }),
);

// casework
/** What the reporter may know of how far it is. */
export const reportProgressed = defineFact(
  'ReportProgressed',
  report.extend({ status: z.enum(['in_progress', 'closed']) }),
);
/** Somebody spoke with the person for the first time: the reporter may hear that somebody is on it. */
export const firstContactMade = defineFact('FirstContactMade', ofCase.extend(byUs));
/** The person said no or later: every open offer ends. */
export const personDeclined = defineFact('PersonDeclined', ofCase.extend(byAnybody));
export const caseClosed = defineFact('CaseClosed', ofCase.extend(byAnybody));

// messaging
/** A text came in from outside; whoever it is for finds it by its number. */
export const messageReceived = defineFact('MessageReceived', message);
/** A text or mail of ours will not arrive. */
export const messageFailed = defineFact('MessageFailed', message);

// calls
/** A caller says that there is danger; she is still on the line. */
export const callerInDanger = defineFact('CallerInDanger', call);
/** A call ended; what was understood so far is stored. */
export const callEnded = defineFact('CallEnded', call);
/** A recording lies sealed with us, or is known never to come. */
export const recordingSettled = defineFact(
  'RecordingSettled',
  z.object({ callId: idOf<'call'>(), recordingId: idOf<'recording'>() }),
);

/** One of us called somebody through the hotline, or tried to: the other telephone rang. */
export const calledBack = defineFact('CalledBack', z.object({ callBackId: idOf<'call-back'>() }));
/** A call that a machine spoke is over, and nobody pressed a key that decides. */
export const automaticCallEnded = defineFact(
  'AutomaticCallEnded',
  z.object({ automaticCallId: idOf<'automatic-call'>() }),
);

// volunteers
/** A volunteer paused, went away, came back, was suspended, ended or became active. */
export const volunteerMoved = defineFact(
  'VolunteerMoved',
  z.object({
    volunteerId: idOf<'volunteer'>(),
    from: z.string(),
    to: z.string(),
    ...byAnybody,
  }),
);

// matching
export const requestOpened = defineFact('RequestOpened', request.extend(byUs));
/** Waves ask for a request from now on, until a coordinator stops them, or nobody is left to ask. */
export const searchStarted = defineFact('SearchStarted', request.extend(byUs));
export const searchStopped = defineFact('SearchStopped', request.extend(byUs));
/** Everybody who may be asked was asked, or as many as may be: a coordinator decides. */
export const searchEnded = defineFact('SearchEnded', request);
export const offerMade = defineFact('OfferMade', offerByUs);
export const offerAccepted = defineFact('OfferAccepted', offer);
export const offerDeclined = defineFact('OfferDeclined', offer);
/** Somebody else was first. */
export const offerFilled = defineFact('OfferFilled', offer);
export const offerExpired = defineFact('OfferExpired', offer);
/** Made in quiet hours, and not allowed any more when these were over: nobody was asked. */
export const offerKeptBack = defineFact('OfferKeptBack', offer);
/** Its text never arrived: nobody was asked. */
export const offerUnreached = defineFact('OfferUnreached', offer);
export const offerWithdrawn = defineFact('OfferWithdrawn', offer);
/** The coordinator confirmed who accepted. */
export const seatConfirmed = defineFact('SeatConfirmed', offer);
/** The person agrees to this volunteer: now, and not before, the address may be released. */
export const seatAgreed = defineFact('SeatAgreed', offerByUs);
/** The first visit of a seat that was agreed to is at another time. */
export const visitMoved = defineFact('VisitMoved', offerByUs);
/** A visit that was agreed to is off; who would come keeps her place. */
export const visitPutOff = defineFact('VisitPutOff', offerByUs);
/** Who had this seat gave it back, or it was taken back: somebody is sought again. */
export const seatFreed = defineFact('SeatFreed', offer);
/** The other of two who would visit together fell away: this one's visit waits until there are two again. */
export const seatHeldBack = defineFact('SeatHeldBack', offer);

// visits
export const visitPlanned = defineFact(
  'VisitPlanned',
  visit.extend({ plannedAt: z.iso.datetime(), ...byUs }),
);
/** The person heard who comes, when, and with which word. */
export const personTold = defineFact(
  'PersonTold',
  visit.extend({ plannedAt: z.iso.datetime(), ...byUs }),
);
/** Whether a visit takes place is in doubt: its volunteer wrote that she cannot come. */
export const visitDoubted = defineFact(
  'VisitDoubted',
  visit.extend({ plannedAt: z.iso.datetime(), messageId: idOf<'message'>() }),
);
/** One of us decided that a visit in doubt goes on. @property told whether the person knows who comes */
export const doubtSettled = defineFact(
  'DoubtSettled',
  visit.extend({ plannedAt: z.iso.datetime(), told: z.enum(['yes', 'no']), ...byUs }),
);
/** The hour of a visit is there, or its volunteer is. */
export const visitBegan = defineFact('VisitBegan', visit);
export const addressReleased = defineFact('AddressReleased', visit);
/** The volunteer told how it went. */
export const visitReported = defineFact('VisitReported', visit);

// dialogue
/** A volunteer texts that she cannot come to a visit of hers. */
export const visitCancelTold = defineFact(
  'VisitCancelTold',
  visit.extend({ messageId: idOf<'message'>() }),
);
/** A volunteer asks for the link to what we keep of her. */
export const ownPageAsked = defineFact(
  'OwnPageAsked',
  z.object({ volunteerId: idOf<'volunteer'>(), messageId: idOf<'message'>() }),
);
/** A volunteer texts, around the time of a visit of hers, that she arrived or left. */
export const presenceTold = defineFact(
  'PresenceTold',
  z.object({
    volunteerId: idOf<'volunteer'>(),
    what: z.enum(['arrived', 'left']),
    messageId: idOf<'message'>(),
  }),
);
/** A volunteer's text answers the question how a visit went. */
export const visitAnswered = defineFact(
  'VisitAnswered',
  visit.extend({ messageId: idOf<'message'>() }),
);
