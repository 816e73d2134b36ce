import { type E164 } from '#kernel';
import { CallGateway, Clock, type PlaceResult, SETTINGS, type Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';

/** So long a call that the provider does not know yet may still turn up there. */
const GRACE_MS = 60_000;
/** The provider's clock and ours may differ so much. */
const SKEW_MS = 60_000;
const RING_SECONDS = 25;

/** Rings a telephone, or finds out whether an attempt that broke off did: the provider has no key for it. */
@Injectable()
export class RingOnce {
  constructor(
    private readonly gateway: CallGateway,
    private readonly clock: Clock,
    @Inject(SETTINGS)
    private readonly settings: Pick<Settings, 'TWILIO_VOICE_NUMBER' | 'PUBLIC_BASE_URL'>,
  ) {}

  /** @param path where its steps are answered, as "back/<id>" */
  ring(to: E164, path: string): Promise<PlaceResult> {
    const { TWILIO_VOICE_NUMBER: from, PUBLIC_BASE_URL: base } = this.settings;
    const url = `${base}/twilio/voice/${path}`;
    return this.gateway.place({
      ...{ from, to, url, statusCallback: `${url}/status` },
      ringSeconds: RING_SECONDS,
    });
  }

  /**
   * The provider's names for our calls to a number since one was being placed, the newest first.
   * @throws GatewayError when it cannot be asked
   */
  async placedSince(to: E164, placingAt: Date): Promise<string[]> {
    const listed = await this.gateway.find({
      ...{ from: this.settings.TWILIO_VOICE_NUMBER, to },
      since: new Date(placingAt.getTime() - SKEW_MS),
    });
    return listed.filter(({ direction }) => direction === 'out').map(({ sid }) => sid);
  }

  /** Whether one that the provider does not know may still turn up there. */
  mayStillCome(placingAt: Date): boolean {
    return this.clock.now().getTime() - placingAt.getTime() < GRACE_MS;
  }
}
