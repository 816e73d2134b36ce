export { AccountsModule } from './accounts.module.ts';
export { type KeptFormId } from './db/kept-forms.repository.ts';
export { type DutyShiftId } from './db/duty-shift.entity.ts';
export { type AccountRefusal } from './domain/account-refusals.ts';
export { DEVICE_DAYS } from './domain/known-device.ts';
export { type Gap, type RosterBlock, type Stretch } from './domain/roster.ts';
export { holdsRole, type Role, roles } from './domain/roles.ts';
export type { ChangeKind, LookKind } from './domain/noted-kinds.ts';
export * from './use-cases.ts';
