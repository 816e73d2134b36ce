import { type Call, type CallStatus, isHidden } from '../network/calls/calls.ts';
import { hiddenNumber } from '../network/phone-number.ts';
import { type Message } from '../network/sms/messages.ts';
import { type WebhookVisit } from '../network/webhooks.ts';
import { type MailMessage } from '../mail/mail-messages.ts';
import { type Heard } from '../twiml/verbs.ts';

export interface ShownMessage {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly status: string;
  readonly errorCode: number | null;
  readonly segments: number;
  readonly encoding: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The network's own answer, not the application's. */
  readonly automatic: boolean;
}

export function showMessage(message: Message): ShownMessage {
  const { sid, from, to, text, status, errorCode, segments, encoding, automatic } = message;
  return {
    sid,
    from,
    to,
    body: text,
    status,
    errorCode,
    segments,
    encoding,
    at: message.createdAt.toISOString(),
    automatic,
  };
}

export interface ShownCallRow {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly state: CallStatus;
  readonly direction: string;
}
export interface ShownCall extends ShownCallRow {
  readonly heard: readonly Heard[];
  readonly waitingFor: 'digits' | 'speech' | 'record' | null;
  /** What was wrong with the application's answers, in Twilio's codes. */
  readonly errors: readonly { readonly code: number; readonly message: string }[];
}

/** A hidden caller is nobody here, whatever word the application got for it. */
export function showCallRow(call: Call): ShownCallRow {
  const { sid, to, status, direction } = call;
  return { sid, from: isHidden(call) ? hiddenNumber : call.from, to, state: status, direction };
}

export function showCall(call: Call): ShownCall {
  return {
    ...showCallRow(call),
    heard: [...call.heard],
    waitingFor: waitingFor(call),
    errors: [...call.errors],
  };
}

/** Keys first: where both are taken, the answer is digits. */
export function waitingFor({ voice }: Call): ShownCall['waitingFor'] {
  if (voice.waiting.for === 'recording') {
    return 'record';
  }
  if (voice.waiting.for !== 'input') {
    return null;
  }
  return voice.waiting.gather.takesKeys ? 'digits' : 'speech';
}

export interface ShownMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: string;
}

export function showMail({ to, subject, text, html, at }: MailMessage): ShownMail {
  return { to: to.join(', '), subject, text, html, at: at.toISOString() };
}

export function showVisit(visit: WebhookVisit): Record<string, unknown> {
  return { ...visit, at: visit.at.toISOString() };
}
