import { CITY, type City } from '#geography';
import { HOUR_MS, nextTimeOfDay } from '#kernel';
import {
  CallGateway,
  Clock,
  type LoggedCall,
  Outbox,
  RecordingGateway,
  SETTINGS,
  type Settings,
  UnitOfWork,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { isOver } from '../domain/provider-status.ts';
import { reconcileCalls } from '../jobs.ts';
import { AdoptCallBack } from './adopt-call-back.ts';
import { EndCall } from './end-call.ts';
import { QUIET_MS } from './open-call.ts';
import { ReceiveRecording } from './receive-recording.ts';
import { UnrecognisedCalls } from './unrecognised-calls.ts';
import { TakeUnheard } from './take-unheard.ts';

/** Two nights overlap, so that what was going on during one is found in the next. */
const LOOK_BACK_MS = 48 * HOUR_MS;
const AT = '03:30';

/** Compares the provider's log of calls with ours, each night: what is unknown here is taken in, or shown. */
@Injectable()
export class ReconcileCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly takeUnheard: TakeUnheard,
    private readonly endCall: EndCall,
    private readonly receiveRecording: ReceiveRecording,
    private readonly unrecognisedCalls: UnrecognisedCalls,
    private readonly adoptCallBack: AdoptCallBack,
    private readonly gateway: CallGateway,
    private readonly recordings: RecordingGateway,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'TWILIO_VOICE_NUMBER'>,
  ) {}

  /** @returns how many were unknown. @throws GatewayError when the provider cannot be asked */
  async run(): Promise<number> {
    await this.planNext();
    const since = new Date(this.clock.now().getTime() - LOOK_BACK_MS);
    const log = (await this.gateway.log(since)).filter(isOver);
    let unknown = 0;
    for (const call of log) {
      unknown += (await this.compare(call)) ? 1 : 0;
    }
    return unknown;
  }

  /** Asks for the next night's run; asked twice it is one. */
  async planNext(): Promise<void> {
    const { day: night, at } = nextTimeOfDay(this.clock.now(), AT, this.city.zone);
    await this.unitOfWork.run((tx) => this.outbox.add(tx, reconcileCalls({ night }), at));
  }

  /** @returns whether it was unknown. Calls that another one rings from within belong to that one. */
  private async compare(call: LoggedCall): Promise<boolean> {
    if (call.direction === 'out') {
      return this.unitOfWork.run(
        async (tx) =>
          !(await this.adoptCallBack.within(tx, call)) &&
          (await this.unrecognisedCalls.note(tx, call)),
      );
    }
    if (call.direction === 'leg' || call.to !== this.settings.TWILIO_VOICE_NUMBER) {
      return false;
    }
    const isNew = await this.unitOfWork.run((tx) => this.takeUnheard.within(tx, call));
    await this.mend(call);
    return isNew;
  }

  /** What we know of it, but not to its end, or without the number that it showed, or what was said. */
  private async mend({ sid, from, status, endedAt }: LoggedCall): Promise<void> {
    const known = await this.unitOfWork.run((tx) => this.calls.findBySid(tx, sid));
    if (known === null) {
      return;
    }
    if (known.ending === 'unheard' || known.ending === 'dropped') {
      await this.bringRecordings(sid);
    }
    if (known.number === null || this.isLongOver(known, endedAt)) {
      // as if its webhook had come now
      await this.endCall.run({ CallSid: sid, CallStatus: status, From: from });
    }
  }

  private isLongOver({ state }: CallEntity, endedAt: Date | undefined): boolean {
    const quietSince = this.clock.now().getTime() - QUIET_MS;
    return state === 'ongoing' && endedAt !== undefined && endedAt.getTime() < quietSince;
  }

  /** A message left with the provider's own answer, while we were away. */
  private async bringRecordings(CallSid: string): Promise<void> {
    for (const RecordingSid of await this.recordings.ofCall(CallSid)) {
      await this.receiveRecording.run({ CallSid, RecordingSid });
    }
  }
}
