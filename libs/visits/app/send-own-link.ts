import { TextVolunteer } from '#dialogue';
import { newId, type VolunteerId } from '#kernel';
import { Clock, SETTINGS, type Settings, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Links } from '../db/links.repository.ts';
import { PersonalLinkRow } from '../db/personal-link.entity.ts';
import { linkEnd } from '../domain/link-rules.ts';
import { texts } from '../texts.nl.ts';
import { LinkTokens } from './link-tokens.ts';

/** Texts a volunteer the link to what we keep of her. Of these one lives: an older one dies. */
@Injectable()
export class SendOwnLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: Links,
    private readonly tokens: LinkTokens,
    private readonly textVolunteer: TextVolunteer,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  run({ volunteerId }: { readonly volunteerId: VolunteerId }): Promise<'sent' | 'no_number'> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const id = newId<'personal-link'>(now.getTime());
      const token = this.tokens.tokenOf(id);
      const expiresAt = linkEnd(now);
      await this.links.withdrawOwn(tx, volunteerId, now);
      const row = Object.assign(new PersonalLinkRow(), {
        ...{ id, volunteerId, visitId: null, tokenHash: this.tokens.hashOfToken(token) },
        ...{ createdAt: now, expiresAt, withdrawnAt: null },
      });
      await this.links.add(tx, row);
      const url = `${this.settings.PUBLIC_BASE_URL}/v/${token}`;
      const sent = await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.ownLink(firstName, url),
        purpose: 'volunteer.link',
        validUntil: expiresAt,
      });
      return sent === undefined ? 'no_number' : 'sent';
    });
  }
}
