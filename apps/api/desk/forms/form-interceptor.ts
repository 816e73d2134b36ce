import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { TAKES } from '../../http/sessions/outlived-form.ts';
import { signedInOf } from '../../http/sessions/who.ts';
import { CarryOutForm } from './carry-out-form.ts';
import { FormNotTaken } from './form-not-taken.ts';
import type { FormPage } from './form-page.ts';
import type { Sending } from './read-sending.ts';
import { type FormRequest, sendingOf } from './sending-of.ts';
import type { Taken } from './taken.ts';

/** Stands around every route that takes a form: see `TakesForm`. */
@Injectable()
export class FormInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    private readonly carryOutForm: CarryOutForm,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<void>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FormRequest>();
    const taken = this.reflector.get<Taken>(TAKES, context.getHandler());
    const page = this.modules.get<FormPage<unknown>>(taken.on, { strict: false });
    const sending = sendingOf(request, taken, { page, who: signedInOf(request) });
    const run = (value: unknown): Promise<unknown> => {
      const { place, who, key } = sending;
      request.sentForm = { value, place, who, key };
      return lastValueFrom(next.handle());
    };
    await this.answer(sending, http.getResponse<FastifyReply>(), run);
    return of(undefined);
  }

  private async answer(
    sending: Sending,
    reply: FastifyReply,
    run: (value: unknown) => Promise<unknown>,
  ): Promise<void> {
    const { form, page, place, who, typed } = sending;
    try {
      const { said, result } = await this.carryOutForm.run(sending, run);
      if (page.answer !== undefined) {
        await page.answer(reply, who, place, result);
        return;
      }
      const to = form.goTo?.(place, typed) ?? page.href(place);
      const query = said === undefined ? '' : `?gedaan=${said}`;
      const anchor = form.anchor === undefined ? '' : `#${form.anchor}`;
      await reply.redirect(`${to}${query}${anchor}`, 303);
    } catch (error) {
      if (!(error instanceof FormNotTaken)) {
        throw error;
      }
      await page.show(reply, who, place, error.failed);
    }
  }
}
