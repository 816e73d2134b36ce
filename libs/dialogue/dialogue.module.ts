import { AccountsModule } from '#accounts';
import { AlertsModule } from '#alerts';
import { CallsModule } from '#calls';
import { CaseworkModule } from '#casework';
import { IntakeModule } from '#intake';
import { MatchingModule } from '#matching';
import { MessagingModule } from '#messaging';
import { TasksModule } from '#tasks';
import { VolunteersModule } from '#volunteers';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerHelp } from './app/answer-help.ts';
import { AnswerOffer } from './app/answer-offer.ts';
import { AnswersTo } from './app/answers-to.ts';
import { DoubtVisits } from './app/doubt-visits.ts';
import { EndReading } from './app/end-reading.ts';
import { EndVisitTalk } from './app/end-visit-talk.ts';
import { ExpectVisitReport } from './app/expect-visit-report.ts';
import { FollowStep } from './app/follow-step.ts';
import { GiveUpOffer } from './app/give-up-offer.ts';
import { KeepForHuman } from './app/keep-for-human.ts';
import { MakeReport } from './app/make-report.ts';
import { NoteText } from './app/note-text.ts';
import { PrepareReply } from './app/prepare-reply.ts';
import { RememberVisit } from './app/remember-visit.ts';
import { RepliesTo } from './app/replies-to.ts';
import { ReplyToText } from './app/reply-to-text.ts';
import { ResolveUnclear } from './app/resolve-unclear.ts';
import { RouteText } from './app/route-text.ts';
import { TakeAlertByText } from './app/take-alert-by-text.ts';
import { TakeMachine } from './app/take-machine.ts';
import { TellVolunteer } from './app/tell-volunteer.ts';
import { TextVolunteer } from './app/text-volunteer.ts';
import { TongueOfPerson } from './app/tongue-of-person.ts';
import { TextsNotRead } from './app/texts-not-read.ts';
import { UnclearTexts } from './app/unclear-texts.ts';
import { WhoIs } from './app/who-is.ts';
import { WhoSent } from './app/who-sent.ts';
import { WordsAreRead } from './app/words-are-read.ts';
import { OffersTold } from './db/offers-told.repository.ts';
import { TextReplies } from './db/text-replies.repository.ts';
import { UnclearTextRow } from './db/unclear-text.entity.ts';
import { UnclearTextRows } from './db/unclear-text.repository.ts';
import { VisitTalkRow } from './db/visit-talk.entity.ts';
import { VisitTalks } from './db/visit-talk.repository.ts';

const useCases = [
  ...[
    EndReading,
    EndVisitTalk,
    WordsAreRead,
    ExpectVisitReport,
    GiveUpOffer,
    RememberVisit,
    ResolveUnclear,
    RouteText,
    TellVolunteer,
  ],
  ...[PrepareReply, RepliesTo, ReplyToText, TextsNotRead, TextVolunteer, UnclearTexts, WhoIs],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([UnclearTextRow, VisitTalkRow]),
    ...[AccountsModule, MessagingModule, CallsModule, IntakeModule, AlertsModule, CaseworkModule],
    ...[VolunteersModule, MatchingModule, TasksModule],
  ],
  providers: [
    ...[
      OffersTold,
      TextReplies,
      UnclearTextRows,
      VisitTalks,
      AnswerHelp,
      AnswerOffer,
      AnswersTo,
      KeepForHuman,
    ],
    ...[
      DoubtVisits,
      NoteText,
      TakeAlertByText,
      TakeMachine,
      FollowStep,
      MakeReport,
      WhoSent,
      TongueOfPerson,
    ],
    ...useCases,
  ],
  exports: useCases,
})
export class DialogueModule {}
