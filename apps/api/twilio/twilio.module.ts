import { CallsModule } from '#calls';
import { MessagingModule } from '#messaging';
import { VisitsModule } from '#visits';
import { Module } from '@nestjs/common';
import { SmsController } from './sms.controller.ts';
import { VoiceVolunteerController } from './voice-volunteer.controller.ts';
import { VoiceController } from './voice.controller.ts';

/** The provider's webhooks. */
@Module({
  imports: [MessagingModule, CallsModule, VisitsModule],
  controllers: [SmsController, VoiceController, VoiceVolunteerController],
})
export class TwilioModule {}
