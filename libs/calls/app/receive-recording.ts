import { Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { type RecordingEntity } from '../db/recording.entity.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { moveRecording } from '../domain/recording-state.ts';
import { fetchRecording } from '../jobs.ts';
import { ExpectRecording } from './expect-recording.ts';
import { FollowCall } from './follow-call.ts';
import { NoteRecording } from './note-recording.ts';
import { OpenCall } from './open-call.ts';

/** The address of the sound is left unread: it is fetched by its name from a host that we know. */
const Params = z.looseObject({
  CallSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  RecordingSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  RecordingStatus: z.string().default('completed'),
});

/** Notes that the provider has a recording, or has none. It has no From: the call is found by its SID. */
@Injectable()
export class ReceiveRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly recordings: RecordingsRepository,
    private readonly openCall: OpenCall,
    private readonly followCall: FollowCall,
    private readonly expectRecording: ExpectRecording,
    private readonly noteRecording: NoteRecording,
    private readonly outbox: Outbox,
  ) {}

  /** @throws ZodError without the names of call and recording */
  run(params: unknown): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { CallSid: callSid, RecordingSid: sid, RecordingStatus: status } = Params.parse(params);
      const call = await this.openCall.within(tx, callSid, '');
      if (status === 'completed') {
        await this.announce(tx, call, sid);
      } else if (status === 'absent' || status === 'failed') {
        await this.giveUp(tx, call, sid);
      }
    });
  }

  private async announce(tx: Tx, call: CallEntity, sid: string): Promise<void> {
    if ((await this.recordings.findBySid(tx, sid)) !== null) {
      return;
    }
    const waiting = (await this.recordings.ofCall(tx, call.id)).find((one) => one.sid === null);
    const recording: RecordingEntity = waiting ?? (await this.expectRecording.within(tx, call.id));
    recording.sid = sid;
    recording.state = moveRecording(recording.state, 'announced');
    await this.recordings.save(tx, recording);
    // a message left with the provider's own answer, while we were away
    if (call.wants === 'nothing') {
      call.wants = 'message';
      call.ending = null;
      await this.calls.save(tx, call);
      await this.followCall.within(tx, call);
    }
    await this.outbox.add(tx, fetchRecording({ recordingId: recording.id }));
  }

  /** "Absent" may be said of the first, silent try while the second one is under way: that one is awaited. */
  private async giveUp(tx: Tx, call: CallEntity, sid: string): Promise<void> {
    const known = await this.recordings.ofCall(tx, call.id);
    const recording = known.find((one) => one.sid === sid) ?? known.find((one) => one.sid === null);
    if (call.state === 'ended' && recording !== undefined) {
      await this.noteRecording.missing(tx, recording);
    }
  }
}
