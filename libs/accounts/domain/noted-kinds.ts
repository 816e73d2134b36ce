/** A change that belongs to no case. */
export type ChangeKind =
  | ('duty.set' | 'duty.ended' | 'duty.removed')
  | ('office_day.noted' | 'office_day.removed')
  | ('account.phone_changed' | 'account.password_reset')
  | ('account.authenticator_reset' | 'account.closed');

/** A look into a case. */
export type LookKind =
  'case.read' | 'recording.heard' | 'number.called' | 'address.read-out' | 'texts.read';
