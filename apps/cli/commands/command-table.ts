import { accounts } from './accounts.ts';
import { type Command } from './command.ts';
import { createAccount } from './create-account.ts';
import { exportVolunteers } from './export-volunteers.ts';
import { importGeography } from './import-geography.ts';
import { importMatches } from './import-matches.ts';
import { importVolunteers } from './import-volunteers.ts';
import { migrateDatabase } from './migrate-database.ts';
import { setDuty } from './set-duty.ts';

/** Every command there is; `help` shows them in this order. */
export const commandTable: readonly Command[] = [
  migrateDatabase,
  createAccount,
  accounts,
  setDuty,
  importGeography,
  importVolunteers,
  importMatches,
  exportVolunteers,
];
