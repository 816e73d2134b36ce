import { CallsModule } from '#calls';
import { CaseworkModule } from '#casework';
import { DialogueModule } from '#dialogue';
import { MessagingModule } from '#messaging';
import { VisitsModule } from '#visits';
import { Module } from '@nestjs/common';
import { MissedTexts } from './missed-texts.ts';
import { SmsController } from './sms.controller.ts';
import { VoiceBackController } from './voice-back.controller.ts';
import { VoiceOfferController } from './voice-offer.controller.ts';
import { VoicePersonController } from './voice-person.controller.ts';
import { VoiceVolunteerController } from './voice-volunteer.controller.ts';
import { VoiceController } from './voice.controller.ts';

/** The provider's webhooks. */
@Module({
  imports: [MessagingModule, CallsModule, CaseworkModule, DialogueModule, VisitsModule],
  providers: [MissedTexts],
  controllers: [
    ...[SmsController, VoiceController, VoicePersonController, VoiceVolunteerController],
    ...[VoiceBackController, VoiceOfferController],
  ],
})
export class TwilioModule {}
