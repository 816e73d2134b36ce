import { IntakeModule } from '#intake';
import { Module } from '@nestjs/common';
import { ReportsController } from './reports.controller.ts';

@Module({ imports: [IntakeModule], controllers: [ReportsController] })
export class RestModule {}
