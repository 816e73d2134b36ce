import { isDatabaseAway, isDatabaseUnreachable, sqlStateOf } from './sql-errors.ts';

const withState = (code: string): Error => Object.assign(new Error('x'), { driverError: { code } });
const withWords = (message: string): Error => new Error(message);

describe('what means that the database cannot take it now', () => {
  it.each([
    ['an idle transaction that was ended', '25P03'],
    ['a transaction that took too long', '25P04'],
    ['a statement that took too long, or was cancelled', '57014'],
    ['a lock that could not be had', '55P03'],
    ['an I/O error', '58030'],
    ['a file that is gone', '58P01'],
    ['a full disk', '53100'],
    ['no memory', '53200'],
    ['too many connections', '53300'],
    ['a limit of its own', '53400'],
    ['read-only', '25006'],
    ['shut down by whoever runs it', '57P01'],
    ['a crash', '57P02'],
    ['still starting', '57P03'],
    ['a connection that ended', '08006'],
    ['damaged data', 'XX001'],
    ['a damaged index', 'XX002'],
    ['two that wait for each other', '40P01'],
    ['two that cannot both be', '40001'],
  ])('%s: %s', (_, code) => {
    expect(isDatabaseAway(withState(code))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error('x'), { code }))).toBe(true);
  });

  it.each([
    'Query read timeout',
    'timeout exceeded when trying to connect',
    'Connection terminated due to connection timeout',
    'Connection terminated unexpectedly',
    'Client was closed and is not queryable',
    'Cannot use a pool after calling end on the pool',
  ])('what the driver says: %s', (message) => {
    expect(isDatabaseAway(withWords(message))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error('query'), { driverError: { message } }))).toBe(
      true,
    );
  });

  it.each([
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
    ...[
      'EHOSTUNREACH',
      'ENETUNREACH',
      'EHOSTDOWN',
      'ENETDOWN',
      'EADDRNOTAVAIL',
      'EMFILE',
      'ENFILE',
    ],
  ])('what the system says: %s', (code) => {
    expect(isDatabaseAway(Object.assign(new Error('connect'), { code }))).toBe(true);
    expect(sqlStateOf(Object.assign(new Error('connect'), { code }))).toBeUndefined();
  });

  it.each([
    '23505',
    '23503',
    '22P02',
    '42P01',
    '42703',
    '28P01',
    '3D000',
    '25P02',
    'P0001',
    'XX000',
  ])('is not what is a defect of ours: %s', (code) => {
    expect(isDatabaseAway(withState(code))).toBe(false);
  });
});

describe('a database of which a worker can expect nothing', () => {
  it.each(['57P01', '53300', '08006', '25006'])(
    '%s: what was begun is handed over again',
    (code) => {
      expect(isDatabaseUnreachable(withState(code))).toBe(true);
    },
  );

  it.each(['57014', '55P03', '40001', 'XX001', '25P03'])(
    'not %s: that counts as a failure',
    (code) => {
      expect(isDatabaseUnreachable(withState(code))).toBe(false);
    },
  );
});
