import type { AccountId } from '#kernel';
import { accountResetForm } from '../accounts/account-forms.ts';
import { takeAlertForm, takeTaskForm, taskDoneForm } from '../board/board-forms.ts';
import { blockForm, callBackForm } from '../calls/call-forms.ts';
import { shownBy } from './desk-form.ts';
import { callPersonForm, callVolunteerForm, closeForm, reopenForm } from './small-forms.ts';

const [an, bo, me] = ['an', 'bo', 'me'] as unknown as AccountId[];
const now = new Date('2026-11-23T09:00:00Z');
const earlier = new Date('2026-11-23T08:00:00Z');
const names = new Map([
  [an, 'An Claes'],
  [bo, 'Bo Maes'],
]);
const people = { me, names, now };

const task = (ownerId: unknown): object => ({ ...people, task: { ownerId, done: undefined } });
const alert = (alertId: string, taken = false): object => ({ alertId, taken, dangers: [{}] });
const alerts = (...stories: object[]): object => ({ ...people, alerts: stories });
const item = (known: object, attempts: object[] = []): object => ({
  ...people,
  item: { attempts, ...known },
});
const events = (...list: object[]): object => ({
  ...people,
  view: { state: 'clarifying', events: list },
});
const called = (accountId: unknown, at = now): object => ({ kind: 'called_back', accountId, at });
const stands = (state: string, closedAt?: Date): object => ({
  ...people,
  view: { state, closedAt, events: [] },
});

const stateOf = (form: unknown, known: object): { value: string; moved: string } | undefined =>
  shownBy(form as { shows: 'nothing' }, known, {})?.state;

describe('a form on a page that a colleague has overtaken', () => {
  it.each([
    ['a task that she took', takeTaskForm, task(an), task(bo), /Bo Maes nam deze taak/],
    ['a task of nobody', takeTaskForm, task(undefined), task(bo), /Bo Maes nam deze taak/],
    ['what was done', taskDoneForm, task(me), task(bo), /Bo Maes nam deze taak/],
    ['an alert', takeAlertForm, alerts(alert('a')), alerts(alert('a'), alert('b')), /bij/],
    ['a call to make', callBackForm, item({}), item({ outcome: 'reached' }), /afgehandeld/],
    [
      ...['a call that was tried', callBackForm, item({})],
      ...[item({}, [{ accountId: bo, at: now, result: 'later' }]), /Bo Maes/],
    ],
    ['a number', blockForm, item({}), { ...item({}), blockedUntil: now }, /geblokkeerd tot/],
    ['an account', accountResetForm, people, { ...people, resetAt: now }, /nieuw/],
    ['whom to ring', callPersonForm, events(), events(called(bo)), /Bo Maes/],
    [
      'a volunteer',
      callVolunteerForm,
      people,
      { ...people, last: { accountId: bo, requestedAt: now } },
      /Bo Maes/,
    ],
    ['a closed case', reopenForm, stands('closed', earlier), stands('closed', now), /verder/],
    ['an open case', closeForm, stands('matching'), stands('visiting'), /verder/],
  ] as [string, unknown, object, object, RegExp][])(
    'says so of %s',
    (...[, form, was, is, says]) => {
      expect(stateOf(form, is)).toMatchObject({ moved: expect.stringMatching(says) as string });
      expect(stateOf(form, is)?.value).not.toBe(stateOf(form, was)?.value);
    },
  );

  it.each([
    ['a task', takeTaskForm, task(an), task(me)],
    ['what was done', taskDoneForm, task(an), task(me)],
    ['an alert that is taken', takeAlertForm, alerts(alert('a')), alerts(alert('a', true))],
    ['whom to ring', callPersonForm, events(), events(called(me))],
    [
      ...['a call that was tried', callBackForm, item({})],
      item({}, [{ accountId: me, at: now, result: 'no_answer' }]),
    ],
  ] as [string, unknown, object, object][])(
    'holds nobody up over %s of her own',
    (...[, form, was, is]) => {
      expect([undefined, stateOf(form, was)?.value]).toContain(stateOf(form, is)?.value);
    },
  );
});
