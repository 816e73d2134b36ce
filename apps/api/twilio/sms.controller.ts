import { ReceiveStatus, ReceiveText } from '#messaging';
import { Body, Query } from '@nestjs/common';
import { AnswersTwiml, NOTHING_TO_SAY, Webhook } from './webhook.ts';

/** Texts that come in, and what becomes of ours. Stored at once; all the rest is done by jobs. */
@Webhook('twilio/sms')
export class SmsController {
  constructor(
    private readonly receiveText: ReceiveText,
    private readonly receiveStatus: ReceiveStatus,
  ) {}

  @AnswersTwiml()
  async receive(@Body() params: unknown): Promise<string> {
    await this.receiveText.run(params);
    return NOTHING_TO_SAY;
  }

  @AnswersTwiml('status')
  async status(@Body() params: unknown, @Query('message') messageId: unknown): Promise<string> {
    await this.receiveStatus.run(params, messageId);
    return NOTHING_TO_SAY;
  }
}
