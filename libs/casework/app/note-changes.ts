import type { AccountId, CaseId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { changesOf, type Kept } from '../domain/person-changes.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { PersonDetails, PersonWishes } from './person-wishes.ts';

/** What is kept of a person in her case, field by field. */
const keptFields = [
  ...PersonDetails.keyof().options,
  ...PersonWishes.keyof().options,
  ...(['neighbourhood', 'needsProfessional', 'livesWithOthers'] as const),
] as const;
export type KeptField = (typeof keptFields)[number];
/** Those of them that are known. */
export type KeptFields = Readonly<Partial<Record<KeptField, Kept[string]>>>;

/** The text of an event `person_changed`: each field with its values before and after. */
export const PersonChanges = z.array(
  z.object({ field: z.enum(keptFields), was: z.array(z.string()), is: z.array(z.string()) }),
);
export type PersonChanges = z.infer<typeof PersonChanges>;

/** Keeps what stood there before somebody changed it, sealed, on the timeline. */
@Injectable()
export class NoteChanges {
  constructor(private readonly appendToTimeline: AppendToTimeline) {}

  async run(
    about: { readonly caseId: CaseId; readonly accountId?: AccountId | undefined },
    before: KeptFields,
    after: KeptFields,
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
