import { CaseForMatching } from '#casework';
import { ReadOffer } from '#matching';
import type { VisitId } from '#kernel';
import { Clock, type Tx } from '#platform';
import { VolunteerProfiles } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { Links } from '../db/links.repository.ts';
import type { VisitRow } from '../db/visit.entity.ts';
import type { PersonalLinkRow } from '../db/personal-link.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { isAlive } from '../domain/link-rules.ts';
import { LinkTokens } from './link-tokens.ts';

export interface LiveLink {
  readonly link: PersonalLinkRow;
  /** Undefined where it leads to what we keep of her. */
  readonly visit: VisitRow | undefined;
}

/** What the person said no to is over, whatever a link says. */
const over: readonly string[] = ['waiting', 'closed', 'joined'];

/** She goes to nobody, also not to whom she went before, and only one of us decides what becomes of her. */
const goesNowhere: readonly string[] = ['suspended', 'ended'];

/**
 * Finds a link by its token while it lives. Unknown, expired and withdrawn look the same. Whether the seat is
 * still hers and the person still wants it is asked where it is decided: a link is dead at once, not when the
 * fact of it arrives.
 */
@Injectable()
export class LiveLinks {
  constructor(
    private readonly links: Links,
    private readonly visits: Visits,
    private readonly tokens: LinkTokens,
    private readonly readOffer: ReadOffer,
    private readonly caseForMatching: CaseForMatching,
    private readonly volunteerProfiles: VolunteerProfiles,
    private readonly clock: Clock,
  ) {}

  async find(tx: Tx, token: string): Promise<LiveLink | undefined> {
    return this.alive(tx, await this.links.find(tx, this.tokens.hashOfToken(token)));
  }

  async findForUpdate(tx: Tx, token: string): Promise<LiveLink | undefined> {
    return this.alive(tx, await this.links.findForUpdate(tx, this.tokens.hashOfToken(token)));
  }

  private async alive(tx: Tx, link: PersonalLinkRow | null): Promise<LiveLink | undefined> {
    if (link === null || !isAlive(link, this.clock.now())) {
      return undefined;
    }
    const [hers] = await this.volunteerProfiles.run({ ids: [link.volunteerId] });
    if (hers === undefined || goesNowhere.includes(hers.state)) {
      return undefined;
    }
    if (link.visitId === null) {
      return { link, visit: undefined };
    }
    const visit = await this.liveVisit(tx, link.visitId);
    return visit && { link, visit };
  }

  private async liveVisit(tx: Tx, visitId: VisitId): Promise<VisitRow | undefined> {
    const visit = await this.visits.get(tx, visitId);
    const { seat } = await this.readOffer.run(visit.offerId);
    const stands = seat?.state === 'agreed' || seat?.state === 'released';
    if (visit.state === 'withdrawn' || !stands) {
      return undefined;
    }
    const { state } = await this.caseForMatching.run(visit.caseId);
    return over.includes(state) ? undefined : visit;
  }
}
