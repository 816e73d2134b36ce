import { TakePersonStep } from '#casework';
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
import { voiceTwiml } from './voice-twiml.ts';
import { WebhookErrors } from './webhook-errors.ts';

const Params = z.looseObject({
  CallSid: z.string(),
  From: z.string().optional(),
  Digits: z.string().optional(),
  SpeechResult: z.string().optional(),
});

/** The person of a case who calls: change, pause, stop, a complaint or a human. */
@ApiExcludeController()
@Allow('webhook')
@UseGuards(SignatureGuard)
@UseFilters(WebhookErrors)
@Controller('twilio/voice/person')
export class VoicePersonController {
  constructor(
    private readonly takeStep: TakePersonStep,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post(':step')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async step(
    @Body() params: unknown,
    @Param('step') step: string,
    @Query('attempt') attempt: unknown,
  ): Promise<string> {
    const {
      CallSid: callSid,
      From: from,
      Digits: digits,
      SpeechResult: speech,
    } = Params.parse(params);
    const answer = await this.takeStep.run({ callSid, from, digits, speech, step, attempt });
    const { PUBLIC_BASE_URL, TWILIO_VOICE_NUMBER: hotline } = this.settings;
    return voiceTwiml(answer, { base: `${PUBLIC_BASE_URL}/twilio/voice`, hotline });
  }
}
