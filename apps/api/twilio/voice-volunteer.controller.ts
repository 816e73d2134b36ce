import { SETTINGS, type Settings } from '#platform';
import { TakeVolunteerStep } from '#visits';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { lineOf, takenIn } from './taken-step.ts';
import { voiceTwiml } from './voice-twiml.ts';
import { AnswersTwiml, Webhook } from './webhook.ts';

/** A volunteer who calls: what is agreed, the address after a code, arrived or left. */
@Webhook('twilio/voice/volunteer')
export class VoiceVolunteerController {
  constructor(
    private readonly takeStep: TakeVolunteerStep,
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
