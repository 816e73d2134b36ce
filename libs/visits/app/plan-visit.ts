import { TextVolunteer } from '#dialogue';
import { visitPlanned } from '#facts';
import { CITY, type City, offerCalendarOf } from '#geography';
import {
  dayAndHour,
  type AccountId,
  newId,
  type CaseId,
  type OfferId,
  type RequestId,
  type VolunteerId,
} from '#kernel';
import { ReadOffer } from '#matching';
import { Clock, Outbox, SETTINGS, type Settings, type Tx, UnitOfWork } from '#platform';
import { VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Links } from '../db/links.repository.ts';
import { VisitRow } from '../db/visit.entity.ts';
import { PersonalLinkRow } from '../db/personal-link.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { askTime } from '../domain/ask-time.ts';
import { linkEnd } from '../domain/link-rules.ts';
import { visitWord } from '../domain/visit-word.ts';
import { askHowItWent, beginVisit } from '../jobs.ts';
import { texts } from '../texts.nl.ts';
import { LinkTokens } from './link-tokens.ts';
import { MoveVisit } from './move-visit.ts';
import { VisitWords } from './visit-words.ts';

interface AgreedSeat {
  readonly offerId: OfferId;
  readonly requestId: RequestId;
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
  /** Who of us noted that the person agrees, or to another time. */
  readonly accountId: AccountId;
}

/** The person agrees: the visit stands, and the volunteer gets her personal link. */
@Injectable()
export class PlanVisit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readOffer: ReadOffer,
    private readonly contact: VolunteerContact,
    private readonly visits: Visits,
    private readonly links: Links,
    private readonly tokens: LinkTokens,
    private readonly words: VisitWords,
    private readonly moveVisit: MoveVisit,
    private readonly textVolunteer: TextVolunteer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * A seat that was taken back meanwhile leaves everything as it is; one that has its visit already gives it
   * the time that was agreed to last.
   */
  run(seat: AgreedSeat): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.visits.queueUp(tx, seat.requestId);
      const offer = await this.readOffer.run(seat.offerId);
      const plannedAt = offer.seat?.visitAt;
      if (plannedAt === undefined) {
        return;
      }
      const known = await this.visits.ofOffer(tx, seat.offerId);
      if (known !== null) {
        await this.moveVisit.within(tx, known, { plannedAt, accountId: seat.accountId });
        return;
      }
      const visit = await this.store(tx, seat, plannedAt);
      const { caseId, volunteerId, accountId } = seat;
      const planned = {
        visitId: visit.id,
        caseId,
        volunteerId,
        accountId,
        plannedAt: plannedAt.toISOString(),
      };
      await this.outbox.add(tx, visitPlanned(planned));
      const askAt = askTime(plannedAt, offerCalendarOf(this.city));
      const ask = { visitId: visit.id, plannedAt: plannedAt.toISOString() };
      await this.outbox.add(tx, askHowItWent(ask), askAt);
      await this.outbox.add(tx, beginVisit(ask), plannedAt);
      await this.sendLink(visit, await this.makeLink(tx, visit));
    });
  }

  private async store(tx: Tx, seat: AgreedSeat, plannedAt: Date): Promise<VisitRow> {
    const { requestId } = seat;
    const { subjectId } = await this.contact.run(seat.volunteerId);
    const other = await this.visits.together(tx, requestId, plannedAt);
    const word = other === null ? visitWord(randomBytes(2)) : await this.words.open(tx, other);
    const id = newId<'visit'>(this.clock.now().getTime());
    const row = Object.assign(new VisitRow(), {
      ...{ id, subjectId, plannedAt, requestId },
      caseId: seat.caseId,
      offerId: seat.offerId,
      volunteerId: seat.volunteerId,
      state: 'planned' as const,
      word: await this.words.seal(tx, { id, subjectId }, word),
      doubtedAt: null,
      personToldAt: null,
      personToldBy: null,
      releasedAt: null,
      askedAt: null,
      reportedAt: null,
      reportMessageId: null,
      arrivedAt: null,
      leftAt: null,
      withdrawnAt: null,
    });
    await this.visits.save(tx, row);
    return row;
  }

  /** @returns the token, which is kept nowhere */
  private async makeLink(tx: Tx, visit: VisitRow): Promise<string> {
    const now = this.clock.now();
    const id = newId<'personal-link'>(now.getTime());
    const token = this.tokens.tokenOf(id);
    const row = Object.assign(new PersonalLinkRow(), {
      id,
      volunteerId: visit.volunteerId,
      visitId: visit.id,
      tokenHash: this.tokens.hashOfToken(token),
      createdAt: now,
      expiresAt: linkEnd(visit.plannedAt),
      withdrawnAt: null,
    });
    await this.links.add(tx, row);
    return token;
  }

  private async sendLink(visit: VisitRow, token: string): Promise<void> {
    const { zone } = this.city;
    const when = dayAndHour(visit.plannedAt, zone);
    await this.textVolunteer.run({
      volunteerId: visit.volunteerId,
      body: ({ firstName }) =>
        texts.link(firstName, when, `${this.settings.PUBLIC_BASE_URL}/v/${token}`),
      purpose: 'visit.link',
      about: { caseId: visit.caseId, visitId: visit.id },
      validUntil: visit.plannedAt,
    });
  }
}
