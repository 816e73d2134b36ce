import type { SignedIn } from '#accounts';
import { SettleItem } from '#calls';
import { TakeCaseAlert } from '#casework';
import { ResolveUnclear } from '#dialogue';
import { idOf } from '#facts';
import { DomainError } from '#kernel';
import { BadRequestException, Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { choice, optionalChoice } from '../forms/form-pieces.ts';
import { firstOf, readTyped } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import type { Done } from '../words/done-words.ts';
import { StuckJobs } from './stuck-jobs.ts';

const ResolveForm = z.object({ as: choice(['yes', 'no', 'read'], 'Kies hoe je dit leest.') });
const BackForm = z.object({ back: optionalChoice(['case']) });

/** The buttons of the list: each takes one thing off it. */
@Controller('desk')
export class BoardActionsController {
  constructor(
    private readonly takeCaseAlert: TakeCaseAlert,
    private readonly resolveUnclear: ResolveUnclear,
    private readonly settleItem: SettleItem,
    private readonly stuckJobs: StuckJobs,
  ) {}

  /** «Ik neem dit op»: no further rounds of this alert go out. */
  @Allow({ role: 'operator' })
  @Post('alerts/:caseId')
  async takeAlert(
    @Param('caseId') id: string,
    @Body() body: unknown,
    @Who() { accountId }: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = readId<'case'>(id);
    const taken = await this.takeCaseAlert.run({ accountId, caseId });
    const done: Done = taken ? 'alarm' : 'alarm-al';
    const { back } = BackForm.parse(readTyped(body));
    const page = back === undefined ? '/desk' : `/desk/cases/${caseId}`;
    await reply.redirect(`${page}?gedaan=${done}`, 303);
  }

  @Allow({ role: 'coordinator' })
  @Post('unclear/:messageId')
  async resolve(
    @Param('messageId') id: string,
    @Body() body: unknown,
    @Who() { accountId }: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = readTyped(body);
    const form = ResolveForm.safeParse(typed);
    if (!form.success) {
      throw new BadRequestException();
    }
    const offer = idOf<'offer'>().safeParse(firstOf(typed, 'offerId'));
    const messageId = readId<'message'>(id);
    const { as } = form.data;
    const done = await this.resolved(() =>
      this.resolveUnclear.run({
        ...{ messageId, as, accountId },
        ...(offer.success ? { offerId: offer.data } : {}),
      }),
    );
    await goBack(reply, done, 'onduidelijk');
  }

  @Allow({ role: 'coordinator' })
  @Post('messages/:messageId/handled')
  async handleMessage(
    @Param('messageId') id: string,
    @Who() { accountId }: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.settleItem.messageHandled({ messageId: readId<'message'>(id), accountId });
    await goBack(reply, 'bericht', 'berichten');
  }

  @Allow({ role: 'coordinator' })
  @Post('jobs/:jobId/retry')
  async retry(@Param('jobId') id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.stuckJobs.retry(readId<'outbox'>(id));
    await goBack(reply, 'taak', 'taken');
  }

  /** Two people may press at once: the second finds it done, which is what she wanted. */
  private async resolved(work: () => Promise<unknown>): Promise<Done> {
    try {
      await work();
      return 'sms';
    } catch (error) {
      const code = error instanceof DomainError ? error.code : '';
      const done = resolvedAs[code];
      if (done === undefined) {
        throw error;
      }
      return done;
    }
  }
}

/** What the refusals mean for who pressed. */
const resolvedAs: Readonly<Record<string, Done>> = {
  'unclear_text.already_handled': 'sms',
  'unclear_text.nothing_asked': 'sms-geen-vraag',
  'unclear_text.which_offer': 'sms-geen-vraag',
};

async function goBack(reply: FastifyReply, done: Done, anchor: string): Promise<void> {
  await reply.redirect(`/desk?gedaan=${done}#${anchor}`, 303);
}
