import { TextVolunteer } from '#dialogue';
import { CITY, type City } from '#geography';
import { shortTime, newId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { LinkCodeRow } from '../db/link-code.entity.ts';
import { Links } from '../db/links.repository.ts';
import { codeEnd, mayHaveCode } from '../domain/link-rules.ts';
import { texts } from '../texts.nl.ts';
import { LinkTokens } from './link-tokens.ts';
import { LiveLinks } from './live-links.ts';

/** `too_many`: for now no further code for this link; `no_number`: the volunteer has no number for texts. */
export type SendCodeOutcome = 'sent' | 'too_many' | 'no_number' | 'gone';

/** Texts a code to the number of the volunteer, never to one that is named by who opens the link. */
@Injectable()
export class SendCode {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly liveLinks: LiveLinks,
    private readonly links: Links,
    private readonly tokens: LinkTokens,
    private readonly textVolunteer: TextVolunteer,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(token: string): Promise<SendCodeOutcome> {
    return this.unitOfWork.run(async (tx) => {
      const live = await this.liveLinks.findForUpdate(tx, token);
      if (live === undefined) {
        return 'gone';
      }
      const { link, visit } = live;
      const now = this.clock.now();
      if (!mayHaveCode(await this.links.codesSentAt(tx, link.id), now)) {
        return 'too_many';
      }
      const code = this.tokens.newCode();
      const expiresAt = codeEnd(now);
      const row = Object.assign(new LinkCodeRow(), {
        id: newId(now.getTime()),
        linkId: link.id,
        codeHash: this.tokens.hashOfCode(link.id, code),
        sentAt: now,
        expiresAt,
        tries: 0,
        endedAt: null,
      });
      await this.links.replaceCode(tx, row);
      const until = shortTime(expiresAt, this.city.zone);
      const sent = await this.textVolunteer.run({
        volunteerId: link.volunteerId,
        ...(visit === undefined
          ? { body: () => texts.ownCode(code, until), purpose: 'volunteer.code' }
          : {
              body: () => texts.code(code, until),
              purpose: 'visit.code',
              about: { caseId: visit.caseId, visitId: visit.id },
            }),
        // the answer to her own click
        priority: 'urgent',
        validUntil: expiresAt,
      });
      return sent === undefined ? 'no_number' : 'sent';
    });
  }
}
