export { faultOfLine, type KnownPerson, type LineFault } from './domain/line-for-volunteers.ts';
export { type Search } from './domain/next-wave.ts';
export { type OfferState, offerStates } from './domain/offer-state.ts';
export { type RequestState, type Task } from './domain/request-state.ts';
export { searchStand } from './domain/search-stand.ts';
export { type SeatState } from './domain/seat-state.ts';
export * as matchingJobs from './jobs.ts';
export { MatchingModule } from './matching.module.ts';
export * from './use-cases.ts';
