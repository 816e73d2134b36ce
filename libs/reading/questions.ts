/** What may be asked of a text, or of what was read in it, beside danger, whom it is about and its answer. */

export { saysItGoesOn, saysItIsNew } from './answers/belongs.ts';
export { MOST_TEXTS, ownWords, type OwnWords, SHORTEST_QUOTE } from './answers/without-machines.ts';
export { readsWhole } from './answers/reads-whole.ts';
export { byItself, type ByItself } from './answers/by-itself.ts';
export {
  asksService,
  asksToReport,
  isOnlyThanks,
  isOwnWish,
  isWrongNumber,
  languageOfHelp,
  takesAlertBy,
} from './answers/wishes.ts';
export { type DayNamed, daysNamed } from './answers/days-named.ts';
export { saysWontCome } from './answers/wont-come.ts';
export { type Keyword, keywordIn, languageOfStop, mayBeStop } from './answers/stop.ts';
export { type YesNo, yesNoTo } from './answers/yes-no.ts';
export { AGAIN, choose } from './answers/choose.ts';
export { type Choices, yesOrNo } from './words/choices.ts';
export { somebodyKnown } from './words/spoken-people.ts';
export { type WhomSaid, whomSaid } from './answers/whom-said.ts';
export {
  bringsSomebodyIn,
  type IsDanger,
  isDangerOfSecond,
  namesOwnPeople,
  namesSomebodyInNeed,
} from './answers/danger-of.ts';
export {
  bringsInAnother,
  namesLonelyOther,
  saysAloneToo,
  saysIAmAlone,
  saysWhereILive,
} from './answers/others-too.ts';
export { type SpokenTo, spokenTo } from './spoken-to.ts';
export { asksWhoComes } from './answers/asks-who-comes.ts';
export { dayPartIn, leavesClosed, saysMayCall, saysSheKnows } from './answers/report-talk.ts';
export { onlyWantsCall, refersBack } from './answers/refers-back.ts';
export { readRegistration, readShortReport, startsShort } from './answers/short-report.ts';
export {
  isCalledStreet,
  placesIn,
  readPlace,
  readStreet,
  streetsNamed,
  type TextedPlace,
} from './text/texted-places.ts';
export { type DayMeant, dayMeant } from './volunteers/day-meant.ts';
export { heavyChoices } from './words/volunteers.ts';
export { type HoursMeant } from './volunteers/hours.ts';
export { type PauseMeant, pauseUntil } from './volunteers/pause.ts';
export { type Wish, wishIn } from './volunteers/wish.ts';
