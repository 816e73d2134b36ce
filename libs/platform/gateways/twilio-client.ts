import { Inject, Injectable } from '@nestjs/common';
import type { Twilio } from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type ProviderResponse from 'twilio/lib/http/response.js';
import { SETTINGS, type Settings } from '../config/settings.ts';

/** The official client. Loaded at its first use, because loading it takes a quarter of a second. */
@Injectable()
export class TwilioClient {
  private client: Promise<Twilio> | undefined;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  open(): Promise<Twilio> {
    this.client ??= this.load();
    return this.client;
  }

  private async load(): Promise<Twilio> {
    const { default: twilio } = await import('twilio');
    const base = this.settings.TWILIO_API_BASE_URL;
    class Rebased extends twilio.RequestClient {
      override request<TData>(
        options: RequestClient.RequestOptions<TData>,
      ): Promise<InstanceType<typeof ProviderResponse.default<TData>>> {
        return super.request({ ...options, uri: rebase(options.uri, base) });
      }
    }
    return twilio(this.settings.TWILIO_ACCOUNT_SID, this.settings.TWILIO_AUTH_TOKEN, {
      httpClient: new Rebased({ timeout: this.settings.TWILIO_TIMEOUT_SECONDS * 1_000 }),
    });
  }
}

function rebase(uri: string, base: string | undefined): string {
  if (base === undefined) {
    return uri;
  }
  const { pathname, search } = new URL(uri);
  return base.replace(/\/+$/, '') + pathname + search;
}
