export { type AutomaticCallId } from './db/automatic-call.entity.ts';
export {
  type AutomaticCallState,
  isAnswered,
  isOpenAutomaticCall,
  type KeyAnswer,
} from './domain/automatic-call-state.ts';
export { type CallbackTaskId } from './db/callback-task.entity.ts';
export {
  type AttemptResult,
  type CallbackTaskOutcome,
  callbackTaskOutcomes,
} from './domain/callback-task.ts';
export { reachedOut } from './domain/call-back-state.ts';
export { type CalledWhom } from './db/call-back.entity.ts';
export { type CallBackState, isOpenCallBack } from './domain/call-back-state.ts';
export { CallsModule } from './calls.module.ts';
export { type Said } from './texts.ts';
export { type RecordingStand, type RecordingState } from './domain/recording-state.ts';
export { type Ending, type OwnWish, type Wants } from './domain/turn.ts';
export * as callsJobs from './jobs.ts';
export * from './use-cases.ts';
