export { type VolunteerState, volunteerStates } from './domain/volunteer-state.ts';
export { VolunteersModule } from './volunteers.module.ts';
export * from './use-cases.ts';
