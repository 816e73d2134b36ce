import { type Logger, pino } from 'pino';
import type { Settings } from '../config/settings.ts';

/** The only fields that ever reach the log: ids, names of ours, states and counts. Everything else is dropped. */
const ALLOWED = new Set([
  ...['program', 'route', 'method', 'status', 'ms', 'requestId', 'job', 'fact', 'queue', 'attempt'],
  ...['outboxId', 'reportId', 'caseId', 'messageId', 'callId', 'offerId', 'requestId', 'accountId'],
  ...['code', 'state', 'reason', 'count', 'port', 'version', 'step', 'backend', 'sqlState'],
]);
const PLAIN = /^[\w .:/{}*@<>=-]{0,120}$/;

export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Writes one JSON line an event, to stdout. By allow-list, so that no text of a person can slip in. */
export class Log {
  constructor(private readonly pino: Logger) {}

  info(event: string, fields: LogFields = {}): void {
    this.pino.info(allowed(fields), event);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.pino.warn(allowed(fields), event);
  }

  /** An error's message can hold a value of a row: only its kind, its code and where it was thrown are kept. */
  error(event: string, error: unknown, fields: LogFields = {}): void {
    this.pino.error({ ...allowed(fields), error: describeError(error) }, event);
  }
}

function allowed(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) =>
        ALLOWED.has(name) &&
        (typeof value !== 'string' || PLAIN.test(value)) &&
        value !== undefined,
    ),
  );
}

/** What may be told of an error: `name`, `code` (ours, SQLSTATE or errno) and the frames of its stack. */
export function describeError(error: unknown): { name: string; code?: string; at: string[] } {
  if (!(error instanceof Error)) {
    return { name: typeof error, at: [] };
  }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, ...code, at: frames.slice(0, 8).map((line) => line.trim()) };
}

export function openLog(
  settings: Pick<Settings, 'LOG_LEVEL'>,
  program: string,
  into?: NodeJS.WritableStream,
): Log {
  const options = { level: settings.LOG_LEVEL, base: { program } };
  return new Log(into === undefined ? pino(options) : pino(options, into));
}
