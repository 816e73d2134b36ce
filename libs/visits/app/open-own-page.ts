import { HOUR_MS, type VolunteerId } from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { CheckCode, type WrongCode } from './check-code.ts';
import { LiveLinks } from './live-links.ts';

export type OwnPageOutcome =
  | {
      readonly kind: 'opened';
      readonly volunteerId: VolunteerId;
      /** Stands in the forms of her page, and in no address: it proves that a code opened it. */
      readonly pass: string;
    }
  | WrongCode
  | { readonly kind: 'gone' };

/** So long she may think before she sends a form of her page. */
const PASS_MS = 2 * HOUR_MS;
const PURPOSE = 'own-page';

/** Opens the page with what we keep of a volunteer, with the code that was texted; a form on it brings its pass. */
@Injectable()
export class OpenOwnPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly liveLinks: LiveLinks,
    private readonly checkCode: CheckCode,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  run(token: string, typed: string): Promise<OwnPageOutcome> {
    return this.unitOfWork.run(async (tx) => {
      const live = await this.ownLink(tx, token);
      if (live === undefined) {
        return { kind: 'gone' };
      }
      const { id, volunteerId } = live;
      const wrong = await this.checkCode.within(tx, live, typed);
      const until = this.clock.now().getTime() + PASS_MS;
      return wrong ?? { kind: 'opened', volunteerId, pass: this.passOf(id, until) };
    });
  }

  /** A form of the page. `no_code`: its pass is over, a new code opens the page again. */
  goOn(token: string, pass: string): Promise<OwnPageOutcome> {
    return this.unitOfWork.run(async (tx) => {
      const live = await this.ownLink(tx, token);
      if (live === undefined) {
        return { kind: 'gone' };
      }
      const { id, volunteerId } = live;
      const [linkId, until] = this.vault.openTicket(PURPOSE, pass)?.split(' ') ?? [];
      return linkId === id && this.clock.now().getTime() < Number(until)
        ? { kind: 'opened', volunteerId, pass }
        : { kind: 'no_code' };
    });
  }

  private passOf(linkId: string, until: number): string {
    return this.vault.sealTicket(PURPOSE, `${linkId} ${String(until)}`);
  }

  private async ownLink(tx: Tx, token: string) {
    const live = await this.liveLinks.findForUpdate(tx, token);
    return live?.visit === undefined ? live?.link : undefined;
  }
}
