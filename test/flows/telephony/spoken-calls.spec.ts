import { type CallbackTaskOfCall, ReadCallbackTask } from '#calls';
import { ListCases, ReadCase } from '#casework';
import type { CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { aCoordinator } from '../../builders/a-coordinator.ts';
import { type House, openHouse } from '../../support/open-house.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

const number = '+32470005101';
/** A Monday at half past six in the evening: nobody is rung. */
const EVENING = new Date('2026-11-23T17:30:00Z');

let house: House;

beforeEach(async () => {
  house = await openHouse({ startAt: EVENING });
  await aCoordinator(house);
});
afterEach(() => house.close());

async function says(...words: string[]): Promise<CallDriver> {
  const call = await house.phones.phone(number).calls();
  for (const said of words) {
    await call.says(said);
  }
  return call;
}

async function items(): ReturnType<ReadCallbackTask['list']> {
  await house.settled();
  return house.get(ReadCallbackTask).list('open');
}

async function callbackTasks(): Promise<CallbackTaskOfCall[]> {
  return (await items()).filter((item) => item.kind === 'call');
}

describe('a caller who speaks', () => {
  it.each([
    ['nl', ['Iemand anders', 'Bel mij terug', 'Ja, dat klopt']],
    ['fr', ['français', "pour quelqu'un d'autre", 'rappelez-moi', 'oui']],
    ['en', ['English please', 'somebody else', 'call me back', 'yes']],
  ])('chooses as with keys, in %s', async (language, words) => {
    await (await says(...words)).ends();
    const [item, ...others] = await callbackTasks();
    expect(others).toEqual([]);
    expect(item).toMatchObject({ language, wants: 'callback', self: false, ending: undefined });
    expect(new Set(item!.saidAtChoices.map(asSpoken))).toEqual(new Set(words.map(asSpoken)));
  });

  it('is asked again when it is not understood, and never taken for another choice', async () => {
    const call = await says('mijn buurvrouw zit altijd alleen', 'niet over mezelf');
    await call.hears(/iemand anders, druk 1/);
    await call.presses('1');
    await call.presses('2');
    await call.presses('1');
    await call.ends();
    expect(await items()).toMatchObject([{ wants: 'callback', self: false, danger: false }]);
  });

  it('is let speak a message when it was not understood three times', async () => {
    const call = await says('wablief', 'wie is daar', 'ik hoor u niet goed');
    await call.hears(/spreek een bericht in/);
    await call.hangsUp();
  });

  const either = /Bel 101\. Denk je aan zelfmoord\? Bel gratis 1813.*106.*Leg daarvoor nu/s;
  const herself = /^Denk je aan zelfmoord\? Bel gratis 1813.*106.*Bel 101\. Leg daarvoor nu/s;

  it.each<[string[], RegExp]>([
    [[], either],
    [['iemand anders'], either],
    [['mezelf'], herself],
    [['mezelf', 'bel me'], herself],
  ])(
    'of danger hears at once where to turn and somebody is alerted, after %j too',
    async (before, whereToTurn) => {
      const call = await says(...before, 'Ik wil niet meer leven');
      await call.hears(whereToTurn);
      await call.hears(/Van ons komt nu niemand langs/);
      await call.hangsUp();
      expect(await items()).toMatchObject([{ danger: true }]);
      const cases = await house.get(ListCases).run();
      expect(cases).toMatchObject([{ danger: true, alertOpen: true }]);
    },
  );

  it('of danger is read with the report, and nowhere readable in the database', async () => {
    await (await says('Ik wil niet meer leven, zei de kanarievogel')).hangsUp();
    await house.settled();
    const [only] = await house.get(ListCases).run();
    const { reports } = await house.get(ReadCase).run(only!.caseId);
    expect(reports[0]!.person.concern).toContain('kanarievogel');
    const [item] = await callbackTasks();
    expect(item!.saidAtChoices.map(asSpoken)).toEqual([
      'ik wil niet meer leven, zei de kanarievogel',
    ]);
    const all = (await wholeDatabase(house.database)).join('\n');
    expect(all).not.toMatch(/kanarievogel/i);
    expect(house.logged()).not.toMatch(/kanarievogel/i);
  });

  it('types a number: it cannot be said', async () => {
    const call = await house.phones.hiddenPhone().calls();
    await call.presses('0');
    await call.says('nul vier zeven vijf');
    await call.presses('0475999888#');
    await call.hears(/Je typte/);
    await call.says('ja');
    await call.ends();
    const [item] = await callbackTasks();
    expect(item).toMatchObject({ number: '+32475999888' });
    expect(item!.saidAtChoices.map(asSpoken)).toEqual(['ja']);
  });
});

/** Without the capital and the full stop that the recognition of speech writes at times. */
function asSpoken(said: string): string {
  return said.toLowerCase().replace(/\.$/, '');
}
