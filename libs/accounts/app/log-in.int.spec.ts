import { HandClock, openLog, PlatformModule, UnitOfWork } from '#platform';
import { Test, type TestingModule } from '@nestjs/testing';
import { generate } from 'otplib';
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts';
import { testSettings } from '../../../test/support/test-settings.ts';
import { AccountsModule } from '../accounts.module.ts';
import { CloseAccount } from './close-account.ts';
import { CreateAccount } from './create-account.ts';
import { ListAccounts } from './list-accounts.ts';
import { LogIn, type LoginAnswer } from './log-in.ts';
import { LogOut } from './log-out.ts';
import { LOGIN_TIME } from './login-time.ts';
import { ResolveSession } from './resolve-session.ts';

const PASSWORD = 'drie zwanen op de rei';
const ADDRESS = '192.0.2.1';

let database: FreshDatabase;
let context: TestingModule;
let now = new Date('2026-11-23T09:00:00Z');

const get = <T>(type: abstract new (...args: never[]) => T): T => context.get<T>(type);
const pass = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};

beforeAll(async () => {
  database = await freshDatabase();
  const settings = testSettings({ DATABASE_URL: database.url });
  const clock = new HandClock(new Date('2020-01-01T00:00:00Z'));
  context = await Test.createTestingModule({
    imports: [
      PlatformModule.on({ settings, clock, log: openLog(settings, 'test') }),
      AccountsModule,
    ],
  })
    .overrideProvider(LOGIN_TIME)
    .useValue(() => now)
    .compile();
  await context.init();
});

afterAll(async () => {
  await context.close();
  await database.drop();
});

let made = 0;

interface Holder {
  readonly accountId: Awaited<ReturnType<CreateAccount['run']>>['accountId'];
  readonly email: string;
  readonly secret: string;
}

async function aHolder(): Promise<Holder> {
  made += 1;
  const email = `colleague${String(made)}@brugge.invalid`;
  const { accountId, totpSecret } = await get(CreateAccount).run({
    email,
    name: `Collega ${String(made)}`,
    role: 'coordinator',
    password: PASSWORD,
  });
  return { accountId, email, secret: totpSecret };
}

const codeOf = ({ secret }: Holder, seconds = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(now.getTime() / 1000) + seconds });

function logIn(
  email: string,
  password: string,
  code: string,
  address = ADDRESS,
): Promise<LoginAnswer> {
  return get(LogIn).run({ email, password, code, address });
}

async function enter(holder: Holder): Promise<string> {
  const answer = await logIn(holder.email, PASSWORD, await codeOf(holder));
  if (answer.kind !== 'signed-in') {
    throw new Error(answer.kind);
  }
  return answer.token;
}

