import { defineMoves } from '#kernel';

/**
 * `asked` waits for a coordinator; `approved` is owed; `paid` was paid; `refused` counts for nothing. What was
 * approved by mistake can be refused as long as it is not paid.
 */
export const reimbursementStates = ['asked', 'approved', 'paid', 'refused'] as const;
export type ReimbursementState = (typeof reimbursementStates)[number];

/** @throws DomainError `reimbursement.move_refused` */
export const moveReimbursement = defineMoves<ReimbursementState>('reimbursement', 'asked', {
  asked: ['approved', 'refused'],
  approved: ['paid', 'refused'],
  paid: [],
  refused: [],
});
