import { type Changes } from '../network/changes.ts';

export interface MailMessage {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: Date;
}

/** Every mail that the server took, oldest first. */
export class MailMessages {
  private readonly messages: MailMessage[] = [];

  constructor(private readonly changes: Changes) {}

  add(message: MailMessage): void {
    this.messages.push(message);
    this.changes.tell();
  }

  /** Of one address, upper and lower case alike; of everybody when none is given. */
  for(address?: string): readonly MailMessage[] {
    const wanted = address?.trim().toLowerCase();
    return this.messages.filter(({ to }) => wanted === undefined || to.includes(wanted));
  }
}
