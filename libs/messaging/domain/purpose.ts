/** What a text or mail of ours is for; the family before the dot says whom it goes to. */
export type MessagePurpose =
  | 'alert'
  | 'alert.taken'
  /** To whoever wrote something that a human reads. */
  | `dialogue.${string}`
  | `offer.${'ask' | 'which' | 'held' | 'declined' | 'filled' | 'withdrawn' | 'confirmed'}`
  | `offer.${'late-yes' | 'late-no'}`
  | 'opt-out.confirm'
  /** Seen in the provider's log only: we do not know what it was for. */
  | 'provider.unknown'
  | 'reply'
  | `report.${'answer' | 'neutral' | 'somebody-is-on-it' | 'trusted-reporter'}`
  | `visit.${'link' | 'code' | 'moved' | 'called-off' | 'goes-on' | 'person-knows' | 'arrived' | 'left'}`
  | `visit.${'how-was-it' | 'thanks'}`
  /** To a volunteer, about what she asked for herself. */
  | `volunteer.${'asked' | 'back' | 'data' | 'hands-back' | 'heavy' | 'hours' | 'kilometres' | 'next-visit'}`
  | `volunteer.${'nothing-changed' | 'paused' | 'link' | 'code' | 'still-wants' | 'thanks'}`;

export type PurposeFamily = MessagePurpose extends infer Purpose
  ? Purpose extends `${infer Family}.${string}`
    ? Family
    : Purpose
  : never;

/** "visit" of "visit.link" */
export function familyOf(purpose: MessagePurpose): PurposeFamily {
  return (purpose.split('.')[0] ?? purpose) as PurposeFamily;
}
