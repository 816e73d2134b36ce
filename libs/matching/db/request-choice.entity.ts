import type { RequestId, VolunteerId } from '#kernel';
import { Entity, PrimaryColumn } from 'typeorm';

/** A volunteer who could serve a request when it opened. */
@Entity('request_choice')
export class RequestChoiceRow {
  @PrimaryColumn({ type: 'uuid', name: 'request_id' })
  requestId!: RequestId;

  @PrimaryColumn({ type: 'uuid', name: 'volunteer_id' })
  volunteerId!: VolunteerId;
}
