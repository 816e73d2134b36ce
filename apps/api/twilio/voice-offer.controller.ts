import { EndAutomaticCall } from '#calls';
import { TakeOfferCall } from '#dialogue';
import { SETTINGS, type Settings } from '#platform';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { lineOf } from './taken-step.ts';
import { voiceTwiml } from './voice-twiml.ts';
import { AnswersTwiml, NOTHING_TO_SAY, Webhook } from './webhook.ts';

const Params = z.looseObject({
  CallSid: z.string(),
  CallStatus: z.string().max(256).catch(''),
  Digits: z.string().max(256).optional().catch(undefined),
});

/** A machine of ours calls a volunteer with the question of an offer. The address holds our row's id. */
@Webhook('twilio/voice/offer/:automaticCallId')
export class VoiceOfferController {
  constructor(
    private readonly takeOfferCall: TakeOfferCall,
    private readonly endAutomaticCall: EndAutomaticCall,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @AnswersTwiml()
  pickUp(@Param('automaticCallId') id: string, @Body() params: unknown): Promise<string> {
    return this.take(id, params, { step: 'start' });
  }

  @AnswersTwiml('status')
  async status(@Param('automaticCallId') id: string, @Body() params: unknown): Promise<string> {
    const { CallSid: callSid, CallStatus: status } = Params.parse(params);
    await this.endAutomaticCall.run({ automaticCallId: id, callSid, status });
    return NOTHING_TO_SAY;
  }

  @AnswersTwiml(':step')
  step(
    @Param('automaticCallId') id: string,
    @Param('step') step: string,
    @Query('attempt') attempt: unknown,
    @Body() params: unknown,
  ): Promise<string> {
    return this.take(id, params, { step, attempt });
  }

  private async take(
    automaticCallId: string,
    params: unknown,
    taken: { readonly step: string; readonly attempt?: unknown },
  ): Promise<string> {
    const { CallSid: callSid, Digits: digits } = Params.parse(params);
    const answer = await this.takeOfferCall.run({ automaticCallId, ...taken, callSid, digits });
    const line = lineOf(this.settings);
    return voiceTwiml(answer, { ...line, base: `${line.base}/offer/${automaticCallId}` });
  }
}
