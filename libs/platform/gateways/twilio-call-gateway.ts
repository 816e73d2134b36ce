import { Injectable } from '@nestjs/common';
import {
  CallGateway,
  type CallToPlace,
  type LoggedCall,
  type PlaceResult,
} from './call-gateway.ts';
import { askProvider, isGone, isSid } from './provider-answers.ts';
import { troubleOf } from './trouble.ts';
import { TwilioClient } from './twilio-client.ts';

/** More than one number ever gets within the hours that are looked back. */
const LOOK_BACK = 200;

@Injectable()
export class TwilioCallGateway extends CallGateway {
  constructor(private readonly twilio: TwilioClient) {
    super();
  }

  override async place({
    from,
    to,
    url,
    statusCallback,
    ringSeconds,
  }: CallToPlace): Promise<PlaceResult> {
    const client = await this.twilio.open();
    try {
      const { sid } = await client.calls.create({
        ...{ from, to, url, statusCallback },
        timeout: ringSeconds,
      });
      // an answer that is no answer: the telephone may be ringing
      return isSid(sid) ? { kind: 'placed', sid } : { kind: 'unknown' };
    } catch (error) {
      return troubleOf(error);
    }
  }

  /** By the moment it was made and not StartTime: a call that still queues has not started. */
  override async find({
    from,
    to,
    since,
  }: {
    from: string;
    to: string;
    since: Date;
  }): Promise<LoggedCall[]> {
    const found = await askProvider(this.twilio, (client) =>
      client.calls.list({ from, to, limit: LOOK_BACK }),
    );
    return found.filter(({ dateCreated }) => dateCreated >= since).map(lineOf);
  }

  override fetch(sid: string): Promise<LoggedCall | undefined> {
    return askProvider(this.twilio, async (client) => {
      try {
        return lineOf(await client.calls(sid).fetch());
      } catch (error) {
        if (isGone(error)) {
          return undefined;
        }
        throw error;
      }
    });
  }

  override async legsOf(sid: string): Promise<LoggedCall[]> {
    const found = await askProvider(this.twilio, (client) =>
      client.calls.list({ parentCallSid: sid, limit: LOOK_BACK }),
    );
    return found.map(lineOf);
  }

  override async log(since: Date): Promise<LoggedCall[]> {
    const listed = await askProvider(this.twilio, (client) =>
      client.calls.list({ startTimeAfter: since }),
    );
    return listed.map(lineOf);
  }
}

function lineOf(call: {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: string;
  readonly parentCallSid: string;
  readonly status: string;
  readonly dateCreated: Date;
  readonly endTime: Date;
}): LoggedCall {
  const { sid, from, to, status, dateCreated } = call;
  // empty while there is none, whatever the types say
  const { parentCallSid, endTime } = call as { parentCallSid: string | null; endTime: unknown };
  return {
    ...{ sid, from, to, status },
    direction: parentCallSid ? 'leg' : call.direction === 'inbound' ? 'in' : 'out',
    createdAt: dateCreated,
    endedAt: endTime instanceof Date ? endTime : undefined,
  };
}
