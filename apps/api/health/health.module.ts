import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.ts';
import { Metrics } from './metrics.ts';
import { Readiness } from './readiness.ts';

@Module({ controllers: [HealthController], providers: [Metrics, Readiness], exports: [Metrics] })
export class HealthModule {}
