import type { SignedIn } from '#accounts';
import {
  BlockNumber,
  type CallbackTaskId,
  NoteAttempt,
  ReadCallbackTask,
  SettleCallbackTask,
} from '#calls';
import { KeepUncalled } from '#casework';
import { TakeCallWords } from '#intake';
import { DomainError } from '#kernel';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import { signWords } from '../words/danger-words.ts';
import { AskCallBack } from './ask-call-back.ts';
import { blockForm, callBackForm, resultForm } from './call-forms.ts';
import { CallPage } from './call-page.ts';
import { LookUpCallbackTask } from './look-up-callback-task.ts';

/** One thing to call about: who, what, the recording, what was said, and what became of it. */
@Allow({ role: 'operator' })
@Controller('desk/calls/:callbackTaskId')
export class CallController {
  constructor(
    private readonly page: CallPage,
    private readonly lookUpCallbackTask: LookUpCallbackTask,
    private readonly readCallbackTask: ReadCallbackTask,
    private readonly askCallBack: AskCallBack,
    private readonly takeCallWords: TakeCallWords,
    private readonly noteAttempt: NoteAttempt,
    private readonly settleCallbackTask: SettleCallbackTask,
    private readonly keepUncalled: KeepUncalled,
    private readonly blockNumber: BlockNumber,
  ) {}

  @Get()
  async read(
    @Param('callbackTaskId') id: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, { callbackTaskId: readId(id) });
  }

  /** What was said is kept whatever became of the call. */
  @TakesForm(resultForm, { on: CallPage })
  async note({
    value: { said, dangerSign: sign, result },
    place: { callbackTaskId },
    who: { accountId },
  }: SentOn<CallPage, typeof resultForm>): Promise<keyof typeof resultForm.done | DomainError> {
    const { outcome: settled } = await this.readCallbackTask.run(callbackTaskId);
    if (said !== undefined || sign !== undefined) {
      const text = said ?? signWords[sign ?? 'other'];
      await this.takeCallWords.run({ callbackTaskId, text, sign });
    }
    if (settled !== undefined) {
      return new DomainError('callback_task.settled', { callbackTaskId });
    }
    if (result === 'no_answer' || result === 'later') {
      const isNew = await this.noteAttempt.run({ callbackTaskId, accountId, result });
      return isNew ? 'poging' : 'poging-al';
    }
    await (result === 'no_call_wanted'
      ? this.keepUncalled.run({ callbackTaskId, accountId })
      : this.settleCallbackTask.run({ callbackTaskId, accountId, outcome: result }));
    return 'oproep';
  }

  /** Her own telephone rings first, then the other's. */
  @TakesForm(callBackForm, { at: 'back', on: CallPage })
  ring({ place: { callbackTaskId }, who }: SentOn<CallPage, typeof callBackForm>): Promise<void> {
    return this.ask(callbackTaskId, who);
  }

  @Allow({ role: 'coordinator' })
  @TakesForm(blockForm, { at: 'block', on: CallPage })
  block({ value, place, who }: SentOn<CallPage, typeof blockForm>): Promise<void> {
    const { days, reason } = value;
    const callId = readId<'call'>(place.callbackTaskId);
    const { accountId } = who;
    return this.blockNumber.run({ callId, accountId, days: Number(days), reason });
  }

  private async ask(callbackTaskId: CallbackTaskId, { accountId }: SignedIn): Promise<void> {
    const { item, caseId } = await this.lookUpCallbackTask.run(callbackTaskId);
    const { number, subjectId } = item;
    if (number === undefined) {
      throw new DomainError('call_back.number_refused', { callbackTaskId });
    }
    const whom = item.kind === 'call' ? 'caller' : 'recipient';
    await this.askCallBack.run({ accountId, number, subjectId, whom, callbackTaskId, caseId });
  }
}
