import { TakePersonStep } from '#casework';
import { SETTINGS, type Settings } from '#platform';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { lineOf, takenIn } from './taken-step.ts';
import { voiceTwiml } from './voice-twiml.ts';
import { AnswersTwiml, Webhook } from './webhook.ts';

/** The person of a case who calls: change, pause, stop, a complaint or a human. */
@Webhook('twilio/voice/person')
export class VoicePersonController {
  constructor(
    private readonly takeStep: TakePersonStep,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @AnswersTwiml(':step')
  async step(
    @Body() params: unknown,
    @Param('step') step: string,
    @Query('attempt') attempt: unknown,
  ): Promise<string> {
    const answer = await this.takeStep.run({ ...takenIn(params), step, attempt });
    return voiceTwiml(answer, lineOf(this.settings));
  }
}
