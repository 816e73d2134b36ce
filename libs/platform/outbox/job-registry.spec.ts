import { z } from 'zod';
import { type AnyJob, defineJob, onFact } from '../queue/define-job.ts';
import { type JobHandler, JobRegistry } from './job-registry.ts';

const payload = z.object({ id: z.string() });
const wave = defineJob({ name: 'test.wave', payload });
const greet = onFact({ factName: 'SomebodyCame', payload }, 'test.greet');
const handlerOf = (job: AnyJob): JobHandler => ({
  job,
  manner: 'atomic',
  run: () => Promise.resolve(),
});

describe('the registry of jobs', () => {
  it('knows the handler of each job and the listeners to each fact', () => {
    const registry = new JobRegistry([handlerOf(wave), handlerOf(greet)]);
    expect(registry.handlerOf('test.wave')?.job).toBe(wave);
    expect(registry.listenersTo('SomebodyCame')).toEqual([greet]);
    expect(registry.listenersTo('NobodyCame')).toEqual([]);
  });

  it('refuses to start when a job has two handlers', () => {
    expect(() => new JobRegistry([handlerOf(wave), handlerOf(wave)])).toThrow('test.wave');
  });
});
