import { CreateAccount } from '#accounts';
import type { AccountId, CaseId, VolunteerId } from '#kernel';
import { Vault } from '#platform';
import { aBabbelbuddy, anAgreedPerson, ask } from '../../builders/asked-volunteers.ts';
import type { Hotline } from './open-hotline.ts';
import type { Sender } from './text-branches.ts';

export interface Texter {
  readonly number: string;
  readonly volunteerId?: VolunteerId;
}
type Asked = Exclude<Sender, 'anybody' | 'reporter' | 'person'>;

/** As many as one wave of offers reaches. */
export const MOST_ASKED = 5;

/** Who texts: volunteers who were asked, and as many others as it takes. */
export class TextCast {
  private made = 0;

  private constructor(
    private readonly hotline: Hotline,
    readonly accountId: AccountId,
    private readonly asked: Readonly<Record<Asked, readonly Texter[]>>,
  ) {}

  /** A coordinator who is not on duty, and volunteers to whom a question was put. */
  static async gather(hotline: Hotline): Promise<TextCast> {
    const { accountId } = await hotline.get(CreateAccount).run({
      ...{ email: 'els@voorbeeld.invalid', name: 'Els Voorbeeld', role: 'coordinator' },
      ...{ phone: '+32470009104', password: 'een lang genoeg wachtwoord' },
    });
    const one = await volunteers(hotline, '1');
    for (const { volunteerId } of one) {
      await ask(hotline, await aCase(hotline, accountId), [volunteerId], accountId);
    }
    const too = await volunteers(hotline, '2');
    const twice = await volunteers(hotline, '3');
    await ask(hotline, await aCase(hotline, accountId), idsOf(too), accountId);
    await ask(hotline, await aCase(hotline, accountId), idsOf(twice), accountId);
    // nobody is asked twice within two days
    await hotline.rows(`update offer set sent_at = sent_at - interval '3 days'`);
    await ask(hotline, await aCase(hotline, accountId), idsOf(twice), accountId);
    return new TextCast(hotline, accountId, { asked: one, 'asked too': too, 'asked twice': twice });
  }

  /** @param nth of her kind in a batch */
  enter(sender: Sender, nth: number): Texter {
    if (sender === 'anybody' || sender === 'reporter' || sender === 'person') {
      this.made += 1;
      return { number: `+3247${String(6_000_000 + this.made)}` };
    }
    return this.asked[sender][nth]!;
  }

  /** The question was put an hour ago, and nobody answered yet. */
  async askAnew({ volunteerId, number }: Texter): Promise<void> {
    if (volunteerId === undefined) {
      return;
    }
    const now = this.hotline.phones.clock.now().getTime();
    const mine = 'select id from offer where volunteer_id = $1';
    const requests = 'select request_id from offer where volunteer_id = $1';
    await this.hotline.inTransaction(async (tx) => {
      await tx.query(
        `update seat set state = 'open', offer_id = null, confirmed_by = null
         where offer_id in (${mine})`,
        [volunteerId],
      );
      await tx.query(`update match_request set state = 'open' where id in (${requests})`, [
        volunteerId,
      ]);
      await tx.query(
        `update offer set state = 'sent', answered_at = null, sent_at = $2, expires_at = $3
         where volunteer_id = $1`,
        [volunteerId, new Date(now - 3_600_000), new Date(now + 36 * 3_600_000)],
      );
      const hash = this.hotline.get(Vault).hash('phone', number);
      await tx.query('delete from opt_out where number_hash = $1', [hash]);
      await tx.query(`delete from offer_told where offer_id in (${mine})`, [volunteerId]);
    });
  }
}

function aCase(hotline: Hotline, accountId: AccountId): Promise<CaseId> {
  return anAgreedPerson(hotline, accountId, String(Math.random()));
}

async function volunteers(
  hotline: Hotline,
  kind: string,
): Promise<(Texter & { volunteerId: VolunteerId })[]> {
  const made: (Texter & { volunteerId: VolunteerId })[] = [];
  for (let nth = 0; nth < MOST_ASKED; nth += 1) {
    const number = `+324780032${kind}${String(nth)}`;
    const volunteerId = await aBabbelbuddy(hotline, `An Maes ${kind}${String(nth)}`, number);
    made.push({ number, volunteerId });
  }
  return made;
}

function idsOf(all: readonly { volunteerId: VolunteerId }[]): VolunteerId[] {
  return all.map(({ volunteerId }) => volunteerId);
}
