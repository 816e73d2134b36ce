export { Clock, HandClock, MachineClock } from './clock/clock.ts';
export { openClock, type OpenClock } from './clock/open-clock.ts';
export { type CsvFault, csvFaultWords } from './csv/csv-fault.ts';
export { type Csv, readCsv } from './csv/read-csv.ts';
export { writeCsv } from './csv/write-csv.ts';
export { projectRoot } from './config/project-root.ts';
export { readGiven } from './config/given.ts';
export { readSettings, settingNames, SETTINGS, type Settings } from './config/settings.ts';
export { SettingsRefused } from './config/settings-refused.ts';
export { startInWords } from './config/start-in-words.ts';
export { type Beside, besideSql, besideValues } from './db/beside.ts';
export { DatabaseOfBefore, moveDemonstrationAside } from './db/database-of-before.ts';
export { createDataSource, FOR_JOBS, forPages } from './db/data-source.ts';
export { checkMark, isDemonstration, markDemonstration } from './db/deployment.ts';
export { whenDatabaseIsThere } from './db/when-database-is-there.ts';
export { migrate } from './db/migrate.ts';
export { isDatabaseAway, isDuplicate } from './db/sql-errors.ts';
export { type Tx, UnitOfWork } from './db/unit-of-work.ts';
export { describeError, Log, openLog } from './log/log.ts';
export { type JobHandler, JobRegistry } from './outbox/job-registry.ts';
export { Outbox, type StuckJob } from './outbox/outbox.ts';
export { WakeUp } from './outbox/wake-up.ts';
export { DirectRuns } from './outbox/direct-runs.ts';
export { Relay } from './outbox/relay.ts';
export { listenForOutbox, type OutboxListener } from './outbox/listen.ts';
export { type JobWatch, RunJob } from './outbox/run-job.ts';
export { PlatformModule, type PlatformParts } from './platform.module.ts';
export { subjectOf } from './subject-of.ts';
export {
  type AnyJob,
  defineJob,
  type JobDefinition,
  onFact,
  type QueueName,
  queueNames,
} from './queue/define-job.ts';
export type { Rank } from './queue/rank.ts';
export { openQueue, type OpenQueue, openWorker, type OpenWorker } from './queue/queues.ts';
export { type Place } from './vault/sealing.ts';
export { type IndexEntry, type IndexPurpose, Vault } from './vault/vault.ts';
export { prepareDataFolder } from './postgres/data-folder.ts';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './postgres/embedded-postgres.ts';
export { reachEmbeddedPostgres } from './postgres/reach-embedded-postgres.ts';
export { CallGateway, type LoggedCall, type PlaceResult } from './gateways/call-gateway.ts';
export { GatewayError } from './gateways/gateway-error.ts';
export { GatewaysModule } from './gateways/gateways.module.ts';
export { MailGateway, type MailResult } from './gateways/mail-gateway.ts';
export { RecordingGateway } from './gateways/recording-gateway.ts';
export { type LoggedText, SmsGateway, type TextAtProvider } from './gateways/sms-gateway.ts';
