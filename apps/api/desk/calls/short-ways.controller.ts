import type { SignedIn } from '#accounts';
import { DecideShortWay } from '#intake';
import { BadRequestException, Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { choice } from '../forms/form-pieces.ts';
import { readTyped } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import type { Done } from '../words/done-words.ts';

const AnswerForm = z.object({ answer: choice(['yes', 'no', 'end'], 'Kies ja of nee.') });
const doneAs: Readonly<Record<'yes' | 'no' | 'end', Done>> = {
  ...{ yes: 'melder-ja', no: 'melder-nee', end: 'melder-weg' },
};

/** Who may report in one line: a yes or a no to who asked, and an end to it later. */
@Allow({ role: 'coordinator' })
@Controller('desk/short-ways')
export class ShortWaysController {
  constructor(private readonly decideShortWay: DecideShortWay) {}

  @Post(':shortWayId')
  async decide(
    @Param('shortWayId') id: string,
    @Body() body: unknown,
    @Who() { accountId }: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const shortWayId = readId<'short-way'>(id);
    const form = AnswerForm.safeParse(readTyped(body));
    if (!form.success) {
      throw new BadRequestException();
    }
    const { answer } = form.data;
    await this.decideShortWay.run({ shortWayId, accountId, answer });
    await reply.redirect(`/desk/calls?gedaan=${doneAs[answer]}#melders`, 303);
  }
}
