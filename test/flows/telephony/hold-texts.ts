import { AcknowledgeAlert } from '#alerts';
import { CITY, type City, offerCalendarOf } from '#geography';
import { addDays, instantOn, localDate, nextOpening } from '#kernel';
import { ReconcileTexts } from '#messaging';
import type { Spoken } from './call-branches.ts';
import type { Hotline } from './open-hotline.ts';
import { aboutHerself, aboutSomebody } from './text-branches.ts';
import { type TextCast, type Texter, WORKER } from './text-cast.ts';
import type { TextFault } from './text-faults.ts';
import type { Sender, TextBranch } from './text-words.ts';

/** One conversation that is to be held, and what goes wrong in it. */
export interface TextFlow {
  readonly branch: TextBranch;
  readonly spoken: Spoken;
  readonly moment: string;
  readonly fault: TextFault;
  /** Which text it hits, or the answer to which. */
  readonly place: number;
  readonly seed: number;
}

export interface HeldTexts {
  readonly flow: TextFlow;
  readonly texter: Texter;
  /** Whether the fault happened; what is not answered has no answer that fails. */
  readonly hit: boolean;
  /** What there was before, of whatever kind, here and at the network. */
  readonly earlier: ReadonlySet<string>;
}

const ZONE = 'Europe/Brussels';
const DAY_AND_MORE_MS = 26 * 3_600_000;

export function describeTexts({ branch, spoken, moment, fault, place, seed }: TextFlow): string {
  const where = `text ${String(place + 1)}`;
  return `${branch.name} | ${spoken.language} | ${moment} | ${fault.name}, ${where} | seed ${String(seed)}`;
}

/** Holds conversations side by side: all send their first text, then all their second, and then a night passes. */
export async function holdTexts(
  hotline: Hotline,
  cast: TextCast,
  { flows, at }: { readonly flows: readonly TextFlow[]; readonly at: Date },
): Promise<HeldTexts[]> {
  const { clock } = hotline.phones;
  await clock.set(new Date(at.getTime() - DAY_AND_MORE_MS));
  await freeTheSender(hotline);
  const texters = cast.enter(flows.map(({ branch }) => branch.sender));
  const begun = flows.map((flow, nth) => ({ flow, texter: texters[nth]! }));
  await Promise.all(begun.map(({ flow, texter }) => before(hotline, flow, texter.number)));
  await hotline.settled();
  await cast.agreeToWorkers();
  await clock.set(at);
  await hotline.settled();
  await freeTheSender(hotline);
  for (const { flow, texter } of begun) {
    await cast.askAnew(flow.branch.sender, texter);
  }
  const earlier = await allSoFar(hotline);
  for (let nth = 0; nth < 4; nth += 1) {
    await Promise.all(begun.map(({ flow, texter }) => text(hotline, flow, texter.number, nth)));
    await hotline.settled();
    await hotline.pass(1);
  }
  const held = begun.map(({ flow, texter }) => ({
    ...{ flow, texter, earlier },
    hit: !isOrdered(hotline, texter.number),
  }));
  hotline.phones.clearFaults();
  await passTheNight(hotline, cast);
  return held;
}

async function before(
  hotline: Hotline,
  { branch, spoken }: TextFlow,
  number: string,
): Promise<void> {
  const said: Partial<Record<Sender, string>> = {
    reporter: aboutSomebody.texts[spoken.language][0]!,
    person: aboutHerself.texts[spoken.language][0]!,
    worker: `IK BEN MELDER ${WORKER}`,
  };
  const body = said[branch.sender];
  if (body !== undefined) {
    await hotline.phones.phone(number).texts(body);
  }
}

async function text(
  hotline: Hotline,
  { branch, spoken, fault, place }: TextFlow,
  number: string,
  nth: number,
): Promise<void> {
  const body = branch.texts[spoken.language][nth];
  if (body === undefined) {
    return;
  }
  if (fault.order !== undefined && nth === place) {
    hotline.phones.fault({ ...fault.order, number });
  }
  await hotline.phones.phone(number).texts(body);
}

function isOrdered({ phones }: Hotline, number: string): boolean {
  return phones.network.faults.list().some((order) => order.number === number);
}

/** Phones that were off are on again, the night's comparison runs, and what never got a status is asked for. */
async function passTheNight(hotline: Hotline, { accountId }: TextCast): Promise<void> {
  const { clock } = hotline.phones;
  const takeAlerts = (): Promise<unknown> => hotline.get(AcknowledgeAlert).run({ accountId });
  await hotline.pass(5, 5);
  await takeAlerts();
  await hotline.pass(31);
  await clock.set(nextNight(clock.now()));
  await hotline.settled();
  await hotline.get(ReconcileTexts).run();
  await hotline.settled();
  await takeAlerts();
  await hotline.pass(5, 5);
  await hotline.pass(13 * 60, 3);
  await clock.set(nextOpening(clock.now(), offerCalendarOf(hotline.get<City>(CITY as never))));
  await hotline.settled();
  await hotline.pass(5, 5);
}

function nextNight(now: Date): Date {
  const today = localDate(now, ZONE);
  const tonight = instantOn(today, '03:31', ZONE);
  return tonight > now ? tonight : instantOn(addDays(today, 1), '03:31', ZONE);
}

async function allSoFar(hotline: Hotline): Promise<Set<string>> {
  const rows = await hotline.rows<{ id: string }>(
    `select id from message union all select id from report union all select id from report_addition
     union all select id from alert union all select id from case_event`,
  );
  const atNetwork = hotline.phones.network.messages.all();
  return new Set([...rows.map(({ id }) => id), ...atNetwork.map(({ sid }) => sid)]);
}

/** As on any other day: nothing was sent yet. */
async function freeTheSender(hotline: Hotline): Promise<void> {
  await hotline.rows('delete from sms_pace');
  await hotline.rows('delete from sms_day');
}
