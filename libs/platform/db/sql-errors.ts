/** The five-character SQLSTATE of a database error, or undefined. The one place that knows where it hides. */
export function sqlStateOf(error: unknown): string | undefined {
  for (const part of parts(error)) {
    const code = fieldOf(part, 'code');
    // no class of SQLSTATE begins with E, as every code of the system does
    if (typeof code === 'string' && /^[0-9A-DF-Z][0-9A-Z]{4}$/.test(code)) {
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
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|E(HOST|NET)(UNREACH|DOWN)|EADDRNOTAVAIL|E[MN]FILE|Connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error|Client was closed|not queryable|Cannot use a pool after calling end/i;

/** What TypeORM says to the next query of a transaction whose connection broke. */
const BROKEN_OFF = /^QueryRunner(Provider)?AlreadyReleasedError$/;

/** What the driver says when it waited long enough. */
const LATE = /^Query read timeout$/;

/** No connection, no room, nothing may be written, going down or coming up. */
const UNREACHABLE = /^(08|53|57P|25006)/;

/**
 * Alive, but not for this statement: an I/O error, damaged data, a time-out, a lock that was not to be had, or
 * two that could not both be.
 */
const NOT_NOW = /^(58|XX00[12]|57014|55P03|25P0[34]|40001|40P01)/;

/**
 * Whether the database cannot take it now, for whatever reason that is not in what it was given: away, full,
 * read-only, shutting down, damaged, or too slow. The caller may try again later.
 */
export function isDatabaseAway(error: unknown): boolean {
  return (
    isDatabaseUnreachable(error) ||
    NOT_NOW.test(sqlStateOf(error) ?? '') ||
    parts(error).some((part) => tells(part, 'message', LATE))
  );
}

/** Whether nothing at all can be stored now, not even that something failed. */
export function isDatabaseUnreachable(error: unknown): boolean {
  return (
    UNREACHABLE.test(sqlStateOf(error) ?? '') ||
    parts(error).some(
      (part) =>
        tells(part, 'message', NO_CONNECTION) ||
        tells(part, 'code', NO_CONNECTION) ||
        tells(part, 'name', BROKEN_OFF),
    )
  );
}

/** By their fields: an error of another realm is no instance of our Error. */
function parts(error: unknown): unknown[] {
  return [error, driverErrorOf(error), causeOf(error)];
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
