/** What was asked of the sender of a text, and what may still be answered. */
export interface Asked {
  /** The offers that may be answered; `choices` is how many numbered times each has, 0 for none. */
  readonly open: readonly { readonly code: string; readonly choices: number }[];
  /** Our last text to this number was that offer, its reminder, or our asking back. */
  readonly lastWasOffer: boolean;
  /** A visit of hers is going on. */
  readonly visitNow: boolean;
  /** We asked how a visit went. */
  readonly visitAsked: boolean;
  /** Our last text asked this: yes and no belong to it and never to an offer. */
  readonly question?: 'danger' | 'consent' | 'about' | 'confirm' | undefined;
}

/** What a text answers. `kind` is yes or no only where it is unconditional and clear what it answers. */
export interface Answer {
  readonly kind:
    | ('yes' | 'no' | 'unsure' | 'stop' | 'help' | 'pause' | 'arrived' | 'left')
    | ('visit-report' | 'report' | 'thanks' | 'unclear');
  /** The code of the offer that it names. */
  readonly code?: string;
  /** The numbered time that it chooses. */
  readonly choice?: number;
  /** Until when she is away, as she wrote it: «15 december». */
  readonly until?: string;
  /** What it seems to say, for a human. */
  readonly guess?: 'yes' | 'no';
}
