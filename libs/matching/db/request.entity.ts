import type { AccountId, CaseId, RequestId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Distance } from '../domain/asking.ts';
import type { Search } from '../domain/next-wave.ts';
import type { RequestState, Task } from '../domain/request-state.ts';

/** One role to fill for one case. */
@Entity('match_request')
export class RequestRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: RequestId;

  @Column({ type: 'uuid', name: 'case_id' })
  caseId!: CaseId;

  @Column({ type: 'text' })
  role!: string;

  @Column({ type: 'text' })
  task!: Task;

  @Column({ type: 'text' })
  state!: RequestState;

  @Column({ type: 'timestamptz', name: 'opened_at' })
  openedAt!: Date;

  @Column({ type: 'uuid', name: 'opened_by' })
  openedBy!: AccountId;

  @Column({ type: 'text' })
  search!: Search;

  /** Who of us started the waves. */
  @Column({ type: 'uuid', name: 'search_by', nullable: true })
  searchBy!: AccountId | null;

  /** The last wave before this search: what was asked until then does not count for how long it goes on. */
  @Column({ type: 'integer', name: 'search_after' })
  searchAfter!: number;

  /** How far waves reach now. */
  @Column({ type: 'text' })
  border!: Distance;
}
