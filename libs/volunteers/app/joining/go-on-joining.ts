import { volunteerMoved } from '#facts';
import { CITY, type City } from '#geography';
import { localDate } from '#kernel';
import { Clock, Outbox, type Tx, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../../db/volunteer.entity.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { type JoinStep, stepsAhead } from '../../domain/join-steps.ts';
import { moveVolunteer } from '../../domain/volunteer-state.ts';
import { AskForMissing } from '../ask-for-missing.ts';
import { openContact } from '../contact-details.ts';
import { type By, WriteEvent } from '../write-event.ts';

/** Who took the last step is active from then on. */
@Injectable()
export class GoOnJoining {
  constructor(
    private readonly volunteers: Volunteers,
    private readonly writeEvent: WriteEvent,
    private readonly askForMissing: AskForMissing,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  async within(tx: Tx, row: VolunteerRow, by: By): Promise<void> {
    if (row.state !== 'joining' || this.ahead(row).length > 0) {
      return;
    }
    row.state = moveVolunteer(row.state, 'active');
    row.stateSince = this.clock.now();
    await this.volunteers.save(tx, row);
    const refs = { from: 'joining', to: 'active' };
    await this.writeEvent.within(tx, row, { kind: 'moved', refs, ...by });
    const { id: volunteerId, state: to } = row;
    await this.outbox.add(tx, volunteerMoved({ volunteerId, from: 'joining', to }));
    const { phone } = await openContact(this.vault, tx, row);
    await this.askForMissing.within(row, phone !== undefined, by);
  }

  /** The steps that she still has to take, in their order. */
  ahead(row: VolunteerRow): JoinStep[] {
    const needsScreening = row.roles.some(
      (role) => this.city.roles[role]?.screeningRequired ?? true,
    );
    return stepsAhead(row, { needsScreening, today: localDate(this.clock.now(), this.city.zone) });
  }
}
