import type { AccountId } from '#kernel';
import type { SessionId } from '../db/session.entity.ts';
import type { Role } from '../domain/roles.ts';

/** Who does this request, and the proof that her forms must carry. */
export interface SignedIn {
  readonly accountId: AccountId;
  readonly role: Role;
  readonly name: string;
  readonly sessionId: SessionId;
  /** Follows from the session; goes into every form of the desk. */
  readonly csrfToken: string;
}
