/** The use cases of the front door. */
export { BlockNumber, type BlockedNumber } from './app/block-number.ts';
export { type OngoingCall, OngoingCalls } from './app/ongoing-calls.ts';
export { CallerOf } from './app/caller-of.ts';
export { LanguageOfCaller } from './app/language-of-caller.ts';
export { NotedCallbackTasks } from './app/noted-callback-tasks.ts';
export { NoteAttempt } from './app/note-attempt.ts';
export { CallAboutText } from './app/call-about-text.ts';
export {
  type CallbackTaskOfCall,
  type CallbackTaskView,
  type ListedCallbackTask,
  ReadCallbackTask,
  type CallbackTaskOfText,
} from './app/read-callback-task.ts';
export { SettleByReport } from './app/settle-by-report.ts';
export { SettleCallbackTask } from './app/settle-callback-task.ts';
export { WriteDown } from './app/write-down.ts';
export { StartCallBack, type CallBackWish } from './app/start-call-back.ts';
export { EndCallBack } from './app/end-call-back.ts';
export { PlaceCallBack } from './app/place-call-back.ts';
export { type CallBackView, type LastCallBacks, ReadCallBack } from './app/read-call-back.ts';
export { SettleCallBack } from './app/settle-call-back.ts';
export { type BackAnswer, TakeBackStep } from './app/take-back-step.ts';
export { EndCall } from './app/end-call.ts';
export { AnswerRing, type RingOutcome } from './app/answer-ring.ts';
export { FetchRecording } from './app/fetch-recording.ts';
export { type CallView, ReadCall } from './app/read-call.ts';
export { ReconcileCalls } from './app/reconcile-calls.ts';
export { type UnrecognisedCall, UnrecognisedCalls } from './app/unrecognised-calls.ts';
export { LookUpRecordings } from './app/look-up-recordings.ts';
export { ReadRecording } from './app/read-recording.ts';
export { ReceiveRecording } from './app/receive-recording.ts';
export { RemoveRecording } from './app/remove-recording.ts';
export { SettleRecording } from './app/settle-recording.ts';
export {
  type Submenu,
  type SubmenuTaken,
  type SubmenuTurn,
  AdvanceSubmenu,
} from './app/advance-submenu.ts';
export { type CallAnswer, AdvanceCall } from './app/advance-call.ts';
export { DropAutomaticCall } from './app/automatic/drop-automatic-call.ts';
export { EndAutomaticCall } from './app/automatic/end-automatic-call.ts';
export { PlaceAutomaticCall } from './app/automatic/place-automatic-call.ts';
export {
  type AutomaticCallView,
  ReadAutomaticCalls,
} from './app/automatic/read-automatic-calls.ts';
export { SettleAutomaticCall } from './app/automatic/settle-automatic-call.ts';
export {
  type AutomaticCallWish,
  StartAutomaticCall,
} from './app/automatic/start-automatic-call.ts';
export { TakeKey } from './app/automatic/take-key.ts';
