import type { AutomaticCallState, AutomaticCallView } from '#calls';
import { AppendToTimeline } from '#casework';
import { Injectable } from '@nestjs/common';

/** How a call about an offer ended. */
export type CallResult = Exclude<
  AutomaticCallState,
  'waiting' | 'placing' | 'ringing' | 'picked_up' | 'dropped'
>;

/** Puts what came of a call about an offer on the timeline of its case. */
@Injectable()
export class NoteOfferCall {
  constructor(private readonly appendToTimeline: AppendToTimeline) {}

  async run(
    { caseId, volunteerId, offerId }: AutomaticCallView,
    result: CallResult,
  ): Promise<void> {
    const refs = { volunteerId, offerId, result };
    await this.appendToTimeline.run({ caseId, kind: 'volunteer_called', refs });
  }
}
