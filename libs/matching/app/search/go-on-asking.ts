import { searchEnded } from '#facts';
import { CITY, type City } from '#geography';
import type { RequestId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { OfferRow } from '../../db/offer.entity.ts';
import { Offers } from '../../db/offers.repository.ts';
import type { RequestRow } from '../../db/request.entity.ts';
import { Requests } from '../../db/requests.repository.ts';
import type { Circumstances } from '../../domain/asking.ts';
import { mayBeAsked } from '../../domain/may-be-asked.ts';
import { type Asked, type NextStep, nextWave, waveRules } from '../../domain/next-wave.ts';
import { oddsOfYes } from '../../domain/odds-of-yes.ts';
import { rankCandidates } from '../../domain/rank-candidates.ts';
import { circumstancesOf, rulesOf } from '../circumstances-of.ts';
import { LoadCandidates, type LoadedCandidate } from '../load-candidates.ts';
import { LookUpSought } from '../look-up-sought.ts';
import { MakeOffers } from './make-offers.ts';

/** What a running search knows when it decides. */
interface Situation {
  readonly asked: readonly OfferRow[];
  readonly candidates: readonly LoadedCandidate[];
  /** Who may be asked within the border, the best first. */
  readonly next: readonly LoadedCandidate[];
  readonly openSeats: number;
}

/** A search by waves does what is next: a wave, somebody in place of who said no, a wider border, or the end. */
@Injectable()
export class GoOnAsking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly offers: Offers,
    private readonly lookUpSought: LookUpSought,
    private readonly loadCandidates: LoadCandidates,
    private readonly makeOffers: MakeOffers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Does nothing where no search runs. Running it twice asks nobody twice. */
  run(requestId: RequestId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const request = await this.requests.lock(tx, requestId);
      while (request.state === 'open' && request.search === 'running') {
        const situation = await this.look(tx, request);
        if (!(await this.take(tx, request, situation, this.decide(request, situation)))) {
          return;
        }
      }
    });
  }

  private async look(tx: Tx, request: RequestRow): Promise<Situation> {
    const { caseId, role } = request;
    const asked = await this.offers.ofRequests(tx, [request.id]);
    const seats = await this.requests.seatsOf(tx, [request.id]);
    const { sought } = await this.lookUpSought.run(caseId, role);
    const candidates = await this.loadCandidates.within(tx, caseId, { role });
    const { ranked } = rankCandidates(sought, candidates, this.circumstances(request));
    const byId = new Map(candidates.map((one) => [one.who.volunteerId, one]));
    return {
      ...{ asked, candidates },
      next: ranked.flatMap(({ volunteerId }) => byId.get(volunteerId) ?? []),
      openSeats: seats.filter(({ state }) => state === 'open').length,
    };
  }

  private decide(request: RequestRow, { asked, candidates, ...situation }: Situation): NextStep {
    const odds = new Map(
      candidates.map((one) => [one.who.volunteerId, this.oddsOf(one, request.role)]),
    );
    const standing = {
      openSeats: situation.openSeats,
      asked: asked
        .filter(({ wave }) => wave > request.searchAfter)
        .map(({ volunteerId, wave, state, reached }): Asked => {
          const odd = odds.get(volunteerId) ?? 0;
          return { wave: wave - request.searchAfter, state, reached, odds: odd };
        }),
      next: situation.next.map(({ who }) => odds.get(who.volunteerId) ?? 0),
      border: request.border,
      reach: rulesOf(this.city, request.role).reach,
    };
    return nextWave(standing, waveRules(this.city.matching.waves, request.task));
  }

  private oddsOf({ before }: LoadedCandidate, role: string): number {
    return oddsOfYes(before.offers, role, this.city.matching.answeringPrior, this.clock.now());
  }

  /** @returns whether there is more to decide at once */
  private async take(
    tx: Tx,
    request: RequestRow,
    { next }: Situation,
    step: NextStep,
  ): Promise<boolean> {
    switch (step.kind) {
      case 'wait':
        return false;
      case 'widen':
        request.border = step.border;
        await this.requests.save(tx, request);
        return true;
      case 'ask':
        return !(await this.ask(tx, request, next.slice(0, step.count), step.wave));
      case 'nobody': {
        request.search = 'nobody';
        await this.requests.save(tx, request);
        const { id: requestId, caseId } = request;
        await this.outbox.add(tx, searchEnded({ requestId, caseId }));
        return false;
      }
    }
  }

  /**
   * Whoever counts what these were asked waits; who may not be asked any more is left out.
   * @returns whether anybody was asked
   */
  private async ask(
    tx: Tx,
    request: RequestRow,
    chosen: readonly LoadedCandidate[],
    wave: number,
  ): Promise<boolean> {
    const ids = chosen.map(({ who }) => who.volunteerId);
    await this.offers.queueUpFor(tx, ids);
    const { sought } = await this.lookUpSought.run(request.caseId, request.role);
    const loaded = await this.loadCandidates.within(tx, request.caseId, { ids });
    const circumstances = this.circumstances(request);
    const still = loaded.filter(
      ({ who, before }) => mayBeAsked(who, sought, before, circumstances).kind === 'may',
    );
    const chosenBy = request.searchBy ?? request.openedBy;
    await this.makeOffers.within(tx, request, still, {
      ...{ chosenBy, wave: wave + request.searchAfter },
    });
    return still.length > 0;
  }

  private circumstances({ role, task, border }: RequestRow): Circumstances {
    const now = this.clock.now();
    return circumstancesOf(this.city, { role, task, border, now, askedBy: 'wave' });
  }
}
