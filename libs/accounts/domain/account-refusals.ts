/** Every way in which giving or taking access is refused. */
export type AccountRefusal =
  | 'account.unknown'
  | 'account.email_taken'
  | 'account.email_unreadable'
  | 'account.phone_gets_no_texts'
  | 'account.phone_unreadable'
  | 'account.password_too_short'
  | 'account.password_too_long'
  | 'account.totp_secret_unreadable'
  | 'account.closes_self'
  | 'account.last_manager'
  | 'account.code_wrong'
  | 'account.code_wait';
