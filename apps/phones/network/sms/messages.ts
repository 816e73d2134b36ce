import { SegmentedMessage } from 'sms-segments-calculator';
import { type Changes } from '../changes.ts';
import { newSid } from '../chance.ts';
import { type WebhookError } from '../webhooks.ts';

export type MessageStatus = 'received' | 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed';
export type MessageDirection = 'inbound' | 'outbound-api' | 'outbound-reply';

export interface Message {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: MessageDirection;
  /** What the telephone shows. Redacting at the network does not reach it. */
  readonly text: string;
  readonly segments: number;
  readonly encoding: string;
  readonly createdAt: Date;
  readonly statusCallback: string | null;
  /** How long it may wait before it leaves. */
  readonly validSeconds: number;
  /** Counts all texts since the start. */
  readonly order: number;
  /** The network's own answer to STOP and its like: no request of the application's. */
  readonly automatic: boolean;
  /** The network's copy: emptied when redacted. */
  body: string;
  status: MessageStatus;
  errorCode: number | null;
  updatedAt: Date;
  sentAt: Date | null;
  /** Whether the telephone it was sent to has it. */
  arrived: boolean;
  /** What went wrong with the application's answer to it. */
  readonly errors: WebhookError[];
}

export type NewMessage = Pick<Message, 'from' | 'to' | 'direction' | 'text' | 'createdAt'> &
  Partial<Pick<Message, 'statusCallback' | 'validSeconds' | 'automatic'>>;

export const finalStatuses: readonly MessageStatus[] = [
  'received',
  'delivered',
  'undelivered',
  'failed',
];

/** Every text that passed the network. */
export class Messages {
  private readonly bySid = new Map<string, Message>();
  private readonly deleted = new Set<string>();

  constructor(private readonly changes: Changes) {}

  add(fresh: NewMessage): Message {
    const counted = new SegmentedMessage(fresh.text);
    const inbound = fresh.direction === 'inbound';
    const message: Message = {
      statusCallback: null,
      validSeconds: 36_000,
      automatic: false,
      ...fresh,
      sid: newSid('SM'),
      order: this.bySid.size,
      body: fresh.text,
      segments: Math.max(1, counted.segmentsCount),
      encoding: counted.getEncodingName(),
      status: inbound ? 'received' : 'queued',
      errorCode: null,
      updatedAt: fresh.createdAt,
      sentAt: inbound ? fresh.createdAt : null,
      arrived: inbound,
      errors: [],
    };
    this.bySid.set(message.sid, message);
    this.changes.tell();
    return message;
  }

  /** Oldest first, all that telephones have or had coming, also what the network's list forgot. */
  all(): readonly Message[] {
    return [...this.bySid.values()];
  }

  /** What the network's own list holds: nothing automatic, nothing deleted. */
  listed(): readonly Message[] {
    return this.all().filter((message) => this.isListed(message));
  }

  listedWith(sid: string): Message | undefined {
    const message = this.bySid.get(sid);
    return message && this.isListed(message) ? message : undefined;
  }

  private isListed({ automatic, sid }: Message): boolean {
    return !automatic && !this.deleted.has(sid);
  }

  change(message: Message, change: Partial<Message>, at: Date): void {
    Object.assign(message, change, { updatedAt: at });
    this.changes.tell();
  }

  noteError(message: Message, error: WebhookError): void {
    message.errors.push(error);
    this.changes.tell();
  }

  /** Takes it from the network's list. The telephone keeps its text. */
  delete(message: Message): void {
    this.deleted.add(message.sid);
    this.changes.tell();
  }
}
