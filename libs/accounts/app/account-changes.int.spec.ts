import type { AccountId } from '#kernel';
import {
  type Holder,
  type LoginDoor,
  openLoginDoor,
  PASSWORD,
} from '../../../test/builders/login-door.ts';
import type { ChangeKind } from '../domain/noted-kinds.ts';
import { AccountByPhone } from './account-by-phone.ts';
import { ChangeTelephone } from './change-telephone.ts';
import { CloseAccount } from './close-account.ts';
import { ConfirmSelf } from './confirm-self.ts';
import { LastChanges } from './last-changes.ts';
import { ReadAccounts } from './read-accounts.ts';
import { ReadRoster } from './read-roster.ts';
import { ResetAuthenticator } from './reset-authenticator.ts';
import { ResetPassword } from './reset-password.ts';
import { ResolveSession } from './resolve-session.ts';
import { SetDuty } from './set-duty.ts';

let door: LoginDoor;
let manager: Holder;
beforeAll(async () => {
  door = await openLoginDoor();
  manager = await door.aHolder('manager');
});
afterAll(() => door.close());
beforeEach(() => {
  door.pass(24 * 60);
});

const lastChange = async (what: ChangeKind): Promise<unknown> =>
  (await door.get(LastChanges).run([what]))[0];
const recordOf = async (id: AccountId): Promise<unknown> =>
  (await door.get(ReadAccounts).run()).find(({ accountId }) => accountId === id);
const isSignedIn = async (token: string): Promise<boolean> =>
  (await door.get(ResolveSession).run(token)) !== undefined;

describe('an account that is closed', () => {
  it('has no session, no duty and no way in, and who closed it is written down', async () => {
    const { accountId, ...holder } = await door.aHolder();
    const { token } = await door.signsIn({ accountId, ...holder });
    const day = (text: string): Date => new Date(`2020-01-${text}T00:00:00Z`);
    await door.get(SetDuty).run({ accountId, from: new Date('2019-12-31'), until: day('02') });
    await door.get(SetDuty).run({ accountId, from: day('05'), until: day('06') });

    const closed = await door.get(CloseAccount).run(accountId, manager.accountId);
    expect(closed).toEqual({ dutiesEnded: 2 });
    expect(await isSignedIn(token)).toBe(false);
    door.pass(1);
    expect(await door.tries({ accountId, ...holder })).toEqual({ kind: 'refused' });
    const { shifts, gaps } = await door.get(ReadRoster).run(14);
    expect(shifts).toEqual([]);
    expect(gaps[0]?.from).toEqual(day('01'));
    expect(await lastChange('account.closed')).toMatchObject({
      accountId: manager.accountId,
      refs: { accountId },
    });
    expect(await recordOf(accountId)).toMatchObject({
      name: expect.any(String) as string,
      contact: undefined,
      closedAt: expect.any(Date) as Date,
      lastSignedInAt: expect.any(Date) as Date,
    });
  });

  it('is neither her own nor that of the last manager, and cannot be closed twice', async () => {
    const { accountId } = manager;
    const run = (by?: AccountId): Promise<unknown> => door.get(CloseAccount).run(accountId, by);
    await expect(run(accountId)).rejects.toMatchObject({ code: 'account.closes_self' });
    await expect(run()).rejects.toMatchObject({ code: 'account.last_manager' });
    const other = await door.aHolder('manager');
    const each = await Promise.allSettled([
      door.get(CloseAccount).run(other.accountId, accountId),
      door.get(CloseAccount).run(accountId, other.accountId),
    ]);
    expect(each.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = (await door.get(ReadAccounts).run()).filter(
      ({ role, closedAt }) => role === 'manager' && closedAt === undefined,
    );
    expect(left).toHaveLength(1);
    manager = left[0]?.accountId === accountId ? manager : other;
    const gone = manager === other ? accountId : other.accountId;
    await expect(door.get(CloseAccount).run(gone)).rejects.toMatchObject({
      code: 'account.unknown',
    });
  });
});

describe('a reset', () => {
  it('of the password ends her sessions, forgets her devices, and tells the new one once', async () => {
    const holder = await door.aHolder();
    const { token, devices } = await door.signsIn(holder);
    const which = { accountId: holder.accountId, by: manager.accountId };
    const { password } = await door.get(ResetPassword).run(which);
    expect(await isSignedIn(token)).toBe(false);
    door.pass(1);
    expect(await door.tries(holder)).toEqual({ kind: 'refused' });
    await door.guess(holder.email, 10);
    const code = await door.codeOf(holder);
    expect(await door.logIn(holder.email, password, code, { devices })).toMatchObject({
      kind: 'wait',
    });
    door.pass(60);
    expect(await door.logIn(holder.email, password, await door.codeOf(holder))).toMatchObject({
      kind: 'signed-in',
    });
    expect(await lastChange('account.password_reset')).toMatchObject({
      accountId: manager.accountId,
      refs: { accountId: holder.accountId },
    });
  });

  it('of the authenticator takes codes of the new secret alone', async () => {
    const holder = await door.aHolder();
    const { token } = await door.signsIn(holder);
    const { totpSecret } = await door.get(ResetAuthenticator).run({ accountId: holder.accountId });
    expect(await isSignedIn(token)).toBe(false);
    door.pass(1);
    expect(await door.tries(holder)).toEqual({ kind: 'refused' });
    expect(await door.tries({ ...holder, secret: totpSecret })).toMatchObject({
      kind: 'signed-in',
    });
    expect(await lastChange('account.authenticator_reset')).toMatchObject({
      accountId: undefined,
    });
  });

  it('meanwhile lets nobody in with what was right a moment ago', async () => {
    const holder = await door.aHolder();
    const code = await door.codeOf(holder);
    const [, answer] = await Promise.all([
      door.get(ResetPassword).run({ accountId: holder.accountId }),
      door.logIn(holder.email, PASSWORD, code),
    ]);
    expect(answer.kind === 'signed-in' && (await isSignedIn(answer.token))).toBe(false);
  });
});

describe('another number', () => {
  it('is where she is known by from now on', async () => {
    const { accountId } = await door.aHolder();
    const by = manager.accountId;
    const change = (phone: string): Promise<void> =>
      door.get(ChangeTelephone).run({ accountId, phone, by });
    await change('0470 00 91 81');
    await change('0470 00 91 82');
    const holderOf = (phone: string) => door.get(AccountByPhone).run(phone as never);
    expect(await holderOf('+32470009181')).toBeUndefined();
    expect(await holderOf('+32470009182')).toMatchObject({ accountId });
    expect(await recordOf(accountId)).toMatchObject({ contact: { phone: '+32470009182' } });
    await expect(change('geen nummer')).rejects.toMatchObject({ code: 'account.phone_unreadable' });
  });
});

describe('who is asked again', () => {
  it('shows who she is with a code of her own, once', async () => {
    const ask = async (code: string): Promise<string | undefined> =>
      (await door.get(ConfirmSelf).run(manager.accountId, code))?.code;
    const code = await door.codeOf(manager);
    expect(await ask(code)).toBeUndefined();
    expect(await ask(code)).toBe('account.code_wrong');
    for (let guess = 0; guess < 4; guess += 1) {
      expect(await ask('000000')).toBe('account.code_wrong');
    }
    expect(await ask(await door.codeOf(manager, 30))).toBe('account.code_wait');
    door.pass(1);
    expect(await ask(await door.codeOf(manager))).toBeUndefined();
  });
});
