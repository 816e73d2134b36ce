import type { AccountId, CaseId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { changesOf, type Kept } from '../domain/person-changes.ts';
import { AppendToTimeline } from './append-to-timeline.ts';

/** The text of an event `person_changed`: each field with its values before and after. */
export const PersonChanges = z.array(
  z.object({ field: z.string(), was: z.array(z.string()), is: z.array(z.string()) }),
);
export type PersonChanges = z.infer<typeof PersonChanges>;

/** Keeps what stood there before somebody changed it, sealed, on the timeline. */
@Injectable()
export class NoteChanges {
  constructor(private readonly appendToTimeline: AppendToTimeline) {}

  async run(
    about: { readonly caseId: CaseId; readonly accountId?: AccountId | undefined },
    before: Kept,
    after: Kept,
  ): Promise<void> {
    const changes = changesOf(before, after);
    if (changes.length > 0) {
      await this.appendToTimeline.run({
        ...about,
        kind: 'person_changed',
        refs: { fields: changes.map(({ field }) => field).join(',') },
        text: JSON.stringify(changes),
      });
    }
  }
}
