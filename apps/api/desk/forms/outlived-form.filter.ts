import { AccountNames, type SignedIn } from '#accounts';
import type { AccountId } from '#kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { AllErrorsFilter } from '../../http/errors/all-errors.filter.ts';
import { OutlivedForm } from '../../http/sessions/outlived-form.ts';
import { DeskPages } from '../desk-pages.ts';
import type { FormPage } from './form-page.ts';
import { KeepWords } from './keep-words.ts';
import { ReadSending } from './read-sending.ts';
import { type FormRequest, sendingOf } from './sending-of.ts';
import type { Taken } from './taken.ts';

const onceMore =
  'Je meldde je intussen opnieuw aan. Wat je schreef, staat er nog. Verstuur het nog één keer.';

/** A form that came without its session: its words are kept, or shown again. Nothing is done with it. */
@Catch(OutlivedForm)
export class OutlivedFormFilter implements ExceptionFilter<OutlivedForm> {
  constructor(
    private readonly modules: ModuleRef,
    private readonly pages: DeskPages,
    private readonly readSending: ReadSending,
    private readonly keepWords: KeepWords,
    private readonly accountNames: AccountNames,
  ) {}

  async catch({ ownerId, signedIn, takes }: OutlivedForm, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FormRequest>();
    const reply = http.getResponse<FastifyReply>();
    const taken = takes as Taken;
    try {
      if (signedIn?.accountId === ownerId) {
        await this.showAgain(request, reply, { taken, who: signedIn });
        return;
      }
      const keptAt = await this.keepWords.run(request, taken, ownerId);
      await (signedIn === undefined
        ? reply.redirect(loginPath(keptAt, this.pageOf(request, taken)), 303)
        : this.tell(reply, signedIn, { ownerId, isKept: keptAt !== undefined }));
    } catch (error) {
      this.modules.get(AllErrorsFilter, { strict: false }).answer(error, request, reply);
    }
  }

  private pageOf({ params, query }: FormRequest, { on }: Taken): string {
    const page = this.modules.get<FormPage<unknown>>(on, { strict: false });
    return page.href(page.place({ params, query }));
  }

  private async showAgain(
    request: FormRequest,
    reply: FastifyReply,
    { taken, who }: { readonly taken: Taken; readonly who: SignedIn },
  ): Promise<void> {
    const page = this.modules.get<FormPage<unknown>>(taken.on, { strict: false });
    const sending = sendingOf(request, taken, { page, who });
    const failed = await this.readSending.again(sending, { notice: onceMore, status: 409 });
    await page.show(reply, who, sending.place, failed);
  }

  /** Whoever signed in in the browser of a colleague learns whose page it was, and no word of it. */
  private async tell(
    reply: FastifyReply,
    who: SignedIn,
    { ownerId, isKept }: { readonly ownerId: AccountId; readonly isKept: boolean },
  ): Promise<void> {
    const owner = (await this.accountNames.run([ownerId])).get(ownerId) ?? 'een collega';
    await this.pages.send(reply, who, {
      template: 'kept-for.njk',
      status: 409,
      data: { owner, isKept },
    });
  }
}

/** Back to what is kept, or to the page where there was nothing to keep. */
function loginPath(keptAt: string | undefined, page: string): string {
  const reden = keptAt === undefined ? 'verlopen' : 'bewaard';
  return `/desk/login?${new URLSearchParams({ to: keptAt ?? page, reden }).toString()}`;
}
