/** What is known of a person whose number said stop. */
export interface AboutHer {
  /** Only professionals go there, or signs of danger were told, whatever was done about them since. */
  readonly hazard: boolean;
  /** How she may safely be reached is noted: somebody may listen along. */
  readonly safeContact: boolean;
  /** Another has her number, is known at her address, or was noted as living with her. */
  readonly another: boolean;
}

/**
 * The number of a caller is no proof of who calls: where another may have said stop for her, a human asks before
 * the case is closed. What is sought for her and who would visit her ends at once all the same.
 */
export function stopWaitsForHuman({ hazard, safeContact, another }: AboutHer): boolean {
  return hazard || safeContact || another;
}
