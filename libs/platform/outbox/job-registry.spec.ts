import { z } from 'zod';
import { defineJob, onFact } from '../queue/define-job.ts';
import { type JobHandler, JobRegistry } from './job-registry.ts';

const payload = z.object({ id: z.string() });
const wave = defineJob({ name: 'test.wave', queue: 'flow', payload, attempts: 1, backoffMs: 1 });
const greet = onFact(
  { factName: 'SomebodyCame', payload },
  { name: 'test.greet', queue: 'flow', attempts: 1, backoffMs: 1 },
);
const handlerOf = (job: typeof wave): JobHandler => ({
  job,
  manner: 'atomic',
  run: () => Promise.resolve(),
});

describe('the registry of jobs', () => {
  it('knows the handler of each job and the listeners to each fact', () => {
    const registry = new JobRegistry([wave, greet], [handlerOf(wave), handlerOf(greet)]);
    expect(registry.handlerOf('test.wave')?.job).toBe(wave);
    expect(registry.listenersTo('SomebodyCame')).toEqual([greet]);
    expect(registry.listenersTo('NobodyCame')).toEqual([]);
  });

  it('refuses to start when a job has no handler', () => {
    expect(() => new JobRegistry([wave, greet], [handlerOf(wave)])).toThrow('test.greet');
  });

  it('refuses to start when a job has two handlers, or a handler no job', () => {
    expect(() => new JobRegistry([wave], [handlerOf(wave), handlerOf(wave)])).toThrow('test.wave');
    expect(() => new JobRegistry([], [handlerOf(wave)])).toThrow('test.wave');
  });
});
