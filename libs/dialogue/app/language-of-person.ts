import { FindNumberInCases, ReadCase } from '#casework';
import { type CaseId, DomainError, type E164, type Language } from '#kernel';
import { Injectable } from '@nestjs/common';

/** The language of a person in a case, as it was noted with her wishes. */
@Injectable()
export class LanguageOfPerson {
  constructor(
    private readonly findNumberInCases: FindNumberInCases,
    private readonly readCase: ReadCase,
  ) {}

  /** Undefined when nobody noted it, or Dutch: that is noted of everybody until somebody asks. */
  async run(number: E164 | undefined): Promise<Language | undefined> {
    const cases = number === undefined ? [] : (await this.findNumberInCases.run(number)).cases;
    for (const { caseId } of cases) {
      const languages = await this.languagesOf(caseId);
      const language = languages.includes('nl')
        ? undefined
        : (['fr', 'en'] as const).find((one) => languages.includes(one));
      if (language !== undefined) {
        return language;
      }
    }
    return undefined;
  }

  /** None when she was erased meanwhile. */
  private async languagesOf(caseId: CaseId): Promise<readonly string[]> {
    try {
      return (await this.readCase.run(caseId)).wishes?.languages ?? [];
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return [];
      }
      throw error;
    }
  }
}
