import { AnswerRing, EndCall, ReceiveRecording, TakeStep } from '#calls';
import { WhoCalls } from '#dialogue';
import { SETTINGS, type Settings } from '#platform';
import {
  Body,
  Controller,
  Header,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { Allow } from '../http/sessions/allow.ts';
import { SignatureGuard } from './signature-guard.ts';
import { voiceTwiml, whisperedTwiml, whisperTwiml } from './voice-twiml.ts';
import { WebhookErrors } from './webhook-errors.ts';

const NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
const Params = z.looseObject({
  CallSid: z.string(),
  From: z.string().optional(),
  Digits: z.string().optional(),
  SpeechResult: z.string().optional(),
  DialBridged: z.string().optional(),
});

/** Calls: each step stores what the caller did and answers with what is said next. */
@ApiExcludeController()
@Allow('webhook')
@UseGuards(SignatureGuard)
@UseFilters(WebhookErrors)
@Controller('twilio/voice')
export class VoiceController {
  constructor(
    private readonly takeStep: TakeStep,
    private readonly answerRing: AnswerRing,
    private readonly endCall: EndCall,
    private readonly receiveRecording: ReceiveRecording,
    private readonly whoCalls: WhoCalls,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  start(@Body() params: unknown): Promise<string> {
    return this.take(params, { step: 'start' });
  }

  @Post('status')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async status(@Body() params: unknown): Promise<string> {
    await this.endCall.run(params);
    return NOTHING_TO_SAY;
  }

  @Post('recording')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async recording(@Body() params: unknown): Promise<string> {
    await this.receiveRecording.run(params);
    return NOTHING_TO_SAY;
  }

  /** A colleague picked up. */
  @Post('whisper')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async whisper(@Body() params: unknown): Promise<string> {
    return whisperTwiml(this.line(), { known: await this.whoCalls.isKnown(params) });
  }

  /** She pressed a key. */
  @Post('whispered')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async whispered(@Body() params: unknown): Promise<string> {
    return whisperedTwiml(await this.answerRing.run(params));
  }

  @Post(':step')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
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
    const { DialBridged, ...came } = Params.parse(params);
    const { CallSid: callSid, From: from, Digits: digits, SpeechResult: speech } = came;
    const bridged = DialBridged === 'true';
    const answer = await this.takeStep.run({ callSid, from, digits, speech, bridged, ...taken });
    return voiceTwiml(answer, this.line());
  }

  private line(): { base: string; hotline: string } {
    const { PUBLIC_BASE_URL, TWILIO_VOICE_NUMBER: hotline } = this.settings;
    return { base: `${PUBLIC_BASE_URL}/twilio/voice`, hotline };
  }
}
