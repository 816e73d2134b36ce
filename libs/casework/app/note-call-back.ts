import { type CallBackView, reachedOut, ReadCallBack } from '#calls';
import { Injectable } from '@nestjs/common';
import { AppendToTimeline } from './append-to-timeline.ts';

/** A line on the timeline: one of us called somebody about this case, and how that ended. */
@Injectable()
export class NoteCallBack {
  constructor(
    private readonly readCallBack: ReadCallBack,
    private readonly appendToTimeline: AppendToTimeline,
  ) {}

  /** Within a unit of work. Nothing when the call is about no case, or the other telephone never rang. */
  async run(callBackId: CallBackView['callBackId']): Promise<void> {
    const { caseId, accountId, whom, state } = await this.readCallBack.run(callBackId);
    if (caseId !== undefined && reachedOut(state)) {
      const refs = { whom, result: state };
      await this.appendToTimeline.run({ caseId, kind: 'called_back', refs, accountId });
    }
  }
}
