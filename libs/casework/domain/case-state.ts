import { defineMoves, type StateTable } from '#kernel';

/**
 * The life of a case. `joined` is a case whose only report was added to another; undoing that brings it
 * back. A closed case opens again when somebody reports anew.
 */
export type CaseState =
  | 'new'
  | 'clarifying'
  | 'waiting'
  | 'agreed'
  | 'matching'
  | 'matched'
  | 'visiting'
  | 'closed'
  | 'joined';

export const caseMoves: StateTable<CaseState> = {
  new: ['clarifying', 'agreed', 'waiting', 'closed', 'joined'],
  clarifying: ['agreed', 'waiting', 'closed', 'joined'],
  waiting: ['clarifying', 'agreed', 'closed', 'joined'],
  agreed: ['matching', 'waiting', 'closed'],
  matching: ['matched', 'agreed', 'waiting', 'closed'],
  matched: ['visiting', 'matching', 'agreed', 'waiting', 'closed'],
  visiting: ['matching', 'agreed', 'waiting', 'closed'],
  closed: ['clarifying'],
  joined: ['new', 'clarifying'],
};

/** @throws DomainError `case.move_refused` with both states */
export const moveCase = defineMoves<CaseState>('case', 'new', caseMoves);

/** Whether somebody still has to do something about it. */
export function isOpen(state: CaseState): boolean {
  return state !== 'closed' && state !== 'joined';
}
