export { type ItemId } from './db/call-item.entity.ts';
export { type AttemptResult, type ItemOutcome, itemOutcomes } from './domain/call-item.ts';
export { reachedOut } from './domain/call-back-state.ts';
export { type CalledWhom } from './db/call-back.entity.ts';
export { type CallBackState, isOpenCallBack } from './domain/call-back-state.ts';
export { CallsModule } from './calls.module.ts';
export { type Said } from './texts.ts';
export { type RecordingStand, type RecordingState } from './domain/recording-state.ts';
export {
  type CallLanguage,
  type DayPart,
  type Ending,
  type OwnWish,
  type Wants,
} from './domain/turn.ts';
export * as callsJobs from './jobs.ts';
export * from './use-cases.ts';
