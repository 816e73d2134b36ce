import type { MessageId, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { MatchesOf, MoveVolunteer, VolunteerProfiles } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { texts } from '../../texts.care.nl.ts';
import { WordsSince } from './words-since.ts';

interface Rings {
  readonly volunteerId: VolunteerId;
  /** The text that asked whether she still wants to be asked. */
  readonly messageId: MessageId;
}

/** She left the question whether she still wants it without a word: she rests until she says so herself. */
@Injectable()
export class LetVolunteerRest {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: VolunteerProfiles,
    private readonly matchesOf: MatchesOf,
    private readonly wordsSince: WordsSince,
    private readonly moveVolunteer: MoveVolunteer,
  ) {}

  /** Nothing where the text did not arrive, where she wrote anything since, or is there for somebody meanwhile. */
  run({ volunteerId, messageId }: Rings): Promise<void> {
    return this.unitOfWork.run(async () => {
      const [profile] = await this.profiles.run({ ids: [volunteerId] });
      const matches = await this.matchesOf.run(volunteerId);
      const isIdle = matches.every(({ ended }) => ended !== undefined);
      if (
        profile?.state === 'active' &&
        isIdle &&
        (await this.wordsSince.leftUnanswered(volunteerId, messageId))
      ) {
        const why = texts.rests;
        await this.moveVolunteer.run({ volunteerId, to: 'paused', why, by: { way: 'itself' } });
      }
    });
  }
}
