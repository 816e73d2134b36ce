import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { LiveLinks } from './live-links.ts';

/** Whether a link lives, and what it leads to: all that may be told before a code. Changes nothing: previews open links too. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly liveLinks: LiveLinks,
  ) {}

  run(token: string): Promise<'visit' | 'own' | 'gone'> {
    return this.unitOfWork.run(async (tx) => {
      const live = await this.liveLinks.find(tx, token);
      if (live === undefined) {
        return 'gone';
      }
      return live.visit === undefined ? 'own' : 'visit';
    });
  }
}
