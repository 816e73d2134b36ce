import { offerCalendarOf, CITY, type City } from '#geography';
import { type E164, isOpen, type MessageId, type SubjectId } from '#kernel';
import { SendText, type TextPriority } from '#messaging';
import { Vault } from '#platform';
import { type OpenLine, openLine } from '../flows/telephony/open-line.ts';
import { seeded } from './seeded.ts';

const HOUR_MS = 3_600_000;
const ANSWER_MS = 15 * 60_000;
const STEP_MINUTES = 72;
/** The evenings before winter time begins and before summer time begins. */
const evenings = [new Date('2026-10-23T18:00:00Z'), new Date('2027-03-26T19:00:00Z')];
const priorities: readonly TextPriority[] = ['safety', 'urgent', 'offer', 'other', 'other'];

export interface TimerCounts {
  readonly timers: number;
  readonly fired: number;
  readonly twice: number;
  readonly never: number;
  /** Sent in quiet hours, though neither about safety nor an answer. */
  readonly disturbed: number;
  readonly clockChanges: number;
  readonly clockJumps: number;
  /** How often the worker was away, for an hour to five, and how many texts became due only then. */
  readonly absences: number;
  readonly dueWhileAway: number;
}

interface Disturbances {
  readonly clockJumps: number;
  readonly absences: number;
  readonly dueWhileAway: number;
}

interface TimedText {
  readonly id: MessageId;
  readonly priority: TextPriority;
  readonly state: string;
  readonly created_at: Date;
  readonly sending_at: Date | null;
  readonly heard: Date[] | null;
}

/**
 * Texts that become due in the nights of both clock changes, with a clock that is set two hours wrong now
 * and then and a worker that is away for hours: each leaves once, and none wakes anybody.
 */
export async function fireTimers(timers: number): Promise<TimerCounts> {
  const line = await openLine();
  try {
    const recipient = await line.inTransaction((tx) => line.get(Vault).newSubject(tx));
    const lived: Disturbances[] = [];
    for (const [at, evening] of evenings.entries()) {
      await line.phones.clock.set(evening);
      const share = at === 0 ? Math.ceil(timers / 2) : Math.floor(timers / 2);
      lived.push(await liveThrough(line, recipient, { share, seed: 8 + at }));
    }
    const sum = (key: keyof Disturbances): number =>
      lived.reduce((total, one) => total + one[key], 0);
    return {
      ...(await count(line)),
      ...{ timers, clockChanges: evenings.length, clockJumps: sum('clockJumps') },
      ...{ absences: sum('absences'), dueWhileAway: sum('dueWhileAway') },
    };
  } finally {
    await line.close();
  }
}

/** Three days and nights, in steps of 72 minutes. */
async function liveThrough(
  line: OpenLine,
  recipient: SubjectId,
  { share, seed }: { readonly share: number; readonly seed: number },
): Promise<Disturbances> {
  const chance = seeded(seed);
  const steps = 60;
  const { clock } = line.phones;
  let [clockJumps, absences, dueWhileAway, stepsAway, made] = [0, 0, 0, 0, 0];
  for (let step = 0; step < steps; step += 1) {
    const until = Math.ceil(((step + 1) / steps) * share);
    for (; made < until; made += 1) {
      await makeText(line, recipient, chance);
    }
    if (chance.below(8) === 0) {
      clockJumps += 1;
      await workAtWrongTime(line, (chance.below(2) === 0 ? 2 : -2) * HOUR_MS);
    }
    if (stepsAway === 0 && chance.below(6) === 0) {
      absences += 1;
      stepsAway = 1 + chance.below(4);
    }
    const isAway = stepsAway > 0;
    stepsAway = Math.max(0, stepsAway - 1);
    if (isAway) {
      const from = clock.now();
      await clock.advance({ minutes: STEP_MINUTES });
      dueWhileAway += await becameDue(line, from, clock.now());
    } else {
      await line.work();
      await clock.advance({ minutes: STEP_MINUTES });
    }
  }
  await untilAllLeft(line);
  return { clockJumps, absences, dueWhileAway };
}

/** For one look at what is due, as with a server whose clock is corrected afterwards. */
async function workAtWrongTime(line: OpenLine, wrongMs: number): Promise<void> {
  const { clock } = line.phones;
  const right = clock.now();
  await clock.set(new Date(right.getTime() + wrongMs));
  await line.work();
  await clock.set(right);
}

async function becameDue(line: OpenLine, from: Date, until: Date): Promise<number> {
  const [row] = await line.rows<{ count: number }>(
    `select count(*)::int as count from outbox
     where name = 'messaging.send-text' and state = 'new' and due_at > $1 and due_at <= $2`,
    [from, until],
  );
  return row?.count ?? 0;
}

async function makeText(
  line: OpenLine,
  recipient: SubjectId,
  chance: ReturnType<typeof seeded>,
): Promise<void> {
  const number = `+32475${String(100_000 + chance.below(400))}` as E164;
  if (chance.below(10) === 0) {
    await line.phones.phone(number).texts('Is er nog nieuws?');
  }
  await line.get(SendText).run({
    ...{ recipient, number, body: 'Tot dinsdag.', purpose: 'visit.moved' },
    priority: priorities[chance.below(priorities.length)] ?? 'other',
    validUntil: new Date(line.phones.clock.now().getTime() + 10 * 24 * HOUR_MS),
  });
}

/** On the working day after it; each day has its cap and each second its segment. */
async function untilAllLeft(line: OpenLine): Promise<void> {
  for (let minute = 0; minute < 3 * 24 * 60; minute += 1) {
    await line.work();
    const [row] = await line.rows<{ count: number }>(
      `select count(*)::int as count from message where direction = 'out' and state = 'waiting'`,
    );
    if (row?.count === 0) {
      return;
    }
    const isNight = line.phones.clock.now().getUTCHours() < 6;
    await line.phones.clock.advance({ minutes: isNight ? 30 : 1 });
  }
  throw new Error('texts are still waiting');
}

async function count(
  line: OpenLine,
): Promise<Pick<TimerCounts, 'fired' | 'twice' | 'never' | 'disturbed'>> {
  const city = line.app.get<City>(CITY, { strict: false });
  const calendar = offerCalendarOf(city);
  const texts = await line.rows<TimedText>(
    `select id, priority, state, created_at, sending_at,
       (select array_agg(created_at) from message heard where heard.direction = 'in'
          and heard.address_hash = message.address_hash) as heard
     from message where direction = 'out'`,
  );
  const left = line.phones.network.messages
    .all()
    .filter(({ direction }) => direction === 'outbound-api').length;
  const fired = texts.filter(({ state }) => state === 'delivered').length;
  const disturbed = texts.filter(
    (text) =>
      text.sending_at !== null &&
      text.priority !== 'safety' &&
      !isOpen(text.sending_at, calendar) &&
      !isAnswer(text, text.sending_at),
  );
  return {
    fired,
    twice: Math.max(0, left - fired),
    never: texts.length - fired,
    disturbed: disturbed.length,
  };
}

function isAnswer({ priority, created_at, heard }: TimedText, sentAt: Date): boolean {
  const asked = priority === 'urgent' ? [created_at] : (heard ?? []);
  return asked.some((at) => sentAt.getTime() - at.getTime() <= ANSWER_MS);
}
