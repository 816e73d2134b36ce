import { type E164 } from '#kernel';
import {
  CallGateway,
  Clock,
  GatewayError,
  type PlaceResult,
  SETTINGS,
  type Settings,
  type Tx,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { CallBacksRepository } from '../db/call-backs.repository.ts';

/** So long a call that the provider does not know yet may still turn up there. */
const GRACE_MS = 60_000;
/** The provider's clock and ours may differ so much. */
const SKEW_MS = 60_000;
const RING_SECONDS = 25;

/** A call of ours that is to ring; its row says already that it is being placed. */
export interface ToRing {
  readonly to: E164;
  /** Where its steps are answered, as "back/<id>". */
  readonly path: string;
  readonly placingAt: Date;
  /** An earlier attempt broke off while the provider had it in hand. */
  readonly isHalfWay: boolean;
}

/** What becomes of its row. */
export interface RowOfCall<Row> {
  /** With the row locked; nothing where it is no longer being placed: somebody may have picked up meanwhile. */
  readonly whilePlacing: (note: (tx: Tx, row: Row) => Promise<void>) => Promise<void>;
  readonly move: (tx: Tx, row: Row, to: 'waiting' | 'ringing') => Promise<void>;
  /** @param code the provider's, when it refused */
  readonly conclude: (tx: Tx, row: Row, end: 'refused' | 'unknown', code?: string) => Promise<void>;
}

/**
 * Rings a telephone once: the provider has no key for it, so an attempt that broke off is looked up there and never
 * made a second time.
 */
@Injectable()
export class RingOnce {
  constructor(
    private readonly gateway: CallGateway,
    private readonly callBacks: CallBacksRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS)
    private readonly settings: Pick<Settings, 'TWILIO_VOICE_NUMBER' | 'PUBLIC_BASE_URL'>,
  ) {}

  /** @throws GatewayError when it is to be tried or looked up again later */
  run<Row extends { sid: string | null }>(call: ToRing, row: RowOfCall<Row>): Promise<void> {
    return call.isHalfWay ? this.lookUp(call, row) : this.place(call, row);
  }

  private async place<Row extends { sid: string | null }>(
    call: ToRing,
    { whilePlacing, move, conclude }: RowOfCall<Row>,
  ): Promise<void> {
    const result = await this.ring(call);
    switch (result.kind) {
      case 'placed':
        return whilePlacing((tx, row) =>
          move(tx, Object.assign(row, { sid: result.sid }), 'ringing'),
        );
      case 'refused':
        return whilePlacing((tx, row) => conclude(tx, row, 'refused', result.code));
      case 'later':
        await whilePlacing((tx, row) => move(tx, row, 'waiting'));
        throw new GatewayError(`twilio_${result.code}`);
      case 'unknown':
        throw new GatewayError('twilio_silent');
    }
  }

  private async lookUp<Row extends { sid: string | null }>(
    { to, placingAt }: ToRing,
    { whilePlacing, move, conclude }: RowOfCall<Row>,
  ): Promise<void> {
    const sids = await this.placedSince(to, placingAt);
    await whilePlacing(async (tx, row) => {
      const taken = await this.callBacks.takenSids(tx, sids);
      // the oldest that no other row of ours carries
      const sid = sids.findLast((each) => !taken.has(each));
      if (sid !== undefined) {
        return move(tx, Object.assign(row, { sid }), 'ringing');
      }
      // what the provider does not know may still turn up there
      if (this.clock.now().getTime() - placingAt.getTime() < GRACE_MS) {
        throw new GatewayError('twilio_silent');
      }
      return conclude(tx, row, 'unknown');
    });
  }

  private ring({ to, path }: ToRing): Promise<PlaceResult> {
    const { TWILIO_VOICE_NUMBER: from, PUBLIC_BASE_URL: base } = this.settings;
    const url = `${base}/twilio/voice/${path}`;
    return this.gateway.place({
      ...{ from, to, url, statusCallback: `${url}/status` },
      ringSeconds: RING_SECONDS,
    });
  }

  /** The provider's names for our calls to that number, the newest first. */
  private async placedSince(to: E164, placingAt: Date): Promise<string[]> {
    const listed = await this.gateway.find({
      ...{ from: this.settings.TWILIO_VOICE_NUMBER, to },
      since: new Date(placingAt.getTime() - SKEW_MS),
    });
    return listed.filter(({ direction }) => direction === 'out').map(({ sid }) => sid);
  }
}
