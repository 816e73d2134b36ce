import type { AccountId, CaseId, RequestId } from '#kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
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
}
