import { FindNumberInCases, ReadCase } from '#casework';
import type { E164 } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { Tongue } from '../domain/help-tongue.ts';

/** The language of a person in a case, as it was noted with her wishes. */
@Injectable()
export class TongueOfPerson {
  constructor(
    private readonly findNumberInCases: FindNumberInCases,
    private readonly readCase: ReadCase,
  ) {}

  /** Undefined when nobody noted it, or Dutch: that is noted of everybody until somebody asks. */
  async run(number: E164 | undefined): Promise<Tongue | undefined> {
    const cases = number === undefined ? [] : (await this.findNumberInCases.run(number)).cases;
    for (const { caseId } of cases) {
      const languages = (await this.readCase.run(caseId)).wishes?.languages ?? ['nl'];
      const tongue = languages.includes('nl')
        ? undefined
        : (['fr', 'en'] as const).find((one) => languages.includes(one));
      if (tongue !== undefined) {
        return tongue;
      }
    }
    return undefined;
  }
}
