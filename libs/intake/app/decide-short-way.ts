import { CITY, type City } from '#geography';
import { type AccountId, type ListPage, wholeList } from '#kernel';
import { SendText } from '#messaging';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ShortWayId, ShortWayRow } from '../db/short-way.entity.ts';
import { ShortWays } from '../db/short-ways.repository.ts';
import { moveShortWay, type ShortWayState } from '../domain/short-way.ts';
import { texts } from '../texts.nl.ts';
import { KnowShortWay, type ShortWayView } from './know-short-way.ts';

const leadsTo = { yes: 'agreed', no: 'refused', end: 'ended' } as const;

/** What the desk may say: a yes or a no to who asked, and later that it ends. */
export type ShortWayAnswer = keyof typeof leadsTo;

/** Decides who reports the short way; who asked hears it. */
@Injectable()
export class DecideShortWay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shortWays: ShortWays,
    private readonly knowShortWay: KnowShortWay,
    private readonly sendText: SendText,
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws EntityNotFoundError when it was asked anew since; DomainError `short_way.move_refused` */
  run(decided: {
    readonly shortWayId: ShortWayId;
    readonly accountId: AccountId;
    readonly answer: ShortWayAnswer;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.shortWays.getForUpdate(tx, decided.shortWayId);
      row.state = moveShortWay(row.state, leadsTo[decided.answer]);
      row.decidedAt = this.clock.now();
      row.decidedBy = decided.accountId;
      await this.shortWays.save(tx, row);
      await this.tell(tx, row);
    });
  }

  /** Everyone who waits for an answer, and who may. @param part of those who may; all unless told otherwise */
  list(
    part: ListPage = wholeList,
  ): Promise<{ readonly asked: ShortWayView[]; readonly agreed: ShortWayView[] }> {
    return this.unitOfWork.run(async (tx) => ({
      asked: await this.open(tx, 'asked', wholeList),
      agreed: await this.open(tx, 'agreed', part),
    }));
  }

  /** How many wait for a yes or a no. */
  countAsked(): Promise<number> {
    return this.unitOfWork.run((tx) => this.shortWays.count(tx, 'asked'));
  }

  /** How many may report the short way. */
  countAgreed(): Promise<number> {
    return this.unitOfWork.run((tx) => this.shortWays.count(tx, 'agreed'));
  }

  private async open(tx: Tx, state: ShortWayState, page: ListPage): Promise<ShortWayView[]> {
    const views: ShortWayView[] = [];
    const rows = await this.shortWays.inState(tx, state, page);
    await this.vault.fetchKeys(
      tx,
      rows.map(({ subjectId }) => subjectId),
    );
    for (const row of rows) {
      const view = await this.knowShortWay.open(tx, row);
      views.push(...(view === undefined ? [] : [view]));
    }
    return views;
  }

  private async tell(tx: Tx, row: ShortWayRow): Promise<void> {
    const view = await this.knowShortWay.open(tx, row);
    if (view === undefined) {
      return;
    }
    const hotline = this.city.hotline.voice;
    await this.sendText.run({
      ...{ recipient: row.subjectId, number: view.number },
      body: row.state === 'agreed' ? texts.shortWayOpen() : texts.shortWayClosed(hotline),
      ...{ purpose: 'report.short-way', priority: 'other' },
    });
  }
}
