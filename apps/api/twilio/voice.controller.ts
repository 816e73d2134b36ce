import { AnswerRing, EndCall, ReceiveRecording, AdvanceCall } from '#calls';
import { WhoIs } from '#dialogue';
import { SETTINGS, type Settings } from '#platform';
import { Body, Inject, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { lineOf, takenIn } from './taken-step.ts';
import { voiceTwiml, whisperedTwiml, whisperTwiml } from './voice-twiml.ts';
import { AnswersTwiml, NOTHING_TO_SAY, Webhook } from './webhook.ts';

const Rung = z.looseObject({ DialBridged: z.string().max(256).optional().catch(undefined) });

/** Calls: each step stores what the caller did and answers with what is said next. */
@Webhook('twilio/voice')
export class VoiceController {
  constructor(
    private readonly advanceCall: AdvanceCall,
    private readonly answerRing: AnswerRing,
    private readonly endCall: EndCall,
    private readonly receiveRecording: ReceiveRecording,
    private readonly whoIs: WhoIs,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @AnswersTwiml()
  start(@Body() params: unknown): Promise<string> {
    return this.take(params, { step: 'start' });
  }

  @AnswersTwiml('status')
  async status(@Body() params: unknown): Promise<string> {
    await this.endCall.run(params);
    return NOTHING_TO_SAY;
  }

  @AnswersTwiml('recording')
  async recording(@Body() params: unknown): Promise<string> {
    await this.receiveRecording.run(params);
    return NOTHING_TO_SAY;
  }

  /** A colleague picked up. */
  @AnswersTwiml('whisper')
  async whisper(@Body() params: unknown): Promise<string> {
    return whisperTwiml(lineOf(this.settings), { known: await this.whoIs.isCallerKnown(params) });
  }

  /** She pressed a key. */
  @AnswersTwiml('whispered')
  async whispered(@Body() params: unknown, @Query('attempt') attempt: unknown): Promise<string> {
    return whisperedTwiml(lineOf(this.settings), await this.answerRing.run(params, attempt));
  }

  @AnswersTwiml(':step')
  step(
    @Body() params: unknown,
    @Param('step') step: string,
    @Query('attempt') attempt: unknown,
  ): Promise<string> {
    return this.take(params, { step, attempt });
  }

  private async take(
    params: unknown,
    taken: { readonly step: string; readonly attempt?: unknown },
  ): Promise<string> {
    const bridged = Rung.parse(params).DialBridged === 'true';
    const answer = await this.advanceCall.run({ ...takenIn(params), bridged, ...taken });
    return voiceTwiml(answer, lineOf(this.settings));
  }
}
