import { type Command } from './command.ts';
import { importGeography } from './import-geography.ts';
import { migrateDatabase } from './migrate-database.ts';

/** Every command there is; `help` shows them in this order. */
export const commandTable: readonly Command[] = [migrateDatabase, importGeography];
