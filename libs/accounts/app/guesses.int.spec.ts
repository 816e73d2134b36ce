import type { LoginAnswer } from './log-in.ts';
import { type LoginDoor, openLoginDoor, PASSWORD } from '../../../test/builders/login-door.ts';

let door: LoginDoor;
beforeAll(async () => {
  door = await openLoginDoor();
});
afterAll(() => door.close());
beforeEach(() => {
  // guesses of another test no longer count
  door.pass(24 * 60);
});

describe('guesses', () => {
  it('lets ten at once with one good code in once, at the cost of no guess', async () => {
    const holder = await door.aHolder();
    const code = await door.codeOf(holder);
    const networks = Array.from({ length: 10 }, (_, at) => `203.0.113.${String(at)}`);
    const all = await Promise.all(
      networks.map((from) => door.logIn(holder.email, PASSWORD, code, { from })),
    );
    expect(all.map(({ kind }) => kind).sort()).toEqual([
      ...Array<string>(9).fill('refused'),
      'signed-in',
    ]);
    // a guess that is wrong has the whole hour before it
    const wrong = await door.guess(holder.email, 12);
    expect(wrong.filter(({ kind }) => kind === 'refused')).toHaveLength(10);
  });

  it('checks at most ten guesses an hour for an account, however many come at once', async () => {
    const holder = await door.aHolder();
    const answers = await door.guess(holder.email, 40);
    expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(10);
    expect(answers.filter(({ kind }) => kind === 'wait')).toHaveLength(30);
    door.pass(20);
    expect(await door.tries(holder)).toEqual({
      kind: 'wait',
      waitSeconds: 2400,
    });
    door.pass(40);
    expect(await door.signsIn(holder)).toBeDefined();
  });

  it('limits an unknown address the same way', async () => {
    const kinds = (await door.guess('nobody@brugge.invalid', 11)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array<string>(10).fill('refused'), 'wait']);
    const waits: LoginAnswer[][] = [];
    for (const { email } of [await door.aHolder(), { email: 'nobody-else@brugge.invalid' }]) {
      const answers: LoginAnswer[] = [];
      for (let guess = 0; guess < 4; guess += 1) {
        answers.push(await door.logIn(email, 'x', '000000'));
      }
      waits.push(answers);
    }
    const [known, unknown] = waits;
    expect(known).toEqual(unknown);
    expect(known?.at(-1)).toEqual({ kind: 'wait', waitSeconds: 120 });
  });

  it('slows a network down that guesses at one account after the other', async () => {
    const answers: LoginAnswer[] = [];
    for (let at = 0; at < 14; at += 1) {
      const from = `2001:db8::${String(at)}`;
      answers.push(await door.logIn(`guess${String(at)}@brugge.invalid`, 'x', '000000', { from }));
    }
    expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(12);
    expect(answers.at(-1)).toEqual({ kind: 'wait', waitSeconds: 30 });
  });

  it('turns away who comes in a flood, and lets a known device pass beside it', async () => {
    const holder = await door.aHolder();
    const { devices } = await door.signsIn(holder);
    door.pass(1);
    const flood = door.guess('nobody@brugge.invalid', 200);
    expect(await door.tries(holder, { devices })).toMatchObject({
      kind: 'signed-in',
    });
    const kinds = (await flood).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'busy').length).toBeGreaterThan(100);
  });
});

describe('a device on which somebody signed in', () => {
  it('lets her in while strangers guess hour after hour', async () => {
    const holder = await door.aHolder();
    let { devices } = await door.signsIn(holder);
    for (let hour = 0; hour < 2; hour += 1) {
      await door.guess(holder.email, 20);
      expect(await door.tries(holder)).toMatchObject({
        kind: 'wait',
      });
      door.pass(1);
      ({ devices } = await door.signsIn(holder, { devices }));
      door.pass(59);
    }
  });

  it('is no way to guess for who stole its cookie, nor a way to lock her out elsewhere', async () => {
    const holder = await door.aHolder();
    const { devices } = await door.signsIn(holder);
    const kinds: string[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      kinds.push((await door.logIn(holder.email, 'a guess', '000000', { devices })).kind);
      door.pass(1);
    }
    expect(kinds.filter((kind) => kind === 'refused').length).toBeLessThanOrEqual(10);
    expect(await door.signsIn(holder)).toBeDefined();
  });

  it('is known for her alone, and for both who share it', async () => {
    const [one, other] = [await door.aHolder(), await door.aHolder()];
    const { devices: ones } = await door.signsIn(one);
    await door.guess(other.email, 10);
    expect(await door.tries(other, { devices: ones })).toMatchObject({ kind: 'wait' });
    door.pass(60);
    const { devices: both } = await door.signsIn(other, { devices: ones });
    await door.guess(one.email, 10);
    await door.guess(other.email, 10);
    door.pass(1);
    expect(await door.signsIn(one, { devices: both })).toBeDefined();
    expect(await door.signsIn(other, { devices: both })).toBeDefined();
  });

  it('is known to nobody who changes a letter, and no longer after ninety days', async () => {
    const holder = await door.aHolder();
    const { devices } = await door.signsIn(holder);
    await door.guess(holder.email, 10);
    const forged = [devices.replace('.0.', '.1.'), `${devices}x`, 'x'.repeat(5_000), '~~.~'];
    for (const text of forged) {
      expect(await door.logIn(holder.email, 'x', '000000', { devices: text })).toMatchObject({
        kind: 'wait',
      });
    }
    door.pass(90 * 24 * 60);
    await door.guess(holder.email, 10);
    expect(await door.logIn(holder.email, 'x', '000000', { devices })).toMatchObject({
      kind: 'wait',
    });
  });
});
