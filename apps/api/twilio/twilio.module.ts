import { CallsModule } from '#calls';
import { MessagingModule } from '#messaging';
import { Module } from '@nestjs/common';
import { SmsController } from './sms.controller.ts';
import { VoiceController } from './voice.controller.ts';

/** The provider's webhooks. */
@Module({
  imports: [MessagingModule, CallsModule],
  controllers: [SmsController, VoiceController],
})
export class TwilioModule {}
