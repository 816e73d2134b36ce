import type { E164, Language } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallsRepository } from '../db/calls.repository.ts';

/** The language in which a number last called us and heard which key asks for another; Dutch where none was pressed. */
@Injectable()
export class LanguageOfCaller {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly vault: Vault,
  ) {}

  /** Undefined when it never did. */
  run(number: E164): Promise<Language | undefined> {
    return this.unitOfWork.run(async (tx) =>
      this.calls.languageOf(tx, await this.vault.find(tx, 'phone', number)),
    );
  }
}
