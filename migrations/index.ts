import { CreatePlatform1764000000100 } from './1764000000100-create-platform.ts';
import { CreateGeography1764000000200 } from './1764000000200-create-geography.ts';
import { CreateAccounts1764000000300 } from './1764000000300-create-accounts.ts';
import { CreateMessaging1764000000400 } from './1764000000400-create-messaging.ts';
import { CreateCalls1764000000500 } from './1764000000500-create-calls.ts';
import { CreateIntake1764000000600 } from './1764000000600-create-intake.ts';
import { CreateCasework1764000000700 } from './1764000000700-create-casework.ts';
import { CreateVolunteers1764000000800 } from './1764000000800-create-volunteers.ts';
import { CreateMatching1764000000900 } from './1764000000900-create-matching.ts';
import { CreateDialogue1764000001000 } from './1764000001000-create-dialogue.ts';
import { CreateVisits1764000001100 } from './1764000001100-create-visits.ts';
import { ExtendCall1764000001200 } from './1764000001200-extend-call.ts';
import { CreateCallItem1764000001210 } from './1764000001210-create-call-item.ts';
import { CreateBlockedNumber1764000001220 } from './1764000001220-create-blocked-number.ts';
import { AddArrivalToVisit1764000001230 } from './1764000001230-add-arrival-to-visit.ts';
import { LetReportersBeAskedMore1764000001300 } from './1764000001300-let-reporters-be-asked-more.ts';
import { CreateShortWay1764000001301 } from './1764000001301-create-short-way.ts';
import { PaceTexts1764000001302 } from './1764000001302-pace-texts.ts';
import { IndexTextsSent1764000001303 } from './1764000001303-index-texts-sent.ts';
import { FollowCasesToTheEnd1764000001400 } from './1764000001400-follow-cases-to-the-end.ts';
import { SetFloodsAside1764000001500 } from './1764000001500-set-floods-aside.ts';
import { CallAboutFailedTexts1764000001600 } from './1764000001600-call-about-failed-texts.ts';
import { KeepTextsInOrder1764000001610 } from './1764000001610-keep-texts-in-order.ts';
import { DecideAboutShortWays1764000001620 } from './1764000001620-decide-about-short-ways.ts';
import { CompareCallsEachNight1764000001700 } from './1764000001700-compare-calls-each-night.ts';
import { CreateCallBack1764000001710 } from './1764000001710-create-call-back.ts';
import { LetThePersonDecideByPhone1764000001800 } from './1764000001800-let-the-person-decide-by-phone.ts';
import { NoteWhatWasSaid1764000001810 } from './1764000001810-note-what-was-said.ts';
import { NoteWhenToCall1764000001900 } from './1764000001900-note-when-to-call.ts';
import { FindCallsByCaller1764000001901 } from './1764000001901-find-calls-by-caller.ts';
import { SeeCallsNow1764000001902 } from './1764000001902-see-calls-now.ts';
import { CreateOfficeDay1764000002000 } from './1764000002000-create-office-day.ts';
import { LetHerCallAfterItEnded1764000002100 } from './1764000002100-let-her-call-after-it-ended.ts';
import { NoteChanges1764000002110 } from './1764000002110-note-changes.ts';
import { KnowWhenAVisitIs1764000002200 } from './1764000002200-know-when-a-visit-is.ts';
import { AskForTheNeighbourhood1764000002210 } from './1764000002210-ask-for-the-neighbourhood.ts';
import { TellDangerAnew1764000002230 } from './1764000002230-tell-danger-anew.ts';
import { RememberFormsSent1764000003000 } from './1764000003000-remember-forms-sent.ts';
import { KeepWordsOfEndedSessions1764000003001 } from './1764000003001-keep-words-of-ended-sessions.ts';
import { KnowWhatAFormSaid1764000003010 } from './1764000003010-know-what-a-form-said.ts';
import { HangAlertsOnReports1764000003100 } from './1764000003100-hang-alerts-on-reports.ts';
import { LetTextsWaitForTomorrow1764000003101 } from './1764000003101-let-texts-wait-for-tomorrow.ts';
import { CreateTasksAndTellTogether1764000003102 } from './1764000003102-create-tasks-and-tell-together.ts';
import { KeepWordsOfColleagues1764000003120 } from './1764000003120-keep-words-of-colleagues.ts';
import { CountStarts1764000003300 } from './1764000003300-count-starts.ts';
import { ProveAWrite1764000003310 } from './1764000003310-prove-a-write.ts';
import { KnowDevices1764000003400 } from './1764000003400-know-devices.ts';
import { KnowWhenSomebodySignedIn1764000003410 } from './1764000003410-know-when-somebody-signed-in.ts';
import { TellThePersonOfAVisit1764000003500 } from './1764000003500-tell-the-person-of-a-visit.ts';
import { FindTheCaseOfAText1764000003510 } from './1764000003510-find-the-case-of-a-text.ts';
import { DoubtVisits1764000003520 } from './1764000003520-doubt-visits.ts';
import { CallVolunteersBack1764000003530 } from './1764000003530-call-volunteers-back.ts';
import { CallAVolunteerWithoutACase1764000003540 } from './1764000003540-call-a-volunteer-without-a-case.ts';
import { RememberReplies1764000004000 } from './1764000004000-remember-replies.ts';
import { KnowWhichWordsWereSeen1764000004001 } from './1764000004001-know-which-words-were-seen.ts';
import { HearPossibleDanger1764000004500 } from './1764000004500-hear-possible-danger.ts';
import { KnowViolenceAtHome1764000005200 } from './1764000005200-know-violence-at-home.ts';
import { LetWordsWait1764000005400 } from './1764000005400-let-words-wait.ts';
import { KnowWhoElseLivesThere1764000004400 } from './1764000004400-know-who-else-lives-there.ts';
import { KnowMachines1764000005100 } from './1764000005100-know-machines.ts';
import { RankJobs1764000005300 } from './1764000005300-rank-jobs.ts';

