export interface MailForServer {
  /** Stays the same when a mail is sent again, so that servers can see that it is one. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export type MailResult =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'later'; readonly code: string };

/** The mail server. */
export abstract class MailGateway {
  /** Never throws: every end of the exchange is an answer. */
  abstract send(mail: MailForServer): Promise<MailResult>;
}
