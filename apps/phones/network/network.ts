import { seededChance } from './chance.ts';
import { Changes } from './changes.ts';
import { type NetworkClock } from './clock.ts';
import { Faults } from './faults.ts';
import { MailMessages } from '../mail/mail-messages.ts';
import { Messages } from './sms/messages.ts';
import { Calls } from './calls/calls.ts';
import { Recordings } from './calls/recordings.ts';
import { Underway } from './underway.ts';
import { Webhooks } from './webhooks.ts';

/** The account the application has with the network. */
interface Account {
  readonly sid: string;
  readonly authToken: string;
}

/** A number of the account and what the network does when it is texted or called. */
export interface OwnNumber {
  readonly sid: string;
  readonly number: string;
  readonly takes: readonly ('sms' | 'voice')[];
  smsUrl: string;
  smsFallbackUrl: string;
  voiceUrl: string;
  voiceFallbackUrl: string;
  statusCallback: string;
}

/** How long a text is on its way, on the network's clock. */
export interface SmsDelays {
  readonly sentMs: number;
  readonly deliveredMs: number;
  /** How many segments each of our numbers sends in a second; without it there is no queue. */
  readonly segmentsPerSecond?: number;
}

export interface NetworkOptions {
  readonly account: Account;
  readonly ownNumbers: readonly OwnNumber[];
  readonly clock: NetworkClock;
  readonly smsDelays: SmsDelays;
  readonly seed: number;
  /** So long on the machine's clock is an application waited for that hangs. */
  readonly hangLimitMs: number;
}

/** All that the stand-in knows, in memory. */
export interface Network extends Omit<NetworkOptions, 'seed' | 'hangLimitMs'> {
  readonly chance: () => number;
  readonly changes: Changes;
  readonly faults: Faults;
  readonly underway: Underway;
  readonly webhooks: Webhooks;
  readonly messages: Messages;
  readonly calls: Calls;
  readonly recordings: Recordings;
  readonly mail: MailMessages;
  /** Numbers that said STOP, each with the number of ours it said it to. */
  readonly optedOut: Set<string>;
  /** Notices that wait, by a fault, for the next one about the same. */
  readonly heldBack: Map<string, () => Promise<unknown>>;
  /** Until when each of our numbers is busy sending what it was given. */
  readonly sendsUntil: Map<string, number>;
}

export function createNetwork(options: NetworkOptions): Network {
  const changes = new Changes();
  const faults = new Faults();
  const chance = seededChance(options.seed);
  const { clock, account, hangLimitMs } = options;
  return {
    ...options,
    chance,
    changes,
    faults,
    underway: new Underway(),
    webhooks: new Webhooks({
      ...{ authToken: account.authToken, clock, changes, faults, chance, hangLimitMs },
    }),
    messages: new Messages(changes),
    calls: new Calls(changes),
    recordings: new Recordings(changes),
    mail: new MailMessages(changes),
    optedOut: new Set(),
    heldBack: new Map(),
    sendsUntil: new Map(),
  };
}

export function ownNumber(network: Network, number: string): OwnNumber | undefined {
  return network.ownNumbers.find((own) => own.number === number);
}
