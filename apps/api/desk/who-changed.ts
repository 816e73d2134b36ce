import { AccountNames, type ChangeKind, LastChanges } from '#accounts';
import type { AccountId } from '#kernel';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import { accountsIn, sayChanges } from './words/change-words.ts';

/** Who changed what last, in words, for the page on which it is changed. */
@Injectable()
export class WhoChanged {
  constructor(
    private readonly lastChanges: LastChanges,
    private readonly accountNames: AccountNames,
    private readonly clock: Clock,
  ) {}

  async run(what: readonly ChangeKind[]): Promise<ReturnType<typeof sayChanges>> {
    const changes = await this.lastChanges.run(what);
    const names = await this.accountNames.run(accountsIn(changes) as AccountId[]);
    return sayChanges(changes, names, this.clock.now());
  }
}
