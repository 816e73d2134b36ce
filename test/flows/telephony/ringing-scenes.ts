import { CreateAccount, SetDuty } from '#accounts';
import { AddOfficeDay } from '#geography';
import { type AccountId, belgianHolidays, parseLocalDate } from '#kernel';
import type { OpenWebhooks } from './open-webhooks.ts';

type Office = Pick<OpenWebhooks, 'get' | 'phones'>;

/** Who may be on duty. Operators are rung only then; coordinators are the second circle. */
const staff = [
  { name: 'Ans', role: 'operator', phone: '+32470009201' },
  { name: 'Bie', role: 'operator', phone: '+32470009202' },
  { name: 'Cis', role: 'operator', phone: '+32470009203' },
  { name: 'Dré', role: 'operator', phone: '+32470009204' },
  { name: 'Els', role: 'operator', phone: '+32470009205' },
  { name: 'Stil', role: 'operator', phone: undefined },
  { name: 'Caro', role: 'coordinator', phone: '+32470009206' },
  { name: 'Dirk', role: 'coordinator', phone: '+32470009207' },
] as const;
type Name = (typeof staff)[number]['name'];

/** A moment with who is on duty then. */
export interface Scene {
  readonly name: string;
  readonly at: string;
  readonly duty: readonly Name[];
}

/** The telephones that ring, circle by circle; none means the menu at once. */
export interface SetScene extends Scene {
  readonly circles: readonly (readonly string[])[];
}

export const BEFORE_ALL_SCENES = new Date('2026-10-01T08:00:00Z');

const five = ['Ans', 'Bie', 'Cis', 'Dré', 'Els'] as const;

export const scenesThatRing: readonly Scene[] = [
  { name: 'one on duty', at: '2026-11-23T08:00:00Z', duty: ['Ans'] },
  { name: 'two on duty', at: '2026-11-23T09:00:00Z', duty: ['Ans', 'Bie'] },
  { name: 'five on duty', at: '2026-11-23T10:00:00Z', duty: five },
  { name: 'everybody on duty', at: '2026-11-23T11:00:00Z', duty: ['Ans', 'Caro', 'Dirk'] },
  { name: 'on duty without a telephone', at: '2026-11-23T12:00:00Z', duty: ['Stil'] },
  { name: 'the last minutes of the day', at: '2026-11-23T15:58:00Z', duty: ['Bie'] },
  { name: 'a Saturday that is open', at: '2026-11-28T09:00:00Z', duty: ['Ans', 'Bie'] },
  { name: 'a holiday that is open', at: '2026-11-11T09:00:00Z', duty: ['Cis'] },
  { name: 'the Sunday winter time begins', at: '2026-10-25T07:30:00Z', duty: ['Dré'] },
  { name: 'the first minute of winter time', at: '2026-10-26T07:30:00Z', duty: ['Ans', 'Bie'] },
  { name: 'the Sunday summer time begins', at: '2027-03-28T06:30:00Z', duty: ['Els'] },
  { name: 'the first minute of summer time', at: '2027-03-30T06:30:00Z', duty: ['Ans'] },
];

const holidays: readonly Scene[] = [...belgianHolidays(2027)].map(([date, name]) => ({
  ...{ name, at: `${date}T10:00:00Z`, duty: ['Ans'] as const },
}));

export const scenesThatDoNot: readonly Scene[] = [
  { name: 'nobody on duty', at: '2026-11-23T13:00:00Z', duty: [] },
  { name: 'the second before opening', at: '2026-10-26T07:29:59Z', duty: ['Ans', 'Bie'] },
  { name: 'after closing', at: '2026-11-23T16:00:00Z', duty: five },
  { name: 'a day that is closed', at: '2026-11-24T09:00:00Z', duty: ['Ans'] },
  { name: 'before the hours of a day that is open', at: '2026-11-28T08:59:59Z', duty: ['Ans'] },
  { name: 'a Saturday', at: '2026-12-05T10:00:00Z', duty: ['Ans', 'Caro'] },
  { name: 'the hour that comes twice', at: '2026-10-25T00:59:55Z', duty: ['Dré'] },
  { name: 'the hour that is skipped', at: '2027-03-28T00:59:55Z', duty: ['Els'] },
  { name: 'the night, with somebody on duty', at: '2026-11-23T22:00:00Z', duty: ['Ans'] },
  { name: 'the night, with nobody on duty', at: '2026-11-24T02:00:00Z', duty: [] },
  ...holidays,
];

const otherDays = [
  ['2026-11-24', 'closed'],
  ['2026-11-28', { from: '10:00', to: '12:00' }],
  ['2026-11-11', { from: '08:30', to: '17:00' }],
  ['2026-10-25', { from: '08:30', to: '12:00' }],
  ['2027-03-28', { from: '08:30', to: '12:00' }],
] as const;

/** Makes the accounts and notes the days that are otherwise. @returns who has which telephone */
export async function openOffice(line: Office): Promise<Map<string, AccountId>> {
  const accounts = new Map<string, AccountId>();
  for (const { name, role, phone } of staff) {
    const { accountId } = await line.get(CreateAccount).run({
      ...{ name, role, password: 'een lang genoeg wachtwoord' },
      email: `${name.toLowerCase().replace('é', 'e')}@voorbeeld.invalid`,
      ...(phone === undefined ? {} : { phone }),
    });
    accounts.set(phone ?? name, accountId);
  }
  await line.phones.clock.set(BEFORE_ALL_SCENES);
  for (const [day, hours] of otherDays) {
    await line.get(AddOfficeDay).run({
      ...{ date: parseLocalDate(day)!, hours, reason: 'Proef' },
      accountId: accounts.get('Stil')!,
    });
  }
  return accounts;
}

/** @param rings whether it is a moment at which telephones ring at all */
export function setScene(scene: Scene, rings = true): SetScene {
  const isOn = ({ name }: (typeof staff)[number]): boolean => scene.duty.includes(name);
  const others = staff.filter((one) => one.role === 'coordinator' && !isOn(one));
  const circles = [staff.filter(isOn), others]
    .map((people) => people.flatMap(({ phone }) => phone ?? []))
    .filter((phones) => phones.length > 0);
  return { ...scene, circles: rings ? circles : [] };
}

/** Puts on duty who is on duty in a scene, for that quarter of an hour only. */
export async function putOnDuty(
  line: Office,
  accounts: ReadonlyMap<string, AccountId>,
  { at, duty }: Scene,
): Promise<void> {
  const from = new Date(at);
  for (const { name, phone } of staff.filter((one) => duty.includes(one.name))) {
    await line.get(SetDuty).run({
      accountId: accounts.get(phone ?? name)!,
      ...{ from, until: new Date(from.getTime() + 15 * 60_000) },
    });
  }
}
