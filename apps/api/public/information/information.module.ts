import { Module } from '@nestjs/common';
import { InformationController } from './information.controller.ts';

/** What volunteers read on paper. The renderer comes from the program. */
@Module({ controllers: [InformationController] })
export class InformationModule {}
