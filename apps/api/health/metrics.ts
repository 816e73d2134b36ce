import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Readiness } from './readiness.ts';

/** What Prometheus reads: counts and times by route pattern, never a path or a value. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'meldpunt_http_request_seconds',
    help: 'Time to answer, by route, method and status',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  private readonly up = new Gauge({
    name: 'meldpunt_up',
    help: '1 when the part answers',
    labelNames: ['part'],
    registers: [this.registry],
  });
  private readonly outbox = new Gauge({
    name: 'meldpunt_outbox_rows',
    help: 'Jobs and facts that are not done, by state',
    labelNames: ['state'],
    registers: [this.registry],
  });
  private readonly scrapes = new Counter({
    name: 'meldpunt_scrape_failures_total',
    help: 'Times the outbox could not be counted',
    registers: [this.registry],
  });

  constructor(
    private readonly readiness: Readiness,
    private readonly unitOfWork: UnitOfWork,
  ) {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(route: string, method: string, status: number, seconds: number): void {
    this.requests.observe({ route, method, status: String(status) }, seconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    const state = await this.readiness.check();
    this.up.set({ part: 'database' }, state.database === 'up' ? 1 : 0);
    this.up.set({ part: 'queue' }, state.queue === 'up' ? 1 : 0);
    if (state.database === 'up') {
      await this.countOutbox();
    } else {
      // a figure of before would be a lie
      this.outbox.reset();
      this.scrapes.inc();
    }
    return this.registry.metrics();
  }

  private async countOutbox(): Promise<void> {
    const rows = await this.unitOfWork.run((tx) =>
      tx.query<{ state: string; count: string }[]>(
        `select state, count(*) as count from outbox where state in ('new', 'sent', 'stuck') group by state`,
      ),
    );
    for (const state of ['new', 'sent', 'stuck']) {
      this.outbox.set({ state }, Number(rows.find((row) => row.state === state)?.count ?? 0));
    }
  }
}
