import { CreateAccount } from '#accounts';
import { OpenCase, RecordAgreement, RecordContact, UpdatePerson } from '#casework';
import { ReceiveReport } from '#intake';
import { type AccountId, type CaseId, newId, type ReportId, type VolunteerId } from '#kernel';
import {
  aBabbelbuddy,
  agreeTo,
  anAgreedPerson,
  ask,
  offerTo,
} from '../../builders/asked-volunteers.ts';
import type { Caller } from './call-branches.ts';
import type { Hotline } from './open-hotline.ts';

/** Who calls, with the telephone that she calls from. */
export interface Role {
  readonly caller: Caller;
  /** Null where the network itself says that it is hidden. */
  readonly number: string | null;
  /** No number of a person, whatever the network writes for it. */
  readonly hidden: boolean;
  readonly volunteerId?: VolunteerId;
  /** The cases in which her number stands as the person's. */
  readonly cases?: readonly PersonCase[];
}

interface PersonCase {
  readonly caseId: CaseId;
  readonly reportId: ReportId;
}

/** What a network may write for a caller who hides the number. */
export const hiddenAs = [
  ...[null, '+266696687', '+7378742833', '+2562533', '+8656696'],
  '+86282452253',
] as const;
/** More at once are not done sooner, and wait too long for a connection on a busy machine. */
const MOST: Readonly<Record<Caller, number>> = {
  ...{ anybody: 8, hidden: hiddenAs.length, volunteer: 4 },
  ...{ person: 4, 'person of two cases': 1, 'person of a closed case': 2 },
};
const casesOf = {
  ...{ anybody: 0, person: 1, 'person of two cases': 2, 'person of a closed case': 1 },
} as const;
export const callers = Object.keys(MOST) as readonly Caller[];
const LONG_AGO = new Date('2026-10-01T00:00:00Z');

/** A Monday in office hours, before all that is tried. */
export const REHEARSAL = new Date('2026-10-19T08:00:00Z');

/** Who takes part: as many of a kind as may call at once. */
export class Cast {
  private made = 0;
  private readonly free: Record<'hidden' | 'volunteer', Role[]>;

  private constructor(
    private readonly hotline: Hotline,
    readonly accountId: AccountId,
    volunteers: Role[],
  ) {
    const hidden = hiddenAs.map((number): Role => ({ caller: 'hidden', number, hidden: true }));
    this.free = { hidden, volunteer: volunteers };
  }

  /** A coordinator who is not on duty, and volunteers whose visit was agreed to. */
  static async gather(hotline: Hotline): Promise<Cast> {
    const { accountId } = await hotline.get(CreateAccount).run({
      ...{ email: 'els@voorbeeld.invalid', name: 'Els Voorbeeld', role: 'coordinator' },
      ...{ phone: '+32470009104', password: 'een lang genoeg wachtwoord' },
    });
    const volunteers: Role[] = [];
    for (let nth = 0; nth < MOST.volunteer; nth += 1) {
      volunteers.push(await aVisitor(hotline, accountId, nth));
    }
    return new Cast(hotline, accountId, volunteers);
  }

  most(caller: Caller): number {
    return MOST[caller];
  }

  async enter(caller: Caller): Promise<Role> {
    if (caller === 'hidden' || caller === 'volunteer') {
      return this.enterAgain(caller);
    }
    this.made += 1;
    const number = `+3247${String(5_000_000 + this.made)}`;
    const cases: PersonCase[] = [];
    for (let left = casesOf[caller]; left > 0; left -= 1) {
      const answer = caller === 'person of a closed case' ? 'no' : 'yes';
      cases.push(await aPersonsCase(this.hotline, this.accountId, { phone: number, answer }));
    }
    return { caller, number, hidden: false, cases };
  }

  private async enterAgain(caller: 'hidden' | 'volunteer'): Promise<Role> {
    const role = this.free[caller].shift()!;
    if (role.volunteerId !== undefined) {
      await this.planAnew(role.volunteerId);
    }
    return role;
  }

  leave(role: Role): void {
    if (role.caller === 'hidden' || role.caller === 'volunteer') {
      this.free[role.caller].push(role);
    }
  }

  /** Her visit is in two hours, nothing was said of it yet, and nobody else keeps the sender busy. */
  private async planAnew(volunteerId: VolunteerId): Promise<void> {
    const at = new Date(this.hotline.phones.clock.now().getTime() + 2 * 3_600_000);
    await this.hotline.inTransaction(async (tx) => {
      await tx.query(
        `update visit set state = 'planned', planned_at = $2, released_at = null,
           arrived_at = null, left_at = null where volunteer_id = $1`,
        [volunteerId, at],
      );
      const links =
        'select id from personal_link where visit_id in (select id from visit where volunteer_id = $1)';
      await tx.query(`delete from link_code where link_id in (${links})`, [volunteerId]);
      await tx.query(
        `update personal_link set expires_at = $2, withdrawn_at = null where id in (${links})`,
        [volunteerId, new Date(at.getTime() + 14 * 24 * 3_600_000)],
      );
      await tx.query('update sms_pace set free_at = $1', [LONG_AGO]);
    });
  }
}

/** Somebody who said yes or no to being visited, and has this number. */
async function aPersonsCase(
  hotline: Hotline,
  accountId: AccountId,
  { phone, answer }: { readonly phone: string; readonly answer: 'yes' | 'no' },
): Promise<PersonCase> {
  const { reportId } = await hotline.get(ReceiveReport).run(
    {
      ...{ channel: 'web', self: false, danger: false, neighbourhood: 'assebroek' },
      ...{ person: { concern: 'Ze is veel alleen.', phone }, reporter: {} },
    },
    newId(),
  );
  const caseId = await hotline.get(OpenCase).run(reportId);
  const who = { caseId, accountId };
  await hotline.get(RecordContact).run({ ...who, with: 'person', result: 'spoken' });
  await hotline.get(UpdatePerson).run({ ...who, needsProfessional: false, person: { phone } });
  const wishes = { languages: ['nl'], hours: [], interests: [] };
  await hotline
    .get(RecordAgreement)
    .run(answer === 'yes' ? { ...who, answer, wishes } : { ...who, answer });
  return { caseId, reportId };
}

async function aVisitor(hotline: Hotline, accountId: AccountId, nth: number): Promise<Role> {
  const number = `+3247800310${String(nth)}`;
  const volunteerId = await aBabbelbuddy(hotline, `Jan Peeters ${String(nth)}`, number);
  const caseId = await anAgreedPerson(hotline, accountId, `visit ${String(nth)}`);
  await ask(hotline, caseId, [volunteerId], accountId);
  await hotline.phones.phone(number).texts('ja');
  await hotline.settled();
  const { offerId } = await offerTo(hotline, caseId, volunteerId);
  const visitAt = new Date(hotline.phones.clock.now().getTime() + 24 * 3_600_000);
  await agreeTo(hotline, offerId, accountId, visitAt);
  return { caller: 'volunteer', number, hidden: false, volunteerId };
}
