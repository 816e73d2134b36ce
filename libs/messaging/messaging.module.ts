import { GatewaysModule } from '#platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliverMail } from './app/deliver-mail.ts';
import { DeliverText } from './app/deliver-text.ts';
import { FailedMessages } from './app/failed-messages.ts';
import { FindAtProvider } from './app/find-at-provider.ts';
import { HandleFailedMessage } from './app/handle-failed-message.ts';
import { HearMachine } from './app/hear-machine.ts';
import { IsOptedOut } from './app/is-opted-out.ts';
import { KeepOrder } from './app/keep-order.ts';
import { LastTextTo } from './app/last-text-to.ts';
import { LeaveToCall } from './app/leave-to-call.ts';
import { MessagesAbout } from './app/messages-about.ts';
import { NoteOutcome } from './app/note-outcome.ts';
import { MessagesWith } from './app/messages-with.ts';
import { OpenMessage } from './app/open-message.ts';
import { PrepareText } from './app/prepare-text.ts';
import { PlanNights } from './app/plan-nights.ts';
import { ReadFailedText } from './app/read-failed-text.ts';
import { ReadFailure } from './app/read-failure.ts';
import { ReconcileTexts } from './app/reconcile-texts.ts';
import { ReadText } from './app/read-text.ts';
import { ReadWords } from './app/read-words.ts';
import { ReceiveStatus } from './app/receive-status.ts';
import { ReceiveText } from './app/receive-text.ts';
import { RedactText } from './app/redact-text.ts';
import { RepeatText } from './app/repeat-text.ts';
import { SendMail } from './app/send-mail.ts';
import { SendText } from './app/send-text.ts';
import { SettleText } from './app/settle-text.ts';
import { StopTexts } from './app/stop-texts.ts';
import { TextsOfSender } from './app/texts-of-sender.ts';
import { TookBackStop } from './app/took-back-stop.ts';
import { WaitsForAnswer } from './app/waits-for-answer.ts';
import { MessageEntity } from './db/message.entity.ts';
import { MessagesRepository } from './db/messages.repository.ts';
import { OptOutsRepository } from './db/opt-outs.repository.ts';
import { PacesRepository } from './db/paces.repository.ts';
import { SmsDaysRepository } from './db/sms-days.repository.ts';

const useCases = [
  ...[SendText, SendMail, ReceiveText, ReceiveStatus, ReadText, MessagesAbout, MessagesWith],
  ...[IsOptedOut, ReadWords],
  ...[StopTexts, TextsOfSender, WaitsForAnswer],
  ...[FailedMessages, HandleFailedMessage, ReadFailure, ReadFailedText, LeaveToCall, LastTextTo],
  ReconcileTexts,
  ...[DeliverText, DeliverMail, SettleText, RepeatText, RedactText],
];

/** Texts and mails, in and out. */
@Module({
  imports: [TypeOrmModule.forFeature([MessageEntity]), GatewaysModule],
  providers: [
    ...[MessagesRepository, OptOutsRepository, PacesRepository, SmsDaysRepository],
    HearMachine,
    ...[OpenMessage, KeepOrder, NoteOutcome, PrepareText, FindAtProvider, PlanNights, TookBackStop],
    ...useCases,
  ],
  exports: useCases,
})
export class MessagingModule {}
