import { UnitOfWork } from '#platform';
import { generate } from 'otplib';
import {
  type Holder,
  type LoginDoor,
  openLoginDoor,
  PASSWORD,
  type SignedInAnswer,
} from '../../../test/builders/login-door.ts';
import { CloseAccount } from './close-account.ts';
import { CreateAccount } from './create-account.ts';
import { ListAccounts } from './list-accounts.ts';
import { LogOut } from './log-out.ts';
import { ResolveSession } from './resolve-session.ts';

let door: LoginDoor;
beforeAll(async () => {
  door = await openLoginDoor();
});
afterAll(() => door.close());

const get: LoginDoor['get'] = (type) => door.get(type);
const enter = async (holder: Holder): Promise<string> => (await door.signsIn(holder)).token;

describe('logging in', () => {
  beforeEach(() => {
    // guesses of another test no longer count
    door.pass(24 * 60);
  });

  it('opens a session for who has the password and the code', async () => {
    const holder = await door.aHolder();
    const answer = await door.logIn(
      ` ${holder.email.toUpperCase()} `,
      PASSWORD,
      await door.codeOf(holder),
    );
    expect(answer).toMatchObject({
      kind: 'signed-in',
      account: {
        accountId: holder.accountId,
        role: 'coordinator',
        name: expect.any(String) as string,
      },
    });
    const { token, account } = answer as SignedInAnswer;
    expect(token).toHaveLength(43);
    expect(await get(ResolveSession).run(token)).toEqual(account);
  });

  it('gives one answer for a wrong password, a wrong code and an unknown address', async () => {
    const holder = await door.aHolder();
    const code = await door.codeOf(holder);
    const wrongCode = code === '000000' ? '111111' : '000000';
    const answers = [
      await door.logIn(holder.email, `${PASSWORD}!`, code),
      await door.logIn(holder.email, PASSWORD, wrongCode),
      await door.logIn('nobody@brugge.invalid', PASSWORD, code),
      await door.logIn('', '', ''),
    ];
    expect(answers).toEqual(answers.map(() => ({ kind: 'refused' })));
  });

  it('takes a code once, also when two come at the same time', async () => {
    const holder = await door.aHolder();
    const code = await door.codeOf(holder);
    const together = await Promise.all([
      door.logIn(holder.email, PASSWORD, code),
      door.logIn(holder.email, PASSWORD, code),
    ]);
    expect(together.map(({ kind }) => kind).sort()).toEqual(['refused', 'signed-in']);
    expect(await door.logIn(holder.email, PASSWORD, code)).toEqual({ kind: 'refused' });
    expect(await door.logIn(holder.email, PASSWORD, await door.codeOf(holder, 30))).toMatchObject({
      kind: 'signed-in',
    });
    // and none of before
    expect(await door.logIn(holder.email, PASSWORD, await door.codeOf(holder, -30))).toEqual({
      kind: 'refused',
    });
  });

  it('counts no guess for who gets in', async () => {
    const holder = await door.aHolder();
    for (let time = 0; time < 12; time += 1) {
      await enter(holder);
      door.pass(1);
    }
  });
});

describe('a session', () => {
  it('ends after half an hour of nothing, by the machine’s time', async () => {
    const token = await enter(await door.aHolder());
    door.pass(29);
    expect(await get(ResolveSession).run(token)).toBeDefined();
    door.pass(29);
    expect(await get(ResolveSession).run(token)).toBeDefined();
    door.pass(30);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
  });

  it('is not kept alive by what a page asks by itself', async () => {
    const token = await enter(await door.aHolder());
    door.pass(20);
    expect(await get(ResolveSession).run(token, { keepsAlive: false })).toBeDefined();
    door.pass(20);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
  });

  it('ends after ten hours of work', async () => {
    const token = await enter(await door.aHolder());
    for (let quarter = 1; quarter < 40; quarter += 1) {
      door.pass(15);
      expect(await get(ResolveSession).run(token)).toBeDefined();
    }
    door.pass(15);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
  });

  it('ends with logging out, and only that one', async () => {
    const holder = await door.aHolder();
    const token = await enter(holder);
    door.pass(1);
    const other = await enter(holder);
    await get(LogOut).run(token);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
    expect(await get(ResolveSession).run(other)).toBeDefined();
  });

  it('ends at once for an account that is closed, and its e-mail is free again', async () => {
    const holder = await door.aHolder();
    const token = await enter(holder);
    await get(CloseAccount).run(holder.accountId);
    door.pass(1);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
    expect(await door.logIn(holder.email, PASSWORD, await door.codeOf(holder))).toEqual({
      kind: 'refused',
    });
    await get(CreateAccount).run({
      email: holder.email,
      name: 'Opvolger',
      role: 'operator',
      password: PASSWORD,
    });
  });

  it('is nobody’s with a token that was never given', async () => {
    expect(await get(ResolveSession).run('x'.repeat(43))).toBeUndefined();
  });
});

describe('an account', () => {
  it('is one for an e-mail address, also when two are made at once', async () => {
    const twice = ['Dubbel@brugge.invalid', 'dubbel@BRUGGE.invalid'].map((email) =>
      get(CreateAccount).run({ email, name: 'Dubbel', role: 'operator', password: PASSWORD }),
    );
    const outcomes = await Promise.allSettled(twice);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'account.email_taken' },
    });
  });

  it('leaves nothing readable of a person, a password, a secret or a token in the database', async () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    await get(CreateAccount).run({
      email: 'marie.vandewalle@brugge.invalid',
      name: 'Marie Vandewalle',
      role: 'manager',
      phone: '0470 12 34 56',
      password: PASSWORD,
      totpSecret: secret,
    });
    const code = await generate({ secret, epoch: door.now().getTime() / 1000 });
    const answer = await door.logIn('marie.vandewalle@brugge.invalid', PASSWORD, code, {
      from: '203.0.113.77',
    });
    await door.logIn('marie.vandewalle@brugge.invalid', 'mis', code, { from: '203.0.113.77' });
    const { token } = answer as SignedInAnswer;
    const dump = await everything();
    expect(dump).toContain('argon2id');
    const readable = ['andewalle', '470123456', 'zwanen', secret, token, '203.0.113', 'marie'];
    for (const text of readable) {
      expect(dump).not.toContain(text);
      expect(dump).not.toContain(Buffer.from(text).toString('hex'));
    }
    expect(await get(ListAccounts).run()).toContainEqual(
      expect.objectContaining({ name: 'Marie Vandewalle', phone: '+32470123456' }),
    );
  });

  it.each([
    [{ phone: '112' }, 'account.phone_unreadable'],
    [{ password: 'te kort' }, 'account.password_too_short'],
    [{ email: 'geen adres' }, 'account.email_unreadable'],
    [{ totpSecret: 'te kort' }, 'account.totp_secret_unreadable'],
  ])('is refused with %j', async (wrong, code) => {
    const input = {
      email: 'an@brugge.invalid',
      name: 'An',
      role: 'operator',
      password: PASSWORD,
    } as const;
    await expect(get(CreateAccount).run({ ...input, ...wrong })).rejects.toMatchObject({ code });
  });
});

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  return get(UnitOfWork).run(async (tx) => {
    const tables = await tx.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    const rows: unknown[] = [];
    for (const { name } of tables) {
      rows.push(await tx.query(`select to_jsonb(t) from "${name}" t`));
    }
    return JSON.stringify(rows);
  });
}
