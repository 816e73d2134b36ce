import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../http/sessions/allow.ts';
import { Metrics } from './metrics.ts';
import { Readiness } from './readiness.ts';

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  /** The process lives. */
  @Get('healthz')
  @Allow('health')
  alive(): { status: 'alive' } {
    return { status: 'alive' };
  }

  /** 200 while reports can be accepted. */
  @Get('readyz')
  @Allow('health')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const state = await this.readiness.check();
    await reply.status(state.database === 'up' ? 200 : 503).send(state);
  }

  @Get('metrics')
  @Allow('health')
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }
}
