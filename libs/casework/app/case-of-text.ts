import type { CaseId, MessageId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';

/** The case on whose timeline the words of a text stand. */
@Injectable()
export class CaseOfText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
  ) {}

  run(messageId: MessageId): Promise<CaseId | undefined> {
    return this.unitOfWork.run((tx) => this.cases.ofText(tx, messageId));
  }
}
