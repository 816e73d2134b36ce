import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SETTINGS, type Settings } from '../config/settings.ts';
import { GatewayError } from './gateway-error.ts';
import { type RecordingAtProvider, RecordingGateway } from './recording-gateway.ts';
import { troubleOf } from './trouble.ts';

const HOST = 'https://api.twilio.com';
const TIMEOUT_MS = 30_000;
/** Three minutes are under 3 MB in the heaviest format. */
const MOST_BYTES = 20_000_000;

const Listed = z.object({ sid: z.string(), status: z.string().optional() });
const List = z.object({ recordings: z.array(Listed).default([]) });

/** It stands in the list and holds no sound, now or later. */
const soundless: readonly (string | undefined)[] = ['absent', 'failed'];

@Injectable()
export class TwilioRecordingGateway extends RecordingGateway {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    super();
  }

  override async fetch(recordingSid: string): Promise<RecordingAtProvider> {
    const response = await this.request('GET', `Recordings/${recordingSid}.mp3`);
    if (response.status === 404) {
      return { kind: 'absent' };
    }
    if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
      throw new GatewayError('recording_too_big');
    }
    try {
      const audio = Buffer.from(await response.arrayBuffer());
      return { kind: 'audio', audio, type: response.headers.get('content-type') ?? '' };
    } catch {
      throw new GatewayError('twilio_silent');
    }
  }

  override async remove(recordingSid: string): Promise<void> {
    await this.request('DELETE', `Recordings/${recordingSid}.json`);
  }

  override async exists(recordingSid: string): Promise<boolean> {
    const response = await this.request('GET', `Recordings/${recordingSid}.json`);
    return response.status !== 404;
  }

  override async ofCall(callSid: string): Promise<string[]> {
    const response = await this.request('GET', `Calls/${callSid}/Recordings.json`);
    const listed = List.safeParse(response.ok ? await response.json().catch(() => undefined) : {});
    if (!listed.success) {
      throw new GatewayError('twilio_garbage');
    }
    return listed.data.recordings
      .filter(({ status }) => !soundless.includes(status))
      .map(({ sid }) => sid)
      .reverse();
  }

  /** Answers a success or a 404. */
  private async request(method: 'GET' | 'DELETE', path: string): Promise<Response> {
    const { TWILIO_API_BASE_URL: base, TWILIO_ACCOUNT_SID: account } = this.settings;
    const root = `${(base ?? HOST).replace(/\/+$/, '')}/2010-04-01/Accounts/${account}`;
    const credentials = Buffer.from(`${account}:${this.settings.TWILIO_AUTH_TOKEN}`);
    try {
      const response = await fetch(`${root}/${path}`, {
        method,
        headers: { authorization: `Basic ${credentials.toString('base64')}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.ok || response.status === 404) {
        return response;
      }
      throw new GatewayError(`twilio_http_${response.status}`);
    } catch (error) {
      throw error instanceof GatewayError ? error : new GatewayError(codeOf(error));
    }
  }
}

function codeOf(error: unknown): string {
  const trouble = troubleOf(error instanceof Error ? error.cause : undefined);
  return trouble.kind === 'unknown' ? 'twilio_silent' : `twilio_${trouble.code}`;
}
