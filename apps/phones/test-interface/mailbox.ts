import { type Network } from '../network/network.ts';
import { type ShownMail, showMail } from './show.ts';

/** For the slowest machine that we know of: on a quick one nobody waits so long. */
const patienceMs = 60_000;

/** The mailbox of one address. */
export class Mailbox {
  private readonly read = new Set<object>();

  constructor(
    private readonly network: Network,
    readonly address: string,
  ) {}

  mails(): readonly ShownMail[] {
    return this.network.mail.for(this.address).map(showMail);
  }

  /** The first mail not taken before whose subject or text fits; waits for it to come. */
  receives(pattern: RegExp, timeoutMs = patienceMs): Promise<ShownMail> {
    return this.network.changes.waitFor(
      () => {
        const mail = this.network.mail
          .for(this.address)
          .find((each) => !this.read.has(each) && fits(pattern, each));
        if (!mail) {
          return undefined;
        }
        this.read.add(mail);
        return showMail(mail);
      },
      () => `${this.address} got no mail like ${pattern}; subjects: ${this.subjects()}`,
      timeoutMs,
    );
  }

  private subjects(): string {
    return this.mails()
      .map(({ subject }) => `«${subject}»`)
      .join(', ');
  }
}

function fits(pattern: RegExp, { subject, text }: { subject: string; text: string }): boolean {
  return subject.search(pattern) >= 0 || text.search(pattern) >= 0;
}
