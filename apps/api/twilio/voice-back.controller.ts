import { EndCallBack, TakeBackStep } from '#calls';
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
import { voiceBackTwiml } from './voice-back-twiml.ts';
import { WebhookErrors } from './webhook-errors.ts';

const NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';
const Params = z.looseObject({
  CallSid: z.string(),
  CallStatus: z.string().default(''),
  Digits: z.string().optional(),
  DialCallStatus: z.string().optional(),
  DialBridged: z.string().optional(),
});

/** One of us calls somebody back: her own telephone first, then the other's. The address holds our row's id. */
@ApiExcludeController()
@Allow('webhook')
@UseGuards(SignatureGuard)
@UseFilters(WebhookErrors)
@Controller('twilio/voice/back/:callBackId')
export class VoiceBackController {
  constructor(
    private readonly takeBackStep: TakeBackStep,
    private readonly endCallBack: EndCallBack,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  pickUp(@Param('callBackId') callBackId: string, @Body() params: unknown): Promise<string> {
    return this.take(callBackId, params, { step: 'start' });
  }

  @Post('status')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async status(@Param('callBackId') callBackId: string, @Body() params: unknown): Promise<string> {
    const { CallSid: callSid, CallStatus: status } = Params.parse(params);
    await this.endCallBack.run({ callBackId, callSid, status });
    return NOTHING_TO_SAY;
  }

  @Post(':step')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
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
    const { PUBLIC_BASE_URL, TWILIO_VOICE_NUMBER: hotline } = this.settings;
    return voiceBackTwiml(answer, {
      ...{ base: `${PUBLIC_BASE_URL}/twilio/voice/back/${callBackId}`, hotline },
    });
  }
}
