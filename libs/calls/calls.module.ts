import { AccountsModule } from '#accounts';
import { MessagingModule } from '#messaging';
import { GatewaysModule } from '#platform';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdoptCallBack } from './app/adopt-call-back.ts';
import { AnswerRing } from './app/answer-ring.ts';
import { BlockNumber } from './app/block-number.ts';
import { CallAboutText } from './app/call-about-text.ts';
import { CallBack } from './app/call-back.ts';
import { CallerOf } from './app/caller-of.ts';
import { CallSurroundings } from './app/call-surroundings.ts';
import { ConcludeCallBack } from './app/conclude-call-back.ts';
import { EndCallBack } from './app/end-call-back.ts';
import { EndCall } from './app/end-call.ts';
import { ExpectRecording } from './app/expect-recording.ts';
import { FetchRecording } from './app/fetch-recording.ts';
import { FollowCall } from './app/follow-call.ts';
import { HearCaller } from './app/hear-caller.ts';
import { LineUpItems } from './app/line-up-items.ts';
import { LookUpRecordings } from './app/look-up-recordings.ts';
import { NoteAttempt } from './app/note-attempt.ts';
import { NotedItems } from './app/noted-items.ts';
import { NoteRecording } from './app/note-recording.ts';
import { OngoingCalls } from './app/ongoing-calls.ts';
import { LanguageOfCaller } from './app/language-of-caller.ts';
import { OpenCall } from './app/open-call.ts';
import { PlaceCallBack } from './app/place-call-back.ts';
import { PlanCallNights } from './app/plan-call-nights.ts';
import { ReadCallBack } from './app/read-call-back.ts';
import { ReadCall } from './app/read-call.ts';
import { ReadItem } from './app/read-item.ts';
import { ReadRecording } from './app/read-recording.ts';
import { ReceiveRecording } from './app/receive-recording.ts';
import { ReconcileCalls } from './app/reconcile-calls.ts';
import { RemoveRecording } from './app/remove-recording.ts';
import { SayLines } from './app/say-lines.ts';
import { SettleCallBack } from './app/settle-call-back.ts';
import { SettleByReport } from './app/settle-by-report.ts';
import { SettleItem } from './app/settle-item.ts';
import { SettleRecording } from './app/settle-recording.ts';
import { StepOnce } from './app/step-once.ts';
import { StrangeCalls } from './app/strange-calls.ts';
import { TakeAside } from './app/take-aside.ts';
import { TakeBackStep } from './app/take-back-step.ts';
import { TakeStep } from './app/take-step.ts';
import { TakeUnheard } from './app/take-unheard.ts';
import { WriteDown } from './app/write-down.ts';
import { BlockedNumberEntity } from './db/blocked-number.entity.ts';
import { BlockedNumbersRepository } from './db/blocked-numbers.repository.ts';
import { CallBackEntity } from './db/call-back.entity.ts';
import { CallBacksRepository } from './db/call-backs.repository.ts';
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
  LanguageOfCaller,
  ...[LookUpRecordings, NotedItems],
  ...[CallerOf, OngoingCalls, SettleByReport],
  ...[ReadItem, NoteAttempt, SettleItem, WriteDown, BlockNumber, CallAboutText],
  ...[CallBack, PlaceCallBack, TakeBackStep, EndCallBack, SettleCallBack, ReadCallBack],
  ...[FetchRecording, RemoveRecording, SettleRecording, ReconcileCalls, StrangeCalls],
];

/** Calls to the hotline: what callers do in them, and what they say after the tone. */
@Module({
  imports: [
    TypeOrmModule.forFeature([CallEntity, RecordingEntity, CallItemEntity, BlockedNumberEntity]),
    TypeOrmModule.forFeature([StrangeCallEntity, CallBackEntity]),
    ...[GatewaysModule, AccountsModule, MessagingModule],
  ],
  providers: [
    ...[CallsRepository, RecordingsRepository, CallItemsRepository, BlockedNumbersRepository],
    ...[OpenCall, FollowCall, CallSurroundings, ExpectRecording, NoteRecording, SayLines],
    ...[StrangeCallsRepository, PlanCallNights, TakeUnheard, CallBacksRepository],
    ...[ConcludeCallBack, AdoptCallBack, HearCaller, LineUpItems, StepOnce],
    ...useCases,
  ],
  exports: useCases,
})
export class CallsModule {}
