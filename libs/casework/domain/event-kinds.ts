/** Lines of a timeline that one of us always causes: she is named in them. */
type KindByUs =
  | (
      | 'joined'
      | 'unjoined'
      | 'alert_acknowledged'
      | 'alert_settled'
      | 'contact'
      | 'called_back'
      | 'clarified'
    )
  | ('note' | 'outcome' | 'reopened' | 'reporter_told' | 'request_opened' | 'offers_chosen')
  | (
      | 'offer_sent'
      | 'seat_agreed'
      | 'seat_reopened'
      | 'visit_planned'
      | 'person_told'
      | 'replied'
      | 'doubt_settled'
    );

/** Lines of which the cause may be somebody outside, or that a time is over; one of us is named where it was she. */
export type KindByAnybody =
  | 'violence_at_home'
  | ('report_received' | 'report_amended' | 'alert_raised' | 'danger_anew' | 'alert_left')
  | ('agreement' | 'own_wish' | 'person_changed' | 'state_changed')
  | ('offer_accepted' | 'offer_declined' | 'offer_filled' | 'offer_expired' | 'offer_withdrawn')
  | ('seat_confirmed' | 'seat_freed' | 'visit_held_back' | 'visit_withdrawn' | 'visit_doubted')
  | ('address_released' | 'address_shown_again')
  /** The words of a text, as they came in. */
  | ('volunteer_wrote' | 'person_wrote' | 'reporter_wrote')
  | ('visit_arrived' | 'visit_left' | 'visit_reported');

/** Every kind of line on a timeline. */
export type EventKind = KindByUs | KindByAnybody;
