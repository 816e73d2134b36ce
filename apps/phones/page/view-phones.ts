import { type Call, isOver, partyOf } from '../network/calls/calls.ts';
import { type Network } from '../network/network.ts';
import { hiddenNumber, writeNumber } from '../network/phone-number.ts';
import { type Message, type MessageStatus } from '../network/sms/messages.ts';
import { type LabelledTelephone } from '../settings.ts';
import { waitingFor } from '../test-interface/show.ts';
import { findLinks, type TextPart, writeHour } from './format.ts';

export interface PhoneView {
  readonly id: string;
  readonly number: string;
  readonly shownNumber: string;
  readonly label: string;
  readonly isHidden: boolean;
  readonly state: 'idle' | 'ringing' | 'talking';
  readonly call: CallView | null;
  readonly texts: readonly TextView[];
}
interface CallView {
  readonly sid: string;
  readonly isOver: boolean;
  readonly isRinging: boolean;
  readonly hint: string;
  readonly takesKeys: boolean;
  readonly takesSpeech: boolean;
  readonly lines: readonly LineView[];
  readonly errors: readonly string[];
}
interface LineView {
  readonly id: string;
  readonly who: 'hotline' | 'other' | 'net';
  readonly text: string;
  readonly language: string;
}
interface TextView {
  readonly id: string;
  /** Jij, De hotline, or Het net for what no application sent. */
  readonly who: string;
  readonly isMine: boolean;
  readonly parts: readonly TextPart[];
  readonly hour: string;
  readonly tick: string;
  readonly status: string;
  readonly isFailed: boolean;
  readonly size: string;
  readonly errors: readonly string[];
}

const textsShown = 40;

export function viewPhone(network: Network, telephone: LabelledTelephone): PhoneView {
  const { number, label } = telephone;
  const call = network.calls.all().findLast((each) => partyOf(each) === number && isNews(each));
  const texts = network.messages.all().filter(({ from, to }) => from === number || to === number);
  const id = idOf(number);
  return {
    id,
    number,
    shownNumber: number === hiddenNumber ? '' : writeNumber(number),
    label,
    isHidden: number === hiddenNumber,
    state: stateOf(call),
    call: call ? viewCall(call) : null,
    texts: texts.slice(-textsShown).map((message) => viewText(message, number)),
  };
}

export function idOf(number: string): string {
  return `tel-${number === hiddenNumber ? 'verborgen' : number.replace(/\D/g, '')}`;
}

/** A telephone that rang in vain shows nothing of it. */
function isNews(call: Call): boolean {
  return call.direction === 'inbound' || !isOver(call) || call.answeredAt !== null;
}

function stateOf(call: Call | undefined): PhoneView['state'] {
  if (!call || isOver(call)) {
    return 'idle';
  }
  return call.direction !== 'inbound' && call.answeredAt === null ? 'ringing' : 'talking';
}

function viewCall(call: Call): CallView {
  const waits = waitingFor(call);
  const isTalking = call.bridgedTo !== null;
  return {
    sid: call.sid,
    isOver: isOver(call),
    isRinging: stateOf(call) === 'ringing',
    hint: hintOf(call),
    takesKeys: waits === 'digits' || waits === 'record',
    takesSpeech: isTalking || waits !== null,
    lines: call.heard.map(({ verb, text, language }, index) => ({
      id: `${call.sid}-${index}`,
      who: whoSays(verb),
      text: verb === 'Play' ? `(geluid: ${text})` : text,
      language: language ?? 'nl',
    })),
    errors: call.errors.map(({ code, message }) => `${code} ${message}`),
  };
}

function whoSays(verb: string): LineView['who'] {
  if (verb === 'Voice') {
    return 'other';
  }
  return verb === 'Say' ? 'hotline' : 'net';
}

const hints = {
  digits: 'De hotline wacht op een toets.',
  speech: 'De hotline luistert naar wat je zegt.',
  record: 'Wat je zegt, wordt opgenomen. Sluit af met # of hang op.',
};

function hintOf(call: Call): string {
  if (isOver(call)) {
    return `Het gesprek is voorbij (${endings[call.status] ?? call.status}).`;
  }
  if (stateOf(call) === 'ringing') {
    return 'Neem op, weiger, of laat gaan.';
  }
  if (call.bridgedTo !== null) {
    return 'Je bent verbonden.';
  }
  if (call.voice.waiting.for === 'dial') {
    return 'Er gaat elders een telefoon over.';
  }
  const waits = waitingFor(call);
  return waits === null ? 'Even geduld.' : hints[waits];
}

const endings: Readonly<Record<string, string>> = {
  completed: 'opgehangen',
  busy: 'in gesprek',
  failed: 'mislukt',
  'no-answer': 'niet opgenomen',
  canceled: 'afgebroken',
};

const statuses: Readonly<Record<MessageStatus, readonly [tick: string, words: string]>> = {
  received: ['✓', 'verstuurd'],
  queued: ['…', 'in de wachtrij'],
  sent: ['✓', 'verzonden'],
  delivered: ['✓✓', 'aangekomen'],
  undelivered: ['✕', 'niet aangekomen'],
  failed: ['✕', 'mislukt'],
};

function writerOf(message: Message, number: string): string {
  if (message.from === number) {
    return 'Jij';
  }
  return message.automatic ? 'Het net' : 'De hotline';
}

function viewText(message: Message, number: string): TextView {
  const [tick, status] = statuses[message.status];
  const code = message.errorCode === null ? '' : ` (${message.errorCode})`;
  const parts = message.segments === 1 ? '1 deel' : `${message.segments} delen`;
  return {
    id: message.sid,
    who: writerOf(message, number),
    isMine: message.from === number,
    parts: findLinks(message.text),
    hour: writeHour(message.createdAt),
    tick,
    status: status + code,
    isFailed: message.status === 'undelivered' || message.status === 'failed',
    size: `${parts}, ${message.encoding}`,
    errors: message.errors.map(({ code: each, message: words }) => `${each} ${words}`),
  };
}
