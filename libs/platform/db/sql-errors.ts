/** The five-character SQLSTATE of a database error, or undefined. The one place that knows where it hides. */
export function sqlStateOf(error: unknown): string | undefined {
  for (const candidate of [error, driverErrorOf(error), causeOf(error)]) {
    const code = fieldOf(candidate, 'code');
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && code !== 'EPIPE') {
      return code;
    }
  }
  return undefined;
}

/** Whether a unique constraint refused the row; `constraint` narrows it to one by name. */
export function isDuplicate(error: unknown, constraint?: string): boolean {
  if (sqlStateOf(error) !== '23505') {
    return false;
  }
  return constraint === undefined || fieldOf(driverErrorOf(error), 'constraint') === constraint;
}

const NO_CONNECTION =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|Connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error|Client was closed|not queryable/i;

/** What TypeORM says to the next query of a transaction whose connection broke. */
const BROKEN_OFF = /^QueryRunner(Provider)?AlreadyReleasedError$/;

/** Whether the database is away, full, read-only or shutting down: the caller may try again later. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlStateOf(error) ?? '';
  if (/^(08|53|57P|25006)/.test(state)) {
    return true;
  }
  return [error, driverErrorOf(error), causeOf(error)].some(
    // by its fields: an error of another realm is no instance of our Error
    (candidate) =>
      tells(candidate, 'message', NO_CONNECTION) ||
      tells(candidate, 'code', NO_CONNECTION) ||
      tells(candidate, 'name', BROKEN_OFF),
  );
}

function tells(error: unknown, field: 'message' | 'code' | 'name', pattern: RegExp): boolean {
  const text = fieldOf(error, field);
  return typeof text === 'string' && pattern.test(text);
}

function driverErrorOf(error: unknown): unknown {
  return fieldOf(error, 'driverError');
}

function causeOf(error: unknown): unknown {
  return fieldOf(error, 'cause');
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
