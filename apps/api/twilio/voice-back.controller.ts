import { EndCallBack, TakeBackStep } from '#calls';
import { SETTINGS, type Settings } from '#platform';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { lineOf } from './taken-step.ts';
import { voiceBackTwiml } from './voice-back-twiml.ts';
import { AnswersTwiml, NOTHING_TO_SAY, Webhook } from './webhook.ts';

const Params = z.looseObject({
  CallSid: z.string(),
  CallStatus: z.string().max(256).catch(''),
  Digits: z.string().max(256).optional().catch(undefined),
  DialCallStatus: z.string().max(256).optional().catch(undefined),
  DialBridged: z.string().max(256).optional().catch(undefined),
});

/** One of us calls somebody back: her own telephone first, then the other's. The address holds our row's id. */
@Webhook('twilio/voice/back/:callBackId')
export class VoiceBackController {
  constructor(
    private readonly takeBackStep: TakeBackStep,
    private readonly endCallBack: EndCallBack,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @AnswersTwiml()
  pickUp(@Param('callBackId') callBackId: string, @Body() params: unknown): Promise<string> {
    return this.take(callBackId, params, { step: 'start' });
  }

  @AnswersTwiml('status')
  async status(@Param('callBackId') callBackId: string, @Body() params: unknown): Promise<string> {
    const { CallSid: callSid, CallStatus: status } = Params.parse(params);
    await this.endCallBack.run({ callBackId, callSid, status });
    return NOTHING_TO_SAY;
  }

  @AnswersTwiml(':step')
  step(
    @Param('callBackId') callBackId: string,
    @Param('step') step: string,
    @Query('attempt') attempt: unknown,
    @Body() params: unknown,
  ): Promise<string> {
    return this.take(callBackId, params, { step, attempt });
  }

  private async take(
    callBackId: string,
    params: unknown,
    taken: { readonly step: string; readonly attempt?: unknown },
  ): Promise<string> {
    const { CallSid, Digits, DialCallStatus, DialBridged } = Params.parse(params);
    const answer = await this.takeBackStep.run({
      ...{ callBackId, ...taken, callSid: CallSid, digits: Digits },
      ...{ status: DialCallStatus, bridged: DialBridged },
    });
    const { base, hotline } = lineOf(this.settings);
    return voiceBackTwiml(answer, { base: `${base}/back/${callBackId}`, hotline });
  }
}
