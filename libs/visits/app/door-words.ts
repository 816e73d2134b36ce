import { ReadCase } from '#casework';
import { firstName } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { VisitRow } from '../db/visit.entity.ts';
import { VisitWords } from './visit-words.ts';

/** What is read out of an address, once a code opened it. */
@Injectable()
export class DoorWords {
  constructor(
    private readonly readCase: ReadCase,
    private readonly words: VisitWords,
  ) {}

  async within(
    tx: Tx,
    visit: VisitRow,
  ): Promise<{ firstName: string | undefined; address: string; word: string }> {
    const { name, street, houseNumber, postcode } = (await this.readCase.run(visit.caseId)).person;
    const place = [street, houseNumber].filter((part) => part !== undefined).join(' ');
    return {
      firstName: firstName(name),
      address: [place, postcode].filter((part) => part !== undefined && part !== '').join(', '),
      word: await this.words.open(tx, visit),
    };
  }
}
