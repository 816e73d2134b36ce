import type { SignedIn } from '#accounts';
import { HttpException } from '@nestjs/common';

/** Where a route says which form it takes (see the desk's `TakesForm`). */
export const TAKES = 'meldpunt:takes-form';

/** A form that outlived the session of its page. Nothing is done with it; its words are not lost. */
export class OutlivedForm extends HttpException {
  /**
   * @param who whose form it is, by her key in it
   * @param session `over`: nobody is signed in; `another`: she signed in anew since the page was shown
   * @param takes what the route says of its form
   */
  constructor(
    readonly who: SignedIn,
    readonly session: 'over' | 'another',
    readonly takes: unknown,
  ) {
    super({ code: 'session.csrf' }, 403);
  }
}
