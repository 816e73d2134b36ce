import { TextVolunteer } from '#dialogue';
import { visitPlanned } from '#facts';
import { CITY, type City, offerCalendarOf } from '#geography';
import { dayAndHour, type AccountId } from '#kernel';
import { Outbox, SETTINGS, type Settings, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Links } from '../db/links.repository.ts';
import type { VisitRow } from '../db/visit.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { askTime } from '../domain/ask-time.ts';
import { linkEnd } from '../domain/link-rules.ts';
import { isAhead } from '../domain/visit-state.ts';
import { askHowItWent, beginVisit } from '../jobs.ts';
import { texts } from '../texts.nl.ts';
import { LinkTokens } from './link-tokens.ts';

/** Gives a visit another time: its link and its word stay, and the volunteer hears it in one text. */
@Injectable()
export class MoveVisit {
  constructor(
    private readonly visits: Visits,
    private readonly links: Links,
    private readonly tokens: LinkTokens,
    private readonly textVolunteer: TextVolunteer,
    private readonly outbox: Outbox,
    @Inject(CITY) private readonly city: City,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A visit that has this time already, or that took place, stays as it is. */
  async within(
    tx: Tx,
    { id: visitId }: VisitRow,
    { plannedAt, accountId }: { readonly plannedAt: Date; readonly accountId: AccountId },
  ): Promise<void> {
    const visit = await this.visits.getForUpdate(tx, visitId);
    const link = await this.links.ofVisit(tx, visitId);
    const isNews = visit.plannedAt.getTime() !== plannedAt.getTime();
    if (!isNews || !isAhead(visit.state) || link === null) {
      return;
    }
    visit.plannedAt = plannedAt;
    // what she said on the other day stands on the timeline; this time she arrives anew
    Object.assign(visit, { doubtedAt: null, arrivedAt: null, leftAt: null });
    // what the person was told is another moment
    Object.assign(visit, { personToldAt: null, personToldBy: null });
    await this.visits.save(tx, visit);
    link.expiresAt = linkEnd(plannedAt);
    await this.links.save(tx, link);
    const { caseId, volunteerId } = visit;
    const at = plannedAt.toISOString();
    const planned = { visitId, caseId, volunteerId, plannedAt: at, accountId };
    await this.outbox.add(tx, visitPlanned(planned));
    const askAt = askTime(plannedAt, offerCalendarOf(this.city));
    await this.outbox.add(tx, askHowItWent({ visitId, plannedAt: at }), askAt);
    await this.outbox.add(tx, beginVisit({ visitId, plannedAt: at }), plannedAt);
    await this.tell(visit, `${this.settings.PUBLIC_BASE_URL}/v/${this.tokens.tokenOf(link.id)}`);
  }

  private async tell(
    { id: visitId, caseId, volunteerId, plannedAt }: VisitRow,
    url: string,
  ): Promise<void> {
    const { zone } = this.city;
    const when = dayAndHour(plannedAt, zone);
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts.moved(firstName, when, url),
      purpose: 'visit.moved',
      about: { caseId, visitId },
      validUntil: plannedAt,
    });
  }
}