describe('logging in', () => {
  beforeEach(() => {
    // guesses of another test no longer count
    pass(24 * 60);
  });

  it('opens a session for who has the password and the code', async () => {
    const holder = await aHolder();
    const answer = await logIn(` ${holder.email.toUpperCase()} `, PASSWORD, await codeOf(holder));
    expect(answer).toMatchObject({
      kind: 'signed-in',
      account: {
        accountId: holder.accountId,
        role: 'coordinator',
        name: expect.any(String) as string,
      },
    });
    const { token, account } = answer as Extract<LoginAnswer, { kind: 'signed-in' }>;
    expect(token).toHaveLength(43);
    expect(await get(ResolveSession).run(token)).toEqual(account);
  });

  it('gives one answer for a wrong password, a wrong code and an unknown address', async () => {
    const holder = await aHolder();
    const code = await codeOf(holder);
    const wrongCode = code === '000000' ? '111111' : '000000';
    const answers = [
      await logIn(holder.email, `${PASSWORD}!`, code),
      await logIn(holder.email, PASSWORD, wrongCode),
      await logIn('nobody@brugge.invalid', PASSWORD, code),
      await logIn('', '', ''),
    ];
    expect(answers).toEqual(answers.map(() => ({ kind: 'refused' })));
  });

  it('takes a code once, also when two come at the same time', async () => {
    const holder = await aHolder();
    const code = await codeOf(holder);
    const together = await Promise.all([
      logIn(holder.email, PASSWORD, code),
      logIn(holder.email, PASSWORD, code),
    ]);
    expect(together.map(({ kind }) => kind).sort()).toEqual(['refused', 'signed-in']);
    expect(await logIn(holder.email, PASSWORD, code)).toEqual({ kind: 'refused' });
    expect(await logIn(holder.email, PASSWORD, await codeOf(holder, 30))).toMatchObject({
      kind: 'signed-in',
    });
    // and none of before
    expect(await logIn(holder.email, PASSWORD, await codeOf(holder, -30))).toEqual({
      kind: 'refused',
    });
  });

  it('checks at most ten guesses an hour for an account, however many come at once', async () => {
    const holder = await aHolder();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        logIn(holder.email, 'a guess that is wrong', '000000', `198.51.100.${String(at)}`),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'refused')).toHaveLength(10);
    expect(answers.filter(({ kind }) => kind === 'wait')).toHaveLength(30);
    pass(20);
    expect(await logIn(holder.email, PASSWORD, await codeOf(holder))).toEqual({
      kind: 'wait',
      waitSeconds: 2400,
    });
    pass(40);
    expect(await enter(holder)).toHaveLength(43);
  });

  it('limits an unknown address the same way', async () => {
    const guesses = Array.from({ length: 11 }, () => logIn('nobody@brugge.invalid', 'x', '000000'));
    const kinds = (await Promise.all(guesses)).map(({ kind }) => kind).sort();
    expect(kinds).toEqual([...Array<string>(10).fill('refused'), 'wait']);
  });

  it('checks at most thirty guesses an hour from one network', async () => {
    const answers = await Promise.all(
      Array.from({ length: 31 }, (_, at) =>
        logIn(`guess${String(at)}@brugge.invalid`, 'x', '000000', `2001:db8::${String(at)}`),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'wait')).toHaveLength(1);
  });

  it('counts no guess for who gets in', async () => {
    const holder = await aHolder();
    for (let time = 0; time < 12; time += 1) {
      await enter(holder);
      pass(1);
    }
  });
});

describe('a session', () => {
  it('ends after half an hour of nothing, by the machine’s time', async () => {
    const token = await enter(await aHolder());
    pass(29);
    expect(await get(ResolveSession).run(token)).toBeDefined();
    pass(29);
    expect(await get(ResolveSession).run(token)).toBeDefined();
    pass(30);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
  });

  it('is not kept alive by what a page asks by itself', async () => {
    const token = await enter(await aHolder());
    pass(20);
    expect(await get(ResolveSession).run(token, { keepsAlive: false })).toBeDefined();
    pass(20);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
  });

  it('ends after ten hours of work', async () => {
    const token = await enter(await aHolder());
    for (let quarter = 1; quarter < 40; quarter += 1) {
      pass(15);
      expect(await get(ResolveSession).run(token)).toBeDefined();
    }
    pass(15);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
  });

  it('ends with logging out, and only that one', async () => {
    const holder = await aHolder();
    const token = await enter(holder);
    pass(1);
    const other = await enter(holder);
    await get(LogOut).run(token);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
    expect(await get(ResolveSession).run(other)).toBeDefined();
  });

  it('ends at once for an account that is closed, and its e-mail is free again', async () => {
    const holder = await aHolder();
    const token = await enter(holder);
    await get(CloseAccount).run(holder.accountId);
    pass(1);
    expect(await get(ResolveSession).run(token)).toBeUndefined();
    expect(await logIn(holder.email, PASSWORD, await codeOf(holder))).toEqual({ kind: 'refused' });
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
    const code = await generate({ secret, epoch: now.getTime() / 1000 });
    const answer = await logIn('marie.vandewalle@brugge.invalid', PASSWORD, code, '203.0.113.77');
    await logIn('marie.vandewalle@brugge.invalid', PASSWORD, code, '203.0.113.77');
    const { token } = answer as Extract<LoginAnswer, { kind: 'signed-in' }>;
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
