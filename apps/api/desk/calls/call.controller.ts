import type { SignedIn } from '#accounts';
import { BlockNumber, type ItemId, NoteAttempt, ReadItem, SettleItem } from '#calls';
import { TakeCallWords } from '#intake';
import { DomainError } from '#kernel';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { checkForm } from '../forms/check-form.ts';
import { refusalOf } from '../forms/refusal-of.ts';
import { readTyped } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { AskCallBack } from './ask-call-back.ts';
import { BlockForm, resultForm } from './call-forms.ts';
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
    private readonly blockNumber: BlockNumber,
  ) {}

  @Get()
  async read(
    @Param('itemId') id: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.show(reply, who, readId(id));
  }

  /** What was said is kept whatever became of the call. */
  @Post()
  async note(
    @Param('itemId') id: string,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const itemId: ItemId = readId(id);
    const typed = readTyped(body);
    const checked = checkForm(resultForm(await this.readItem.run(itemId)), typed);
    if (checked.kind === 'wrong') {
      await this.page.show(reply, who, itemId, { typed, faults: checked.faults });
      return;
    }
    const { said, result } = checked.value;
    const { accountId } = who;
    if (said !== undefined) {
      await this.takeCallWords.run({ itemId, text: said });
    }
    let done = 'oproep';
    const faults = await refusalOf(async () => {
      if (result === 'no_answer' || result === 'later') {
        const isNew = await this.noteAttempt.run({ itemId, accountId, result });
        done = isNew ? 'poging' : 'poging-al';
      } else {
        await this.settleItem.run({ itemId, accountId, outcome: result });
      }
    });
    if (faults !== undefined) {
      await this.page.show(reply, who, itemId, { typed, faults, status: 409 });
      return;
    }
    await reply.redirect(`/desk/calls?gedaan=${done}`, 303);
  }

  /** Her own telephone rings first, then the other's. */
  @Post('back')
  async ring(
    @Param('itemId') id: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const itemId: ItemId = readId(id);
    const faults = await refusalOf(() => this.ask(itemId, who));
    if (faults !== undefined) {
      await this.page.show(reply, who, itemId, { faults, status: 409 });
      return;
    }
    await reply.redirect(`/desk/calls/${itemId}#bellen`, 303);
  }

  @Allow({ role: 'coordinator' })
  @Post('block')
  async block(
    @Param('itemId') id: string,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const callId = readId<'call'>(id);
    const typed = readTyped(body);
    const checked = checkForm(BlockForm, typed);
    if (checked.kind === 'wrong') {
      await this.page.show(reply, who, callId, { typed, faults: checked.faults });
      return;
    }
    const { days, reason } = checked.value;
    await this.blockNumber.run({ callId, accountId: who.accountId, days: Number(days), reason });
    await reply.redirect('/desk/calls?gedaan=blok', 303);
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
