export { type About } from './domain/about.ts';
export { type Failure } from './domain/failure.ts';
export { type Machine } from './domain/machine.ts';
export { type MessageState } from './domain/message-state.ts';
export { familyOf, type MessagePurpose, type PurposeFamily } from './domain/purpose.ts';
export { type TextPriority } from './domain/when-to-send.ts';
export * as messagingJobs from './jobs.ts';
export { MessagingModule } from './messaging.module.ts';
export * from './use-cases.ts';
