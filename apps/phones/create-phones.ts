import { type AddressInfo } from 'node:net';
import { openMailServer } from './mail/mail-server.ts';
import { newSid } from './network/chance.ts';
import { NetworkClock } from './network/clock.ts';
import { type FaultRequest, faultOrder } from './network/faults.ts';
import { createNetwork, type Network, type OwnNumber, type SmsDelays } from './network/network.ts';
import { readNumber } from './network/phone-number.ts';
import { answerWithinMs } from './network/webhooks.ts';
import { type LabelledTelephone, refuseProduction } from './settings.ts';
import { ClockDriver } from './test-interface/clock-driver.ts';
import { Mailbox } from './test-interface/mailbox.ts';
import { Phone } from './test-interface/phone.ts';
import { createWebServer } from './web-server.ts';

export interface PhonesOptions {
  readonly accountSid: string;
  readonly authToken: string;
  readonly smsNumber: string;
  readonly voiceNumber: string;
  /** Where the application's webhooks are; a test that does not know yet says so with `pointAt`. */
  readonly publicBaseUrl?: string | undefined;
  /** Addresses that differ from `<publicBaseUrl>/twilio/sms`, `/voice` and `/voice/status`. */
  readonly webhooks?: Partial<Record<WebhookName, string | undefined>>;
  /** 0, the default, takes any free port; always on 127.0.0.1. */
  readonly port?: number;
  readonly smtpPort?: number;
  readonly startAt?: Date;
  /** A clock that stands still, the default, moves only when told to. */
  readonly ticking?: boolean;
  readonly keepOffset?: (offsetMs: number) => void;
  /** How long texts are on their way; by default no time at all. */
  readonly smsDelays?: SmsDelays;
  readonly directory?: readonly LabelledTelephone[];
  readonly seed?: number;
  /** So long on the machine's clock is an application waited for that hangs: as Twilio does, by default. */
  readonly hangLimitMs?: number;
}
type WebhookName = 'sms' | 'voice' | 'voiceStatus' | 'smsFallback' | 'voiceFallback';

/** The running stand-in for the telephone network and a mail server. */
export interface Phones {
  /** http://127.0.0.1:port, for TWILIO_API_BASE_URL, CLOCK_URL and the page. */
  readonly url: string;
  readonly smtpUrl: string;
  readonly clock: ClockDriver;
  /** A telephone with this number. */
  phone(number: string): Phone;
  /** A telephone that hides its number. */
  hiddenPhone(): Phone;
  mailbox(address: string): Mailbox;
  fault(order: FaultRequest): void;
  clearFaults(): void;
  /** Leads the webhooks to an application that runs at this address. */
  pointAt(publicBaseUrl: string): void;
  /** Resolves when no webhook, callback or call step is under way. */
  settled(): Promise<void>;
  readonly network: Network;
  close(): Promise<void>;
}

/** Opens the network on 127.0.0.1: REST API, test routes, page and mail server. */
export async function createPhones(options: PhonesOptions): Promise<Phones> {
  refuseProduction();
  const network = openNetwork(options);
  const pointAt = (baseUrl: string): void => {
    for (const own of network.ownNumbers) {
      Object.assign(own, addresses(baseUrl, options));
    }
  };
  if (options.publicBaseUrl !== undefined) {
    pointAt(options.publicBaseUrl);
  }
  const server = await createWebServer(network, options.directory ?? []);
  await server.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  const { port } = server.server.address() as AddressInfo;
  const mail = await openMailServer(options.smtpPort ?? 0, network.clock, network.mail);
  return {
    url: `http://127.0.0.1:${port}`,
    smtpUrl: mail.url,
    network,
    pointAt,
    clock: new ClockDriver(network),
    phone: (number) => new Phone(network, readNumber(number)),
    hiddenPhone: () => new Phone(network, null),
    mailbox: (address) => new Mailbox(network, address),
    fault: (order) => {
      network.faults.add(withReadNumber(faultOrder.parse(order)));
    },
    clearFaults: () => {
      network.faults.clear();
    },
    settled: () => network.underway.settled(),
    close: async () => {
      network.clock.stop();
      await Promise.all([server.close(), mail.close()]);
    },
  };
}

function openNetwork(options: PhonesOptions): Network {
  const { accountSid, authToken, smsNumber, voiceNumber } = options;
  const clock = new NetworkClock({
    startAt: options.startAt ?? new Date(),
    ticking: options.ticking ?? false,
    ...(options.keepOffset && { keepOffset: options.keepOffset }),
  });
  const ownNumbers =
    smsNumber === voiceNumber
      ? [newNumber(smsNumber, ['sms', 'voice'])]
      : [newNumber(smsNumber, ['sms']), newNumber(voiceNumber, ['voice'])];
  return createNetwork({
    account: { sid: accountSid, authToken },
    ownNumbers,
    clock,
    smsDelays: options.smsDelays ?? { sentMs: 0, deliveredMs: 0 },
    seed: options.seed ?? 1,
    hangLimitMs: options.hangLimitMs ?? answerWithinMs,
  });
}

function newNumber(number: string, takes: OwnNumber['takes']): OwnNumber {
  return {
    sid: newSid('PN'),
    number,
    takes,
    smsUrl: '',
    smsFallbackUrl: '',
    voiceUrl: '',
    voiceFallbackUrl: '',
    statusCallback: '',
  };
}

function addresses(baseUrl: string, { webhooks = {} }: PhonesOptions): Partial<OwnNumber> {
  const base = baseUrl.replace(/\/$/, '');
  return {
    smsUrl: webhooks.sms ?? `${base}/twilio/sms`,
    voiceUrl: webhooks.voice ?? `${base}/twilio/voice`,
    statusCallback: webhooks.voiceStatus ?? `${base}/twilio/voice/status`,
    smsFallbackUrl: webhooks.smsFallback ?? '',
    voiceFallbackUrl: webhooks.voiceFallback ?? '',
  };
}

function withReadNumber<T extends { number?: string | undefined }>(order: T): T {
  return order.number === undefined ? order : { ...order, number: readNumber(order.number) };
}
