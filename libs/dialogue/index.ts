export { DialogueModule } from './dialogue.module.ts';
export { type HumanReason } from './domain/standing.ts';
export * as dialogueJobs from './jobs.ts';
export * from './use-cases.ts';
