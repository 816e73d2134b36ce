import { AccountsModule } from '#accounts';
import { MessagingModule } from '#messaging';
import { GatewaysModule } from '#platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerRing } from './app/answer-ring.ts';
import { BlockNumber } from './app/block-number.ts';
import { CallAboutText } from './app/call-about-text.ts';
import { CallSurroundings } from './app/call-surroundings.ts';
import { EndCall } from './app/end-call.ts';
import { ExpectRecording } from './app/expect-recording.ts';
import { FetchRecording } from './app/fetch-recording.ts';
import { FollowCall } from './app/follow-call.ts';
import { NoteAttempt } from './app/note-attempt.ts';
import { NoteRecording } from './app/note-recording.ts';
import { OpenCall } from './app/open-call.ts';
import { PlanCallNights } from './app/plan-call-nights.ts';
import { ReadCall } from './app/read-call.ts';
import { ReadItem } from './app/read-item.ts';
import { ReadRecording } from './app/read-recording.ts';
import { ReceiveRecording } from './app/receive-recording.ts';
import { ReconcileCalls } from './app/reconcile-calls.ts';
import { RemoveRecording } from './app/remove-recording.ts';
import { SayLines } from './app/say-lines.ts';
import { SettleItem } from './app/settle-item.ts';
import { SettleRecording } from './app/settle-recording.ts';
import { StrangeCalls } from './app/strange-calls.ts';
import { TakeAside } from './app/take-aside.ts';
import { TakeStep } from './app/take-step.ts';
import { TakeUnheard } from './app/take-unheard.ts';
import { WriteDown } from './app/write-down.ts';
import { BlockedNumberEntity } from './db/blocked-number.entity.ts';
import { BlockedNumbersRepository } from './db/blocked-numbers.repository.ts';
import { CallItemEntity } from './db/call-item.entity.ts';
import { CallItemsRepository } from './db/call-items.repository.ts';
import { CallEntity } from './db/call.entity.ts';
import { CallsRepository } from './db/calls.repository.ts';
import { RecordingEntity } from './db/recording.entity.ts';
import { RecordingsRepository } from './db/recordings.repository.ts';
import { StrangeCallEntity } from './db/strange-call.entity.ts';
import { StrangeCallsRepository } from './db/strange-calls.repository.ts';

const useCases = [
  ...[TakeStep, TakeAside, AnswerRing, EndCall, ReceiveRecording, ReadCall, ReadRecording],
  ...[ReadItem, NoteAttempt, SettleItem, WriteDown, BlockNumber, CallAboutText],
  ...[FetchRecording, RemoveRecording, SettleRecording, ReconcileCalls, StrangeCalls],
];

/** Calls to the hotline: what callers do in them, and what they say after the tone. */
@Module({
  imports: [
    TypeOrmModule.forFeature([CallEntity, RecordingEntity, CallItemEntity, BlockedNumberEntity]),
    TypeOrmModule.forFeature([StrangeCallEntity]),
    ...[GatewaysModule, AccountsModule, MessagingModule],
  ],
  providers: [
    ...[CallsRepository, RecordingsRepository, CallItemsRepository, BlockedNumbersRepository],
    ...[StrangeCallsRepository, PlanCallNights, TakeUnheard],
    ...[OpenCall, FollowCall, CallSurroundings, ExpectRecording, NoteRecording, SayLines],
    ...useCases,
  ],
  exports: useCases,
})
export class CallsModule {}
