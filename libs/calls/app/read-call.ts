import {
  type AccountId,
  type CallId,
  DomainError,
  type E164,
  type Language,
  type RecordingId,
  type SubjectId,
  type TimeToCall,
} from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { RecordingsRepository } from '../db/recordings.repository.ts';
import { type RecordingState } from '../domain/recording-state.ts';
import { type Ending, type OwnWish, type Wants } from '../domain/turn.ts';
import { numberToCall } from './call-numbers.ts';

/** A call, readable. */
export interface CallView {
  readonly callId: CallId;
  readonly subjectId: SubjectId;
  /** Where to call back: the number that was typed, else the caller's; undefined when it is hidden. */
  readonly number: E164 | undefined;
  /** The caller calls about herself. */
  readonly self: boolean;
  readonly danger: boolean;
  readonly wants: Wants;
  readonly recordingId: RecordingId | undefined;
  readonly recordingState: RecordingState | undefined;
  readonly language: Language;
  /** The caller says that she is a volunteer, or wants to become one. */
  readonly volunteer: boolean;
  /** She wants to become one. */
  readonly wantsToHelp: boolean;
  readonly callWhen: TimeToCall | undefined;
  /** What the person of a case wants; undefined when the caller is none. */
  readonly ownWish: OwnWish | undefined;
  /** Her case was closed and stays so, unless there is danger. */
  readonly keepsClosed: boolean;
  readonly ending: Ending | undefined;
  readonly ended: boolean;
  /** Who of us spoke with the caller. */
  readonly answeredBy: AccountId | undefined;
  readonly startedAt: Date;
  /** What the caller said where keys were asked for, as far as it was heard. */
  readonly saidAtChoices: readonly string[];
}

@Injectable()
export class ReadCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly recordings: RecordingsRepository,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `call.not_found` or `vault.erased` */
  run(callId: CallId): Promise<CallView> {
    return this.unitOfWork.run(async (tx) => {
      const call = await this.calls.find(tx, callId);
      if (call === null) {
        throw new DomainError('call.not_found', { callId });
      }
      const recordings = await this.recordings.ofCall(tx, callId);
      const recording = recordings.find(({ state }) => state === 'stored') ?? recordings[0];
      const { subjectId, self, danger, wants, volunteer, language, startedAt, wantsToHelp } = call;
      return {
        ...{ callId, subjectId, self, danger, wants, volunteer, language, startedAt },
        wantsToHelp,
        callWhen: call.callWhen ?? undefined,
        ownWish: call.ownWish ?? undefined,
        keepsClosed: call.keepsClosed && !call.danger,
        ending: call.ending ?? undefined,
        ended: call.state === 'ended',
        answeredBy: call.answeredBy ?? undefined,
        number: await numberToCall(this.vault, tx, call),
        recordingId: recording?.id,
        recordingState: recording?.state,
        saidAtChoices: await this.spokenIn(tx, call),
      };
    });
  }

  private async spokenIn(tx: Tx, { id, subjectId }: CallEntity): Promise<string[]> {
    const spoken: string[] = [];
    for (const { step, attempt, speech } of await this.calls.spokenIn(tx, id)) {
      const place = { table: 'call_step', row: `${id} ${step} ${attempt}`, column: 'speech' };
      spoken.push(await this.vault.open(tx, subjectId, place, speech));
    }
    return spoken;
  }
}
