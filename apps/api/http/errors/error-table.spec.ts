import { DomainError } from '#kernel';
import { NotFoundException } from '@nestjs/common';
import { answerTo } from './error-table.ts';
import { refusals } from './refusals.ts';
import { inputFaultOf } from './input-fault.ts';

describe('the table of errors', () => {
  it('gives a refusal its status and words', () => {
    expect(answerTo(new DomainError('report.key_reused'))).toEqual({
      status: 409,
      code: 'report.key_reused',
      message: expect.stringContaining('al eens verstuurd, met andere woorden') as string,
    });
  });

  it('says the number of a refusal in its unit', () => {
    const say = (code: 'over_day' | 'over_kilometres', left: number): unknown =>
      answerTo(new DomainError(`reimbursement.${code}`, { left })).message;
    expect(say('over_day', 1_250)).toMatch(/Er kan die dag nog €.12,50 bij\.$/);
    expect(say('over_kilometres', 400)).toMatch(/Er kan nog 0,4 km bij\.$/);
  });

  it.each(Object.entries(refusals))(
    'says in a sentence what is the matter: %s',
    (_, [status, words]) => {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(words).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('names the fields at fault, never what stood in them', () => {
    const fault = inputFaultOf([{ message: 'te lang', path: ['reporter', 'phone'] }]);
    expect(answerTo(fault)).toEqual({
      status: 400,
      code: 'input.invalid',
      faults: [{ field: 'reporter.phone', message: 'te lang' }],
    });
  });

  it('says 503 when the database is away', () => {
    const error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(answerTo(error)).toMatchObject({ status: 503 });
  });

  it('believes the status of a request that was refused, and calls all else a defect', () => {
    expect(answerTo(new NotFoundException())).toMatchObject({ status: 404 });
    expect(answerTo(Object.assign(new Error('body'), { statusCode: 413 }))).toMatchObject({
      status: 413,
    });
    expect(answerTo(new TypeError('x'))).toMatchObject({ status: 500 });
    expect(answerTo(undefined)).toMatchObject({ status: 500 });
  });
});
