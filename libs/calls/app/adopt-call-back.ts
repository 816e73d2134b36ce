import { TelephoneOf } from '#accounts';
import { type LoggedCall, type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { AutomaticCallsRepository } from '../db/automatic-calls.repository.ts';
import { CallBacksRepository } from '../db/call-backs.repository.ts';
import { numberAt } from './automatic/start-automatic-call.ts';

const SKEW_MS = 5 * 60_000;

/** Tells whether a call in our name is one that a row of ours asked for. */
@Injectable()
export class AdoptCallBack {
  constructor(
    private readonly callBacks: CallBacksRepository,
    private readonly automaticCalls: AutomaticCallsRepository,
    private readonly telephoneOf: TelephoneOf,
    private readonly vault: Vault,
  ) {}

  async within(tx: Tx, { sid, to, createdAt }: LoggedCall): Promise<boolean> {
    return (
      (await this.callBacks.takenSids(tx, [sid])).has(sid) ||
      (await this.adopt(tx, sid, to, createdAt)) ||
      this.adoptAutomatic(tx, sid, to, createdAt)
    );
  }

  /** One whose answer was lost and that was given up before the provider showed it. */
  private async adopt(tx: Tx, sid: string, to: string, at: Date): Promise<boolean> {
    for (const row of await this.callBacks.unplaced(tx, ...around(at))) {
      if ((await this.telephoneOf.run(row.accountId)) === to) {
        row.sid = sid;
        await this.callBacks.save(tx, row);
        return true;
      }
    }
    return false;
  }

  private async adoptAutomatic(tx: Tx, sid: string, to: string, at: Date): Promise<boolean> {
    for (const row of await this.automaticCalls.unplaced(tx, ...around(at))) {
      const number = await this.vault.open(tx, row.subjectId, numberAt(row.id), row.number);
      if (number === to) {
        row.sid = sid;
        await this.automaticCalls.save(tx, row);
        return true;
      }
    }
    return false;
  }
}

function around(at: Date): [from: Date, until: Date] {
  return [new Date(at.getTime() - SKEW_MS), new Date(at.getTime() + SKEW_MS)];
}
