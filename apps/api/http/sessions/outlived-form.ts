import type { SignedIn } from '#accounts';
import type { AccountId } from '#kernel';
import { HttpException } from '@nestjs/common';

/** Where a route says which form it takes (see the desk's `TakesForm`). */
export const TAKES = 'meldpunt:takes-form';

/** A form that came without the session of its page. Nothing is done with it; its words are not lost. */
export class OutlivedForm extends HttpException {
  /**
   * @param ownerId to whom the form was shown, by its key
   * @param signedIn who is signed in now: nobody, the same colleague anew, or another
   * @param takes what the route says of its form
   */
  constructor(
    readonly ownerId: AccountId,
    readonly signedIn: SignedIn | undefined,
    readonly takes: unknown,
  ) {
    super({ code: 'session.csrf' }, 403);
  }
}
