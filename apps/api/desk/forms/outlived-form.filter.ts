import { KeepForm } from '#accounts';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { AllErrorsFilter } from '../../http/errors/all-errors.filter.ts';
import { OutlivedForm } from '../../http/sessions/outlived-form.ts';
import type { FormPage } from './form-page.ts';
import { ReadSending, type Sending } from './read-sending.ts';
import { type FormRequest, sendingOf } from './sending-of.ts';
import type { Taken } from './taken.ts';

const onceMore =
  'Je meldde je intussen opnieuw aan. Wat je schreef, staat er nog. Verstuur het nog één keer.';

/** A form that came when its session was over: its words are kept, or shown again. Nothing is done with it. */
@Catch(OutlivedForm)
export class OutlivedFormFilter implements ExceptionFilter<OutlivedForm> {
  constructor(
    private readonly modules: ModuleRef,
    private readonly readSending: ReadSending,
    private readonly keepForm: KeepForm,
  ) {}

  async catch(outlived: OutlivedForm, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FormRequest>();
    const reply = http.getResponse<FastifyReply>();
    try {
      const taken = outlived.takes as Taken;
      const page = this.modules.get<FormPage<unknown>>(taken.on, { strict: false });
      const sending = sendingOf(request, taken, { page, who: outlived.who });
      await (outlived.session === 'over'
        ? this.keep(sending, request, reply)
        : this.showAgain(sending, reply));
    } catch (error) {
      this.modules.get(AllErrorsFilter, { strict: false }).answer(error, request, reply);
    }
  }

  private async keep(sending: Sending, request: FormRequest, reply: FastifyReply): Promise<void> {
    const { form, page, place, who, typed, proof } = sending;
    const { params, query } = request;
    const hasWords = Object.values(typed)
      .flat()
      .some((value) => value !== '');
    const to = hasWords
      ? `/desk/typed/${await this.keepForm.run(who.accountId, {
          ...{ form: form.name, params, query, proof },
          typed: Object.fromEntries(
            Object.entries(typed).map(([name, values]) => [name, [...values]]),
          ),
        })}`
      : page.href(place);
    const address = new URLSearchParams({ to, reden: hasWords ? 'bewaard' : 'verlopen' });
    await reply.redirect(`/desk/login?${address.toString()}`, 303);
  }

  private async showAgain(sending: Sending, reply: FastifyReply): Promise<void> {
    const { page, place, who } = sending;
    const failed = await this.readSending.again(sending, { notice: onceMore, status: 409 });
    await page.show(reply, who, place, failed);
  }
}
