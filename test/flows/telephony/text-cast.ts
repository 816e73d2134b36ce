import { CreateAccount } from '#accounts';
import { DecideTrustedReporter } from '#intake';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { Vault } from '#platform';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import type { Hotline } from './open-hotline.ts';
import type { Sender } from './text-words.ts';
import { standAnew } from './text-standing.ts';

export interface Texter {
  readonly number: string;
  readonly volunteerId?: VolunteerId;
  /** Whom she visits. */
  readonly caseId?: CaseId;
}
type Volunteer = Texter & { readonly volunteerId: VolunteerId };

/** Volunteers that hold one conversation at a time: who was asked, with others or for two, who was late, who visits. */
type Pool = 'asked' | 'asked too' | 'asked twice' | 'too late' | 'visitors';

const poolOf: Readonly<Partial<Record<Sender, Pool>>> = {
  ...{ asked: 'asked', overdue: 'asked', 'asked too': 'asked too', 'asked twice': 'asked twice' },
  ...{ 'too late': 'too late', visitor: 'visitors', 'after a visit': 'visitors' },
};

/** As many as one wave of offers reaches. */
const WAVE = 5;
const SINGLE = 10;
const DAY_MS = 24 * 3_600_000;

/** Who texts: volunteers who were asked or visit somebody, and as many others as it takes. */
export class TextCast {
  private made = 0;

  private constructor(
    private readonly hotline: Hotline,
    readonly accountId: AccountId,
    private readonly pools: Readonly<Record<Pool, readonly Texter[]>>,
  ) {}

  /** A coordinator who is not on duty, and volunteers to whom a question was put. */
  static async gather(hotline: Hotline): Promise<TextCast> {
    const { accountId } = await hotline.get(CreateAccount).run({
      ...{ email: 'els@voorbeeld.invalid', name: 'Els Voorbeeld', role: 'coordinator' },
      ...{ phone: '+32470009104', password: 'een lang genoeg wachtwoord' },
    });
    const asked = await volunteers(hotline, '1', SINGLE);
    for (const { volunteerId } of asked) {
      await ask(hotline, await aCase(hotline, accountId), [volunteerId], accountId);
    }
    const too = await volunteers(hotline, '2', WAVE);
    await ask(hotline, await aCase(hotline, accountId), idsOf(too), accountId);
    const twice = await volunteers(hotline, '3', WAVE);
    await ask(hotline, await aCase(hotline, accountId), idsOf(twice), accountId);
    const late = await overtaken(hotline, accountId);
    const visitors = await visiting(hotline, accountId);
    // nobody is asked twice within two days
    await hotline.rows(`update offer set sent_at = sent_at - interval '3 days'`);
    await ask(hotline, await aCase(hotline, accountId), idsOf(twice), accountId);
    // what is still to be texted about these visits is texted before any conversation begins
    await hotline.phones.clock.advance({ hours: 50 });
    await hotline.settled();
    await hotline.pass(5, 5);
    return new TextCast(hotline, accountId, {
      ...{ asked, 'asked too': too, 'asked twice': twice, 'too late': late, visitors },
    });
  }

  /** As many of these as may text at once, none twice. */
  asManyAsMay<T>(all: readonly T[], senderOf: (one: T) => Sender): T[] {
    const counts = new Map<Pool, number>();
    return all.filter((one) => {
      const pool = poolOf[senderOf(one)];
      const count = pool === undefined ? 0 : (counts.get(pool) ?? 0);
      if (pool === undefined || count >= this.pools[pool].length) {
        return pool === undefined;
      }
      counts.set(pool, count + 1);
      return true;
    });
  }

  /** Who texts for each of these, somebody else for each. */
  enter(senders: readonly Sender[]): Texter[] {
    const counts = new Map<Pool, number>();
    return senders.map((sender) => {
      const pool = poolOf[sender];
      if (pool === undefined) {
        this.made += 1;
        return { number: `+3247${String(6_000_000 + this.made)}` };
      }
      const nth = counts.get(pool) ?? 0;
      counts.set(pool, nth + 1);
      return this.pools[pool][nth]!;
    });
  }

  /** Everything is as it was before her conversation: asked an hour ago, or about to visit somebody. */
  async askAnew(sender: Sender, { volunteerId, number }: Texter): Promise<void> {
    if (volunteerId === undefined) {
      return;
    }
    const { network, clock } = this.hotline.phones;
    [...network.optedOut]
      .filter((pair) => pair.startsWith(`${number} `))
      .forEach((pair) => network.optedOut.delete(pair));
    const numberHash = this.hotline.get(Vault).hash('phone', number);
    await this.hotline.inTransaction((tx) =>
      standAnew(tx, { sender, volunteerId, numberHash, now: clock.now() }),
    );
  }

  /** The desk says yes to whoever asked to be a trusted reporter. */
  async agreeToWorkers(): Promise<void> {
    const decide = this.hotline.get(DecideTrustedReporter);
    for (const { trustedReporterId, who } of (await decide.list()).asked) {
      if (who === WORKER) {
        await decide.run({ trustedReporterId, accountId: this.accountId, answer: 'yes' });
      }
    }
    await this.hotline.settled();
  }
}

/** Who reports in one line, by the words that she asked for it with. */
export const WORKER = 'Lies Maes, thuiszorg';

function aCase(hotline: Hotline, accountId: AccountId): Promise<CaseId> {
  return anAgreedPerson(hotline, accountId, String(Math.random()));
}

async function volunteers(hotline: Hotline, kind: string, count: number): Promise<Volunteer[]> {
  const made: Volunteer[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const number = `+324780032${kind}${String(nth)}`;
    const volunteerId = await aBabbelbuddy(hotline, `An Maes ${kind}${String(nth)}`, number);
    made.push({ number, volunteerId });
  }
  return made;
}

function idsOf(all: readonly Volunteer[]): VolunteerId[] {
  return all.map(({ volunteerId }) => volunteerId);
}

/** Another said yes before they could. */
async function overtaken(hotline: Hotline, accountId: AccountId): Promise<Volunteer[]> {
  const [first, ...others] = await volunteers(hotline, '4', WAVE);
  await ask(hotline, await aCase(hotline, accountId), idsOf([first!, ...others]), accountId);
  await hotline.phones.phone(first!.number).texts('ja');
  await hotline.settled();
  return others;
}

/** Each has agreed to visit somebody. */
async function visiting(hotline: Hotline, accountId: AccountId): Promise<Texter[]> {
  const all: Texter[] = [];
  for (const { number, volunteerId } of await volunteers(hotline, '5', SINGLE)) {
    const caseId = await aCase(hotline, accountId);
    // a number of ours sends so many segments a second and no more
    await hotline.phones.clock.advance({ minutes: 1 });
    await ask(hotline, caseId, [volunteerId], accountId);
    await hotline.phones.phone(number).texts('ja');
    await hotline.settled();
    const { offerId } = await offerTo(hotline, caseId, volunteerId);
    const visitAt = new Date(hotline.phones.clock.now().getTime() + DAY_MS);
    await agreeTo(hotline, offerId, accountId, visitAt);
    all.push({ number, volunteerId, caseId });
  }
  return all;
}
