import { EndCall, AdvanceCall } from '#calls';
import { CITY, type City } from '#geography';
import { addDays, instantOn, localDate } from '#kernel';
import { ReceiveText } from '#messaging';
import { type HandClock } from '#platform';
import type { Get } from './fill-demonstration.ts';

interface InventedCall {
  readonly from: string;
  /** Local time of the evening before: nobody is at the desk then. */
  readonly at: string;
  /** Which key was pressed at which step. */
  readonly keys: readonly (readonly [step: string, digits: string])[];
}

const calls: readonly InventedCall[] = [
  // in French, about somebody else, with a wish to be called back
  {
    from: '+32470009008',
    at: '20:40',
    keys: [
      ['menu', '7'],
      ['choices', '1'],
      ['wish', '2'],
      ['confirm', '1'],
    ],
  },
  // chose to speak about herself, and hung up
  { from: '+32470009010', at: '21:15', keys: [['menu', '2']] },
];

const texts = [{ from: '+32470009011', body: 'IK BEN MELDER Hanne Voorbeeld, thuiszorg' }] as const;

/**
 * What came in by phone and text the evening before the demonstration, from people who do not exist, through
 * the same use cases as the real ones. What follows from it is the worker's to carry.
 */
export async function playContacts(get: Get, clock: HandClock, now: Date): Promise<void> {
  const { zone } = get<City>(CITY);
  const evening = (time: string): Date => instantOn(addDays(localDate(now, zone), -1), time, zone);
  for (const [nth, { from, at, keys }] of calls.entries()) {
    clock.set(evening(at));
    const callSid = `CAdemonstration${String(nth)}`;
    for (const [step, digits] of [['start', ''] as const, ...keys]) {
      await get(AdvanceCall).run({ callSid, from, step, digits });
      clock.advance(15);
    }
    await get(EndCall).run({ CallSid: callSid, CallStatus: 'completed', From: from });
  }
  for (const [nth, { from, body }] of texts.entries()) {
    clock.set(evening('21:30'));
    await get(ReceiveText).run({
      ...{ MessageSid: `SMdemonstration${String(nth)}`, From: from, Body: body },
    });
  }
}
