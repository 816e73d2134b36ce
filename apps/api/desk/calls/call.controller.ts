import { NoteAccess, type SignedIn } from '#accounts';
import { BlockNumber, type ItemId, NoteAttempt, SettleItem } from '#calls';
import { TakeCallWords } from '#intake';
import { Clock } from '#platform';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { DeskPages } from '../desk-pages.ts';
import { checkForm, type FieldFault } from '../forms/check-form.ts';
import { firstOf, readTyped, type TypedForm } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { BlockForm, ResultForm } from './call-forms.ts';
import { callDetails } from './call-view.ts';
import { LookUpItem } from './look-up-item.ts';
import { textDetails } from './text-view.ts';

/** One thing to call about: who, what, the recording, what was said, and what became of it. */
@Allow({ role: 'operator' })
@Controller('desk/calls/:itemId')
export class CallController {
  constructor(
    private readonly pages: DeskPages,
    private readonly lookUpItem: LookUpItem,
    private readonly takeCallWords: TakeCallWords,
    private readonly noteAttempt: NoteAttempt,
    private readonly settleItem: SettleItem,
    private readonly blockNumber: BlockNumber,
    private readonly noteAccess: NoteAccess,
    private readonly clock: Clock,
  ) {}

  @Get()
  async read(
    @Param('itemId') id: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, who, readId(id));
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
    const checked = checkForm(ResultForm, typed);
    if (checked.kind === 'wrong') {
      await this.show(reply, who, itemId, { typed, faults: checked.faults });
      return;
    }
    const { said, result } = checked.value;
    const { accountId } = who;
    if (said !== undefined) {
      await this.takeCallWords.run({ itemId, text: said });
    }
    const isAttempt = result === 'no_answer' || result === 'later';
    await (isAttempt
      ? this.noteAttempt.run({ itemId, accountId, result })
      : this.settleItem.run({ itemId, accountId, outcome: result }));
    await reply.redirect(`/desk/calls?gedaan=${isAttempt ? 'poging' : 'oproep'}`, 303);
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
      await this.show(reply, who, callId, { typed, faults: checked.faults });
      return;
    }
    const { days, reason } = checked.value;
    await this.blockNumber.run({ callId, accountId: who.accountId, days: Number(days), reason });
    await reply.redirect('/desk/calls?gedaan=blok', 303);
  }

  private async show(
    reply: FastifyReply,
    who: SignedIn,
    itemId: ItemId,
    form?: { readonly typed: TypedForm; readonly faults: readonly FieldFault[] },
  ): Promise<void> {
    const found = await this.lookUpItem.run(itemId);
    const { item, caseId } = found;
    if (caseId !== undefined) {
      await this.noteAccess.run({ accountId: who.accountId, caseId, what: 'case.read' });
    }
    const names = ['said', 'result', 'days', 'reason'];
    const { typed = {}, faults: errors = [] } = form ?? {};
    const value = Object.fromEntries(names.map((name) => [name, firstOf(typed, name)]));
    await this.pages.send(reply, who, {
      template: 'calls/call.njk',
      current: 'calls',
      status: errors.length > 0 ? 400 : 200,
      data: {
        ...{ errors, value: form === undefined ? { said: item.said } : value },
        call:
          item.kind === 'call'
            ? callDetails(item, caseId)
            : textDetails(item, found, this.clock.now()),
        backHref: '/desk/calls',
      },
    });
  }
}
