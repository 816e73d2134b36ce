import { ReceiveStatus, ReceiveText } from '#messaging';
import {
  Body,
  Controller,
  Header,
  HttpCode,
  Post,
  Query,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../http/sessions/allow.ts';
import { SignatureGuard } from './signature-guard.ts';
import { WebhookErrors } from './webhook-errors.ts';

const NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** Texts that come in, and what becomes of ours. Stored at once; all the rest is done by jobs. */
@ApiExcludeController()
@Allow('webhook')
@UseGuards(SignatureGuard)
@UseFilters(WebhookErrors)
@Controller('twilio/sms')
export class SmsController {
  constructor(
    private readonly receiveText: ReceiveText,
    private readonly receiveStatus: ReceiveStatus,
  ) {}

  @Post()
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async receive(@Body() params: unknown): Promise<string> {
    await this.receiveText.run(params);
    return NOTHING_TO_SAY;
  }

  @Post('status')
  @HttpCode(200)
  @Header('content-type', 'text/xml')
  async status(@Body() params: unknown, @Query('message') messageId: unknown): Promise<string> {
    await this.receiveStatus.run(params, messageId);
    return NOTHING_TO_SAY;
  }
}
