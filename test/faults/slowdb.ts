import type { LightMyRequestResponse as Answer } from 'fastify';
import {
  aReport,
  countReports,
  freshToken,
  postForm,
  postReport,
  postWebhook,
} from '../flows/wrong-input/sending.ts';
import { ownPostgres } from '../recovery/own-postgres.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { eventually } from '../support/until.ts';
import { type Fault, faults, type Place, untilSteady } from './slowdb-faults.ts';
import { onSmallDisk, type SmallDisk } from './smalldisk.ts';

export interface SlowDatabaseFound {
  readonly form: string;
  readonly api: string;
  readonly text: string;
  readonly readyz: number;
  /** What the same form, report and text were answered, twice each, when it was over. */
  readonly again: readonly number[];
  /** Reports that all of this left. */
  readonly reports: number;
  /** Each SQLSTATE and errno with which a request failed meanwhile. */
  readonly codes: readonly string[];
}

export interface Tried {
  readonly fault: Fault;
  /** Undefined where this machine cannot have the fault. */
  readonly found: (SlowDatabaseFound & { readonly seconds: number }) | undefined;
}

const LIMIT_MS = 120_000;
const PROOF_MS = 10_000;
const street = 'Langestraat';

/** One report by web form, one by the JSON API and one text, under each fault and again when it is over. */
export async function tryFaults(): Promise<Tried[]> {
  const postgres = await ownPostgres();
  let disk: SmallDisk | undefined;
  let house: House | undefined;
  try {
    disk = await onSmallDisk(postgres.url);
    house = await openHouse({ databaseTimeoutSeconds: 5 });
    const tried: Tried[] = [];
    for (const [nth, fault] of faults.entries()) {
      const sender = new Sender(house, nth);
      tried.push({ fault, found: await tryOne({ postgres, house, disk }, fault, sender) });
    }
    return tried;
  } finally {
    postgres.thaw();
    disk?.empty();
    await house?.close();
    await postgres.close();
    await disk?.remove();
  }
}

async function tryOne(place: Place, fault: Fault, sender: Sender): Promise<Tried['found']> {
  const { house } = place;
  await eventually(async () => (await readiness(house)) === 200);
  const before = await countReports(house.app);
  const logged = house.logged().length;
  const token = await freshToken(house.app);
  const end = await fault.begin(place);
  if (end === undefined) {
    return undefined;
  }
  const began = performance.now();
  const [form, api, text] = await sender.sendAll(token);
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const readyz = await lastReadiness(house, fault);
  const codes = codesIn(house.logged().slice(logged));
  await end();
  await untilSteady(house);
  await eventually(async () => (await readiness(house)) === 200, { within: LIMIT_MS });
  const again = [...(await sender.sendAll(token)), ...(await sender.sendAll(token))];
  await eventually(async () => (await countReports(house.app)) - before >= 3, { within: LIMIT_MS });
  await house.settled();
  return {
    form: `${form.statusCode}, ${keepsWords(form, sender.concern, token) ? 'words kept' : 'words lost'}`,
    api: describeProblem(api),
    text: `${text.statusCode}, ${text.body === '' ? 'to be sent again' : 'answered'}`,
    readyz,
    again: again.map(({ statusCode }) => statusCode),
    reports: (await countReports(house.app)) - before,
    ...{ seconds, codes },
  };
}

/** Sends the same again and again, for one fault. */
class Sender {
  readonly concern: string;
  private readonly number: string;

  constructor(
    private readonly house: House,
    private readonly nth: number,
  ) {
    this.concern = `${aReport.concern} (${String(nth)})`;
    this.number = `+3247000910${String(nth)}`;
  }

  sendAll(token: string): Promise<[form: Answer, api: Answer, text: Answer]> {
    const { app } = this.house;
    const { concern } = this;
    return Promise.all([
      postForm(app, '/melden/versturen', { token, concern, street }),
      postReport(
        app,
        { ...aReport, concern },
        { 'idempotency-key': `sent-under-fault-${String(this.nth)}` },
      ),
      postWebhook(this.house, '/twilio/sms', {
        ...{ MessageSid: `SM${String(this.nth).repeat(32)}`, From: this.number },
        Body: 'Mijn bovenbuur is veel alleen',
      }),
    ]);
  }
}

function keepsWords({ body }: Answer, concern: string, token: string): boolean {
  return [concern, street, token].every((word) => body.includes(`value="${word}"`));
}

function describeProblem(answer: Answer): string {
  const isProblem = String(answer.headers['content-type']).includes('application/problem+json');
  const code = isProblem ? String(answer.json<{ code: unknown }>().code) : 'no problem';
  const retry = /^\d+$/.test(String(answer.headers['retry-after'])) ? ', Retry-After' : '';
  return `${String(answer.statusCode)}, ${code}${retry}`;
}

async function readiness({ app }: House): Promise<number> {
  return (await app.inject({ url: '/readyz' })).statusCode;
}

/** A proof holds for a moment: where it must be 503 it is asked until it is, or was not for long enough. */
async function lastReadiness(house: House, { readyz }: Fault): Promise<number> {
  await eventually(async () => readyz === undefined || (await readiness(house)) === readyz, {
    within: PROOF_MS,
  }).catch(() => undefined);
  return readiness(house);
}

function codesIn(log: string): string[] {
  const failed = log.split('\n').filter((line) => line.includes('"request.failed"'));
  const codes = failed.flatMap((line) => /"error":\{[^{}]*?"code":"(\w+)"/.exec(line)?.[1] ?? []);
  return [...new Set(codes)];
}
