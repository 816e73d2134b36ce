import type { Language } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallEntity } from '../db/call.entity.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { type CallPhase, phaseOf } from '../domain/call-phase.ts';
import { type CallView, ReadCall } from './read-call.ts';

/** A call that goes on. */
export interface OngoingCall extends CallView {
  readonly phase: CallPhase;
  /** The language that the caller chose, in this call or in one before; undefined while nobody knows. */
  readonly spoken: Language | undefined;
}

/**
 * The callers on the line now: first who rings, then who talks with a coordinator, then who is in the menu. Calls of
 * blocked numbers are left out.
 */
@Injectable()
export class OngoingCalls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallsRepository,
    private readonly readCall: ReadCall,
    private readonly vault: Vault,
  ) {}

  /** One look at the database when nobody calls: every page of the desk asks this all the time. */
  run(): Promise<OngoingCall[]> {
    return this.unitOfWork.run(async (tx) => {
      const views: OngoingCall[] = [];
      for (const call of await this.calls.ongoing(tx)) {
        const view = await this.readCall.run(call.id);
        views.push({ ...view, phase: phaseOf(call), spoken: await this.spokenIn(tx, call, view) });
      }
      return views;
    });
  }

  private async spokenIn(
    tx: Tx,
    { lastStep, language }: CallEntity,
    { callId, number }: CallView,
  ): Promise<Language | undefined> {
    if (lastStep !== 'start' && lastStep !== 'dialled') {
      return language;
    }
    const subjects = number === undefined ? [] : await this.vault.find(tx, 'phone', number);
    return this.calls.languageOf(tx, subjects, callId);
  }
}
