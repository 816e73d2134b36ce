import { type RecordingId } from '#kernel';
import { Outbox, RecordingGateway, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallsRepository } from '../db/calls.repository.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { moveRecording } from '../domain/recording-state.ts';
import { fetchRecording } from '../jobs.ts';
import { NoteRecording } from './note-recording.ts';

/**
 * Half an hour after the caller was asked to speak and nothing came home: says that the recording is
 * missing, so that nobody waits for it, and asks the provider whether it has one after all.
 */
@Injectable()
export class SettleRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly recordings: RecordingsRepository,
    private readonly noteRecording: NoteRecording,
    private readonly gateway: RecordingGateway,
    private readonly outbox: Outbox,
  ) {}

  /** @throws GatewayError when the provider cannot be asked: it is asked again */
  async run({ recordingId }: { readonly recordingId: RecordingId }): Promise<void> {
    const callSid = await this.unitOfWork.run((tx) => this.giveUp(tx, recordingId));
    if (callSid === undefined) {
      return;
    }
    const sids = await this.gateway.ofCall(callSid);
    await this.unitOfWork.run((tx) => this.adopt(tx, recordingId, sids));
  }

  /** @returns the call to ask about, when the provider never named a recording */
  private async giveUp(tx: Tx, recordingId: RecordingId): Promise<string | undefined> {
    const recording = await this.recordings.findForUpdate(tx, recordingId);
    if (recording === null || recording.state === 'stored') {
      return undefined;
    }
    await this.noteRecording.missing(tx, recording);
    const call = await this.calls.find(tx, recording.callId);
    return recording.sid === null ? call?.sid : undefined;
  }

  private async adopt(tx: Tx, recordingId: RecordingId, sids: readonly string[]): Promise<void> {
    const recording = await this.recordings.findForUpdate(tx, recordingId);
    const sid = await this.firstUnknown(tx, sids);
    if (recording?.sid !== null || sid === undefined) {
      return;
    }
    recording.sid = sid;
    recording.state = moveRecording(recording.state, 'announced');
    await this.recordings.save(tx, recording);
    await this.outbox.add(tx, fetchRecording({ recordingId: recording.id }));
  }

  private async firstUnknown(tx: Tx, sids: readonly string[]): Promise<string | undefined> {
    for (const sid of sids) {
      if ((await this.recordings.findBySid(tx, sid)) === null) {
        return sid;
      }
    }
    return undefined;
  }
}
