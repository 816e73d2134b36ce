import { KeepForm, type SignedIn } from '#accounts';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { readId } from '../read-id.ts';
import type { FormPage } from './form-page.ts';
import { ReadSending } from './read-sending.ts';
import { takenBy } from './taken.ts';

const sendNow =
  'Je sessie was voorbij toen je dit verstuurde. Wat je schreef, staat er nog. Kijk het na en verstuur het nu.';

/** Where somebody finds again what she typed while her session ended. It is hers alone. */
@Allow({ role: 'operator' })
@Controller('desk/typed')
export class TypedController {
  constructor(
    private readonly modules: ModuleRef,
    private readonly keepForm: KeepForm,
    private readonly readSending: ReadSending,
  ) {}

  @Get(':keptId')
  async show(
    @Param('keptId') id: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const keptId = readId<'kept-form'>(id);
    const kept = await this.keepForm.find(who.accountId, keptId);
    const taken = kept && takenBy(kept.form);
    if (kept === undefined || taken === undefined) {
      throw new NotFoundException();
    }
    const { form, on } = taken;
    const page = this.modules.get<FormPage<unknown>>(on, { strict: false });
    const place = page.place(kept);
    const { typed, proof } = kept;
    const sending = { ...{ form, page, place, who, typed, proof }, key: '', kept: keptId };
    const line = { notice: sendNow, status: 200, kept: keptId };
    await page.show(reply, who, place, await this.readSending.again(sending, line));
  }
}
