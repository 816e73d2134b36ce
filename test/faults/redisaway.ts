import { setTimeout as pause } from 'node:timers/promises';
import { aCoordinator, coordinatorLogin } from '../builders/a-coordinator.ts';
import { aReport, postReport, postWebhook } from '../flows/wrong-input/sending.ts';
import { ownRedisServer } from '../recovery/own-redis.ts';
import { type House, openHouse } from '../support/open-house.ts';
import { eventually } from '../support/until.ts';

export interface RedisAwayFound {
  readonly reported: number;
  /** Alerts that were raised while Redis was away. */
  readonly raised: number;
  /** Whether a text about each was at the telephone of who is on duty while Redis was away. */
  readonly toldWhileAway: boolean;
  /** Whether her own text was answered while Redis was away. */
  readonly answeredWhileAway: boolean;
  /** The longest that a text needed, for who reads it. */
  readonly seconds: number;
  /** Alerts and texts to who is on duty that came on top when Redis was back. */
  readonly twice: number;
}

/** By day whoever is on duty is rung first, and the menu comes after that. */
const EVENING = new Date('2026-11-23T19:30:00Z');
const AWAY_MS = 60_000;
const PATIENCE_MS = 55_000;
const TEXTER = '+32470009021';

/** Redis ends; danger is told on the web, by text and on the telephone; a minute later Redis is back. */
export async function redisAway(): Promise<RedisAwayFound> {
  const redis = await ownRedisServer();
  const house = await openHouse({ backend: 'redis', startAt: EVENING });
  try {
    await aCoordinator(house);
    await redis.stop();
    const began = performance.now();
    const away = pause(AWAY_MS);
    const reported = await reportDanger(house);
    const raised = await untilCount(house, reported);
    const seconds = (performance.now() - began) / 1_000;
    const answered = house.phones.phone(TEXTER).inbox().length > 0;
    await away;
    const before = told(house);
    await redis.startAgain();
    // what a silent Redis may still have taken is handed over again after a minute
    await eventually(
      async () => {
        await house.settled();
        return true;
      },
      { within: 3 * AWAY_MS },
    );
    return {
      ...{ reported, raised, toldWhileAway: before > 0, answeredWhileAway: answered },
      seconds: Math.round(seconds),
      twice: told(house) - before + (await alerts(house)) - raised,
    };
  } finally {
    await house.close();
    await redis.close();
  }
}

async function reportDanger(house: House): Promise<number> {
  await postReport(house.app, { ...aReport, danger: true });
  await postWebhook(house, '/twilio/sms', {
    ...{ MessageSid: `SM${'1'.repeat(32)}`, From: TEXTER },
    Body: 'Ik wil niet meer leven',
  });
  const call = await house.phones.phone('+32470009022').calls();
  await call.presses('9');
  await call.hangsUp();
  return 3;
}

function told(house: House): number {
  return house.phones
    .phone(coordinatorLogin.phone)
    .inbox()
    .filter(({ body }) => /tekens van gevaar|met gevaar/i.test(body)).length;
}

async function alerts(house: House): Promise<number> {
  const [row] = await house.database.query<{ count: number }[]>(
    'select count(*)::int as count from alert',
  );
  return row?.count ?? 0;
}

async function untilCount(house: House, wanted: number): Promise<number> {
  await eventually(async () => (await alerts(house)) >= wanted && told(house) > 0, {
    within: PATIENCE_MS,
  }).catch(() => undefined);
  return alerts(house);
}
