import type { SignedIn } from '#accounts';
import { BlockNumber, type ItemId, NoteAttempt, ReadItem, SettleItem } from '#calls';
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
import { LookUpItem } from './look-up-item.ts';

/** One thing to call about: who, what, the recording, what was said, and what became of it. */
@Allow({ role: 'operator' })
@Controller('desk/calls/:itemId')
export class CallController {
  constructor(
    private readonly page: CallPage,
    private readonly lookUpItem: LookUpItem,
    private readonly readItem: ReadItem,
    private readonly askCallBack: AskCallBack,
    private readonly takeCallWords: TakeCallWords,
    private readonly noteAttempt: NoteAttempt,
    private readonly settleItem: SettleItem,
    private readonly keepUncalled: KeepUncalled,
    private readonly blockNumber: BlockNumber,
  ) {}

  @Get()
  async read(
    @Param('itemId') id: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, { itemId: readId(id) });
  }

  /** What was said is kept whatever became of the call. */
  @TakesForm(resultForm, { on: CallPage })
  async note({
    value: { said, dangerSign: sign, result },
    place: { itemId },
    who: { accountId },
  }: SentOn<CallPage, typeof resultForm>): Promise<keyof typeof resultForm.done | DomainError> {
    const { outcome: settled } = await this.readItem.run(itemId);
    if (said !== undefined || sign !== undefined) {
      const text = said ?? signWords[sign ?? 'other'];
      await this.takeCallWords.run({ itemId, text, sign });
    }
    if (settled !== undefined) {
      return new DomainError('call_item.settled', { itemId });
    }
    if (result === 'no_answer' || result === 'later') {
      const isNew = await this.noteAttempt.run({ itemId, accountId, result });
      return isNew ? 'poging' : 'poging-al';
    }
    await (result === 'no_call_wanted'
      ? this.keepUncalled.run({ itemId, accountId })
      : this.settleItem.run({ itemId, accountId, outcome: result }));
    return 'oproep';
  }

  /** Her own telephone rings first, then the other's. */
  @TakesForm(callBackForm, { at: 'back', on: CallPage })
  ring({ place: { itemId }, who }: SentOn<CallPage, typeof callBackForm>): Promise<void> {
    return this.ask(itemId, who);
  }

  @Allow({ role: 'coordinator' })
  @TakesForm(blockForm, { at: 'block', on: CallPage })
  block({ value, place, who }: SentOn<CallPage, typeof blockForm>): Promise<void> {
    const { days, reason } = value;
    const callId = readId<'call'>(place.itemId);
    const { accountId } = who;
    return this.blockNumber.run({ callId, accountId, days: Number(days), reason });
  }

  private async ask(itemId: ItemId, { accountId }: SignedIn): Promise<void> {
    const { item, caseId } = await this.lookUpItem.run(itemId);
    const { number, subjectId } = item;
    if (number === undefined) {
      throw new DomainError('call_back.number_refused', { itemId });
    }
    const whom = item.kind === 'call' ? 'caller' : 'recipient';
    await this.askCallBack.run({ accountId, number, subjectId, whom, itemId, caseId });
  }
}