/** In order. Listed, never globbed: a file that was removed stays in dist. */
export const migrations = [
  CreatePlatform1764000000100,
  CreateGeography1764000000200,
  CreateAccounts1764000000300,
  CreateMessaging1764000000400,
  CreateCalls1764000000500,
  CreateIntake1764000000600,
  CreateCasework1764000000700,
  CreateVolunteers1764000000800,
  CreateMatching1764000000900,
  CreateDialogue1764000001000,
  CreateVisits1764000001100,
  ExtendCall1764000001200,
  CreateCallItem1764000001210,
  CreateBlockedNumber1764000001220,
  AddArrivalToVisit1764000001230,
  LetReportersBeAskedMore1764000001300,
  CreateShortWay1764000001301,
  PaceTexts1764000001302,
  IndexTextsSent1764000001303,
  FollowCasesToTheEnd1764000001400,
  SetFloodsAside1764000001500,
  CallAboutFailedTexts1764000001600,
  KeepTextsInOrder1764000001610,
  DecideAboutShortWays1764000001620,
  CompareCallsEachNight1764000001700,
  CreateCallBack1764000001710,
  LetThePersonDecideByPhone1764000001800,
  NoteWhatWasSaid1764000001810,
  NoteWhenToCall1764000001900,
  FindCallsByCaller1764000001901,
  SeeCallsNow1764000001902,
  CreateOfficeDay1764000002000,
  LetHerCallAfterItEnded1764000002100,
  NoteChanges1764000002110,
  KnowWhenAVisitIs1764000002200,
  AskForTheNeighbourhood1764000002210,
  TellDangerAnew1764000002230,
  RememberFormsSent1764000003000,
  KeepWordsOfEndedSessions1764000003001,
  KnowWhatAFormSaid1764000003010,
  HangAlertsOnReports1764000003100,
  LetTextsWaitForTomorrow1764000003101,
  CreateTasksAndTellTogether1764000003102,
  KeepWordsOfColleagues1764000003120,
  CountStarts1764000003300,
  ProveAWrite1764000003310,
  KnowDevices1764000003400,
  KnowWhenSomebodySignedIn1764000003410,
  TellThePersonOfAVisit1764000003500,
  FindTheCaseOfAText1764000003510,
  DoubtVisits1764000003520,
  CallVolunteersBack1764000003530,
  CallAVolunteerWithoutACase1764000003540,
  RememberReplies1764000004000,
  KnowWhichWordsWereSeen1764000004001,
  KnowWhoElseLivesThere1764000004400,
  HearPossibleDanger1764000004500,
  KnowMachines1764000005100,
  KnowViolenceAtHome1764000005200,
  RankJobs1764000005300,
  LetWordsWait1764000005400,
];
