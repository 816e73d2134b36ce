import { type RecordingId } from '#kernel';
import { GatewayError, RecordingGateway, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { CallsRepository } from '../db/calls.repository.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { audioType } from '../domain/audio.ts';
import { NoteRecording } from './note-recording.ts';

/** Brings a recording home: fetches it by its name, looks whether it is sound, seals and stores it. */
@Injectable()
export class FetchRecording {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly recordings: RecordingsRepository,
    private readonly noteRecording: NoteRecording,
    private readonly vault: Vault,
    private readonly gateway: RecordingGateway,
  ) {}

  /** @throws GatewayError when it is not to be had yet: it is tried again, also after it counts as missing */
  async run({ recordingId }: { readonly recordingId: RecordingId }): Promise<void> {
    const recording = await this.unitOfWork.run((tx) => this.recordings.find(tx, recordingId));
    if (recording?.sid == null || recording.state === 'stored') {
      return;
    }
    const found = await this.gateway.fetch(recording.sid);
    if (found.kind === 'absent') {
      throw new GatewayError('recording_absent');
    }
    const type = audioType(found.audio);
    if (type === undefined) {
      throw new GatewayError('recording_not_audio');
    }
    await this.unitOfWork.run((tx) => this.store(tx, recordingId, found.audio, type));
  }

  private async store(
    tx: Tx,
    recordingId: RecordingId,
    audio: Buffer,
    type: string,
  ): Promise<void> {
    const recording = await this.recordings.findForUpdate(tx, recordingId);
    const call = recording && (await this.calls.find(tx, recording.callId));
    if (recording === null || call === null || recording.state === 'stored') {
      return;
    }
    const place = { table: 'recording', row: recordingId, column: 'audio' };
    const sealed = await this.vault.sealBytes(tx, call.subjectId, place, audio);
    await this.noteRecording.stored(tx, recording, sealed, type);
  }
}
