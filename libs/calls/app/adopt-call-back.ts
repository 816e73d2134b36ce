import { TelephoneOf } from '#accounts';
import { type LoggedCall, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallBacksRepository } from '../db/call-backs.repository.ts';

const SKEW_MS = 5 * 60_000;

/** Tells whether a call in our name is one that a row of ours asked for. */
@Injectable()
export class AdoptCallBack {
  constructor(
    private readonly callBacks: CallBacksRepository,
    private readonly telephoneOf: TelephoneOf,
  ) {}

  async within(tx: Tx, { sid, to, createdAt }: LoggedCall): Promise<boolean> {
    return (
      (await this.callBacks.takenSids(tx, [sid])).has(sid) || this.adopt(tx, sid, to, createdAt)
    );
  }

  /** One whose answer was lost and that was given up before the provider showed it. */
  private async adopt(tx: Tx, sid: string, to: string, at: Date): Promise<boolean> {
    const [from, until] = [-SKEW_MS, SKEW_MS].map((ms) => new Date(at.getTime() + ms));
    for (const row of await this.callBacks.unplaced(tx, from ?? at, until ?? at)) {
      if ((await this.telephoneOf.run(row.accountId)) === to) {
        row.sid = sid;
        await this.callBacks.save(tx, row);
        return true;
      }
    }
    return false;
  }
}
