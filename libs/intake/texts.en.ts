import type { Addressed, Question } from './domain/report-dialogue.ts';
import type { ReportWords } from './texts.nl.ts';
import { dangerInOrder, eitherOf, type OpeningAt, sayOpening } from './texts.shared.ts';

const questions: Readonly<Record<Question, string>> = {
  urgent:
    'Is it urgent now? Call 112, we do not come ourselves. Do you think somebody must go and look today? Answer YES, NO or NOT SURE.',
  what: 'What do you see or hear that worries you?',
  where: 'Where does this person live? Street and number, or the neighbourhood.',
  neighbourhood: 'Which street is that, and which neighbourhood or town?',
  knows: 'Does this person know that you write to us?',
  may_call: 'May we call you if we want to ask something?',
  how: 'How are you?',
  when_call: 'May we call you? When is best?',
};
const asked: Readonly<Record<Addressed, Readonly<Partial<Record<Question, string>>>>> = {
  other: {},
  self: {
    where: 'Where do you live? The street or the neighbourhood is enough.',
    neighbourhood: 'In which street and which neighbourhood or town do you live?',
  },
  either: {
    what: 'Tell us what is the matter, with you or with somebody else.',
    where: 'Where is it? Street and number, or the neighbourhood.',
  },
};
const free = 'You need not answer.';
const danger = ' Danger? Call 112.';

/** What a reporter reads by SMS, in English. */
export const textsEn: ReportWords = {
  received: (reference, question, to, listening) =>
    `Thank you. Your message is with the Meldpunt (${reference}). ${
      question === undefined ? 'A member of staff reads it.' : `${ask(question, to)} ${free}`
    }${talk(listening)} Danger? Call 112.`,
  asksUrgent: (reference) => `Thank you, we read this (${reference}). ${questions.urgent}`,
  readsThen: (readAt) => `We read this ${opening(readAt)}.`,
  danger: (reference, ears, now) =>
    dangerInOrder(ears, now, {
      emergency: `Is there danger now? Call 112 or the police, 101${
        now.someoneOnDuty || now.localPolice === undefined
          ? ''
          : ` (not urgent: ${now.localPolice})`
      }.`,
      weDoNotCome: now.someoneOnDuty
        ? 'We do not come ourselves; a member of staff is alerted.'
        : 'We do not come, and none of us is at work now.',
      listens: (first, second) => `To talk: ${eitherOf(first, second, 'or')}.`,
      kept: `Your message is kept (${reference}).`,
      last: now.asksWhere
        ? 'Text us street and number, but in danger call 112 first.'
        : 'In danger, call 112 first.',
    }),
  herDanger: (reference, { listening, suicide }, { asksWhere, readAt }) =>
    [
      `Thank you for telling us. Somebody listens now: call ${eitherOf(suicide, listening, 'or')}, day and night.`,
      'Life in danger: 112.',
      // a call in English is promised by nobody: the roster does not say who speaks it
      readAt === undefined
        ? 'A member of staff is alerted now; we do not come ourselves.'
        : `None of us is at work now. We read this ${opening(readAt)}.`,
      ...(asksWhere ? ['Where are you? Text street and number, but call first.'] : []),
      `(${reference})`,
    ].join(' '),
  neutral: (hotline) => `Thank you, we read this. Call us whenever it suits you: ${hotline}.`,
  nobodyComes: ({ someoneOnDuty, localPolice, asksWhere }) =>
    [
      'We do not come ourselves and send no ambulance.',
      'Is there danger? Call 112 yourself now, or the police, 101.',
      someoneOnDuty
        ? 'A member of staff is alerted and reads this.'
        : `None of us is at work now.${localPolice === undefined ? '' : ` Not urgent: ${localPolice}.`}`,
      ...(asksWhere ? ['Text us street and number too.'] : []),
    ].join(' '),
  next: (question, to, listening, afterDanger = false) =>
    `Thank you, it is noted. ${ask(question, to)} ${free}${talk(listening)}${afterDanger ? danger : ''}`,
  done: (reference, listening) =>
    `Thank you, all is noted (${reference}). A member of staff reads it.${talk(listening)} Anything new? Just text us. Danger? Call 112.`,
  wantsCall: (reference) =>
    `Thank you. Your message is with the Meldpunt (${reference}). A member of staff reads it and calls you on this number. Danger? Call 112.`,
  addedToLast: () =>
    'Thank you, we added it to your last report. A member of staff reads it. Is it about somebody else? Begin with NEW. Danger? Call 112.',
  thanked: () => 'You are welcome. If anything changes, do text us.',
  added: (afterDanger = false) =>
    `Thank you, we added it to your report. A member of staff reads it.${afterDanger ? danger : ''}`,
  fromThePerson: (hotline, callsHer = true) =>
    `Thank you for your message. You decide what happens. A member of staff reads this${callsHer ? ' and contacts you' : ''}. You can also call ${hotline}. Danger? Call 112.`,
  trustedReporterAsked: () =>
    'Thank you. A colleague looks first whether you may report in short, and tells you. Until then we read your texts as all others. Danger? Call 112.',
  trustedReporterOpen: () =>
    'Welcome. From now on this is enough: M, street and number, and what you see. For example: M Langestraat 4 letterbox overflowing. Danger? Call 112.',
  trustedReporterClosed: (hotline) =>
    `This number cannot report in short with M. You can always text us what you see, or call ${hotline}. Danger? Call 112.`,
  shortReport: (reference) =>
    `Noted (${reference}), thank you. A member of staff reads it. Danger? Call 112.`,
  shortReportLacks: (reference) =>
    `Noted (${reference}), thank you. Something is missing. Send it again with street, number and what: M Langestraat 4 letterbox overflowing. Danger? Call 112.`,
};

function ask(question: Question, to: Addressed): string {
  return asked[to][question] ?? questions[question];
}

function opening(readAt: OpeningAt): string {
  return sayOpening(readAt, { locale: 'en-GB', today: 'today', tomorrow: 'tomorrow', at: 'at' });
}

function talk(listening: string | undefined): string {
  return listening === undefined ? '' : ` To talk: ${listening}.`;
}
