import { CITY, type City } from '#geography';
import type { AccountId } from '#kernel';
import { SendText } from '#messaging';
import { Clock, type Tx, UnitOfWork } from '#platform';
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

  /** Who waits for an answer, and who may. */
  list(): Promise<{ readonly asked: ShortWayView[]; readonly agreed: ShortWayView[] }> {
    return this.unitOfWork.run(async (tx) => ({
      asked: await this.open(tx, 'asked'),
      agreed: await this.open(tx, 'agreed'),
    }));
  }

  /** How many wait for a yes or a no. */
  countAsked(): Promise<number> {
    return this.unitOfWork.run((tx) => this.shortWays.countAsked(tx));
  }

  private async open(tx: Tx, state: ShortWayState): Promise<ShortWayView[]> {
    const views: ShortWayView[] = [];
    for (const row of await this.shortWays.inState(tx, state)) {
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
