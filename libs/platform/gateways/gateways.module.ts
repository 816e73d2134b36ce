import { Module } from '@nestjs/common';
import { CallGateway } from './call-gateway.ts';
import { MailGateway } from './mail-gateway.ts';
import { RecordingGateway } from './recording-gateway.ts';
import { SmsGateway } from './sms-gateway.ts';
import { SmtpMailGateway } from './smtp-mail-gateway.ts';
import { TwilioCallGateway } from './twilio-call-gateway.ts';
import { TwilioClient } from './twilio-client.ts';
import { TwilioRecordingGateway } from './twilio-recording-gateway.ts';
import { TwilioSmsGateway } from './twilio-sms-gateway.ts';

/** The ways to the outside; for the subjects that use them. */
@Module({
  providers: [
    TwilioClient,
    { provide: SmsGateway, useClass: TwilioSmsGateway },
    { provide: CallGateway, useClass: TwilioCallGateway },
    { provide: RecordingGateway, useClass: TwilioRecordingGateway },
    { provide: MailGateway, useClass: SmtpMailGateway },
  ],
  exports: [SmsGateway, CallGateway, RecordingGateway, MailGateway],
})
export class GatewaysModule {}
