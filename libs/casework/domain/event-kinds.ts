import type { AccountId, DangerSign } from '#kernel';
import type { CaseState } from './case-state.ts';

/** What came of a case, in the words of the figures. */
export const outcomes = [
  'visits_go_on',
  'met_once',
  'referred',
  'declined',
  'not_reached',
  'no_need',
  'moved_or_died',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Lines of a timeline that one of us always causes: she is named in them. */
export type KindByUs =
  | ('joined' | 'unjoined' | 'alert_acknowledged' | 'alert_settled' | 'contact' | 'called_back')
  | ('clarified' | 'note' | 'outcome' | 'reopened' | 'reporter_told' | 'request_opened')
  | ('offers_chosen' | 'offer_sent' | 'seat_agreed' | 'seat_reopened' | 'visit_planned')
  | ('person_told' | 'replied' | 'doubt_settled' | 'search_started' | 'search_stopped')
  | ('volunteer_excluded' | 'volunteer_allowed');

/** Lines of which the cause may be somebody outside, or that a time is over; one of us is named where it was she. */
export type KindByAnybody =
  | 'violence_at_home'
  | ('report_received' | 'report_amended' | 'alert_raised' | 'danger_anew' | 'alert_left')
  | ('agreement' | 'own_wish' | 'person_changed' | 'state_changed')
  | ('search_ended' | 'offer_unreached' | 'offer_kept_back')
  /** A machine of ours called a volunteer with the question of an offer. */
  | 'volunteer_called'
  | ('offer_accepted' | 'offer_declined' | 'offer_filled' | 'offer_expired' | 'offer_withdrawn')
  | ('seat_confirmed' | 'seat_freed' | 'visit_held_back' | 'visit_withdrawn' | 'visit_doubted')
  | ('address_released' | 'address_shown_again')
  /** The words of a text, as they came in. */
  | ('volunteer_wrote' | 'person_wrote' | 'reporter_wrote')
  | ('visit_arrived' | 'visit_left' | 'visit_reported');

/** Every kind of line on a timeline. */
export type EventKind = KindByUs | KindByAnybody;

/** The states without which a line cannot be put into words. */
export interface EventStates {
  contact: {
    readonly with: 'person' | 'reporter' | 'carer';
    readonly result: 'spoken' | 'no_answer';
    readonly danger?: DangerSign | undefined;
  };
  called_back: {
    readonly whom: 'caller' | 'recipient' | 'reporter' | 'person' | 'volunteer';
    readonly result: 'spoken' | 'no_answer' | 'busy' | 'unreachable' | 'hung_up' | 'unclear';
  };
  volunteer_called: {
    readonly result:
      | ('yes' | 'no' | 'person' | 'no_answer' | 'busy' | 'unreachable' | 'silent')
      | ('refused' | 'too_late' | 'unknown');
  };
  agreement: { readonly answer: 'yes' | 'later' | 'no'; readonly via?: 'phone' };
  own_wish: {
    readonly wish: 'change' | 'complaint' | 'human' | 'no_call';
    readonly via: 'phone';
  };
  outcome: { readonly outcome: Outcome };
  alert_acknowledged: { readonly via: 'desk' | 'text' };
  state_changed: { readonly from: CaseState; readonly to: CaseState };
}

/** Ids and states that a line is about. */
export type EventRefs = Readonly<Record<string, string | undefined>>;

/** What a line tells, besides words about a person. */
export type EventSays =
  | {
      readonly kind: Exclude<EventKind, keyof EventStates>;
      readonly refs?: EventRefs;
    }
  | {
      readonly [Kind in keyof EventStates]: {
        readonly kind: Kind;
        readonly refs: EventRefs & EventStates[Kind];
      };
    }[keyof EventStates];

/** Who of us caused it: what one of us does is never noted without her. */
export type EventBy =
  | { readonly kind: EventKind; readonly accountId: AccountId }
  | { readonly kind: KindByAnybody; readonly accountId?: AccountId | undefined };
