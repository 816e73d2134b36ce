import { CallsModule } from '#calls';
import { CaseworkModule } from '#casework';
import { DialogueModule } from '#dialogue';
import { MatchingModule } from '#matching';
import { MessagingModule } from '#messaging';
import { VolunteersModule } from '#volunteers';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AskHowItWent } from './app/ask-how-it-went.ts';
import { BeginVisit } from './app/begin-visit.ts';
import { CallOffVisits } from './app/call-off-visits.ts';
import { DoorWords } from './app/door-words.ts';
import { LinkTokens } from './app/link-tokens.ts';
import { LiveLinks } from './app/live-links.ts';
import { MarkInDoubt } from './app/mark-in-doubt.ts';
import { MoveVisit } from './app/move-visit.ts';
import { NotePersonTold } from './app/note-person-told.ts';
import { NotePresence } from './app/note-presence.ts';
import { OpenLink } from './app/open-link.ts';
import { PlanVisit } from './app/plan-visit.ts';
import { SendCode } from './app/send-code.ts';
import { SettleDoubt } from './app/settle-doubt.ts';
import { ShowAddress } from './app/show-address.ts';
import { TakePresenceText } from './app/take-presence-text.ts';
import { TakeVisitAnswer } from './app/take-visit-answer.ts';
import { TakeVolunteerStep } from './app/take-volunteer-step.ts';
import { VisitWords } from './app/visit-words.ts';
import { VisitsOfCase } from './app/visits-of-case.ts';
import { LinkCodeRow } from './db/link-code.entity.ts';
import { Links } from './db/links.repository.ts';
import { VisitRow } from './db/visit.entity.ts';
import { VisitLinkRow } from './db/visit-link.entity.ts';
import { Visits } from './db/visits.repository.ts';

const useCases = [
  ...[AskHowItWent, BeginVisit, CallOffVisits, NotePersonTold, OpenLink, PlanVisit],
  ...[MarkInDoubt, SettleDoubt],
  ...[SendCode, ShowAddress, TakePresenceText, TakeVisitAnswer, TakeVolunteerStep, VisitsOfCase],
];

@Module({
  imports: [
    TypeOrmModule.forFeature([VisitRow, VisitLinkRow, LinkCodeRow]),
    ...[
      MessagingModule,
      CallsModule,
      CaseworkModule,
      VolunteersModule,
      MatchingModule,
      DialogueModule,
    ],
  ],
  providers: [
    Visits,
    Links,
    LinkTokens,
    LiveLinks,
    MoveVisit,
    VisitWords,
    DoorWords,
    NotePresence,
    ...useCases,
  ],
  exports: useCases,
})
export class VisitsModule {}
