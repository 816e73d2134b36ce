import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { LiveLinks } from './live-links.ts';

/** Whether a link lives: all that may be told before a code. Changes nothing: previews open links too. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly liveLinks: LiveLinks,
  ) {}

  run(token: string): Promise<'alive' | 'gone'> {
    return this.unitOfWork.run(async (tx) =>
      (await this.liveLinks.find(tx, token)) === undefined ? 'gone' : 'alive',
    );
  }
}
