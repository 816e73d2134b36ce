import { AskForAllData, PauseHerself, SetOwnHours } from '#dialogue';
import { CITY, type City } from '#geography';
import type { VolunteerId } from '#kernel';
import { Clock } from '#platform';
import { OpenOwnPage, type OwnPageOutcome } from '#visits';
import {
  agreementVersion,
  informationVersion,
  questionsVersion,
  type StepTaken,
  TakeJoinStep,
} from '#volunteers';
import { Body, Controller, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import { readFields } from '../forms/read-fields.ts';
import { isCode, LinkPage, type LinkReply, TOKEN } from './link-page.ts';
import { LinkPages } from './link-pages.ts';
import { checkChange, type OwnChange, readChange } from './own-form.ts';
import { OwnPage } from './own-page.ts';
import { faults, ownDone, ownFaults, ownProofs } from './texts.nl.ts';

/**
 * A volunteer's own page, behind her personal link: what we keep of her, her hours, her pause. It stands only in the
 * answer to a code; its forms bring a pass that the code gave.
 */
@Controller('v/:token/own')
@Allow('public')
export class OwnPageController {
  constructor(
    private readonly pages: LinkPages,
    private readonly ownPage: OwnPage,
    private readonly openOwnPage: OpenOwnPage,
    private readonly pauseHerself: PauseHerself,
    private readonly setOwnHours: SetOwnHours,
    private readonly askForAllData: AskForAllData,
    private readonly takeJoinStep: TakeJoinStep,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Post('open')
  @HttpCode(200)
  @LinkPage()
  async open(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: LinkReply,
  ): Promise<string> {
    const { code } = readFields(body, ['code']);
    if (TOKEN.test(token) && !isCode(code)) {
      reply.status(422);
      return this.pages.typeCode({ token, own: true, fault: faults.noDigits });
    }
    const outcome = await this.when(token, () => this.openOwnPage.run(token, code));
    return outcome.kind === 'opened'
      ? this.ownPage.render({ token, ...outcome })
      : this.closed(token, outcome, reply);
  }

  @Post('change')
  @HttpCode(200)
  @LinkPage()
  async change(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: LinkReply,
  ): Promise<string> {
    const { pass, typed } = readChange(body);
    const outcome = await this.when(token, () => this.openOwnPage.goOn(token, pass));
    if (outcome.kind !== 'opened') {
      return this.closed(token, outcome, reply, ownFaults.over);
    }
    const checked = checkChange(typed, { now: this.clock.now(), zone: this.city.zone });
    if ('faults' in checked) {
      reply.status(422);
      return this.ownPage.render({ token, ...outcome, failed: { typed, faults: checked.faults } });
    }
    const isDone = await this.take(outcome.volunteerId, checked.change);
    const notice = isDone
      ? { text: ownDone[checked.change.what] }
      : { text: ownDone.notYours, kind: 'care' as const };
    return this.ownPage.render({ token, ...outcome, notice });
  }

  /** @returns false where only one of us decides */
  private async take(volunteerId: VolunteerId, change: OwnChange): Promise<boolean> {
    switch (change.what) {
      case 'hours':
        await this.setOwnHours.run({ volunteerId, hours: change.hours, way: 'link' });
        return true;
      case 'pause':
        return this.pauseHerself.run({ volunteerId, until: change.until, way: 'link' });
      case 'back':
        return this.pauseHerself.end(volunteerId, 'link');
      case 'informed':
        return this.takes(volunteerId, { step: 'information', version: informationVersion });
      case 'agreed':
        return this.takes(volunteerId, {
          ...{ step: 'agreement', note: ownProofs.agreed(agreementVersion) },
        });
      case 'learnt':
        return this.takes(volunteerId, {
          ...{ step: 'learning', note: ownProofs.learnt(questionsVersion) },
        });
      case 'all':
        await this.askForAllData.run(volunteerId);
        return true;
    }
  }

  private async takes(volunteerId: VolunteerId, step: StepTaken): Promise<true> {
    await this.takeJoinStep.run(volunteerId, step, { way: 'link' });
    return true;
  }

  private when(token: string, look: () => Promise<OwnPageOutcome>): Promise<OwnPageOutcome> {
    return TOKEN.test(token) ? look() : Promise.resolve({ kind: 'gone' });
  }

  private closed(
    token: string,
    outcome: Exclude<OwnPageOutcome, { kind: 'opened' }>,
    reply: LinkReply,
    noCode: string = faults.noCode,
  ): string {
    if (outcome.kind === 'gone') {
      reply.status(404);
      return this.pages.gone();
    }
    reply.status(422);
    const fault = outcome.kind === 'wrong' ? faults.wrong(outcome.left) : noCode;
    return this.pages.typeCode({ token, own: true, fault });
  }
}
