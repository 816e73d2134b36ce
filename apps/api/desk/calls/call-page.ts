import { AccountNames, NoteAccess, type SignedIn } from '#accounts';
import {
  BlockNumber,
  type CallbackTaskId,
  type CallbackTaskView,
  ReadCallBack,
  ReadCallbackTask,
} from '#calls';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { firstOf, type TypedForm } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { callBackNotice, mayBeRung } from './call-back-view.ts';
import { blockForm, callBackForm, type CallbackTaskKnown, resultForm } from './call-forms.ts';
import { callDetails } from './call-view.ts';
import { besidesView } from './callback-task-card.ts';
import { LookUpCallbackTask } from './look-up-callback-task.ts';
import { textDetails } from './text-view.ts';
import { signChoices } from '../words/danger-words.ts';

export interface CallbackTaskPlace {
  readonly callbackTaskId: CallbackTaskId;
}

/** Of more of the same number only how many is said: they stand on the list. */
const MOST_BESIDES = 10;

/** Shows one thing to call about. The look is noted with the case it belongs to. */
@Injectable()
export class CallPage implements FormPage<CallbackTaskPlace, CallbackTaskKnown> {
  constructor(
    private readonly pages: DeskPages,
    private readonly lookUpCallbackTask: LookUpCallbackTask,
    private readonly readCallbackTask: ReadCallbackTask,
    private readonly readCallBack: ReadCallBack,
    private readonly blockNumber: BlockNumber,
    private readonly noteAccess: NoteAccess,
    private readonly accountNames: AccountNames,
    private readonly formProofs: FormProofs,
    private readonly clock: Clock,
  ) {}

  place({ params }: Address): CallbackTaskPlace {
    return { callbackTaskId: readId(params['callbackTaskId']) };
  }

  async known(
    { callbackTaskId }: CallbackTaskPlace,
    { accountId: me }: SignedIn,
  ): Promise<CallbackTaskKnown> {
    const item = await this.readCallbackTask.run(callbackTaskId);
    const blockedUntil = item.number && (await this.blockNumber.until(item.number));
    const names = await this.accountNames.run(item.attempts.map(({ accountId }) => accountId));
    return { item, blockedUntil, me, names, now: this.clock.now() };
  }

  href({ callbackTaskId }: CallbackTaskPlace): string {
    return `/desk/calls/${callbackTaskId}`;
  }

  show(
    reply: FastifyReply,
    who: SignedIn,
    place: CallbackTaskPlace,
    failed: FailedForm,
  ): Promise<void> {
    return this.open(reply, who, place, failed);
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    place: CallbackTaskPlace,
    failed?: FailedForm,
  ): Promise<void> {
    const { callbackTaskId } = place;
    const found = await this.lookUpCallbackTask.run(callbackTaskId);
    const { item, caseId } = found;
    const { accountId } = who;
    if (caseId !== undefined) {
      await this.noteAccess.run({ accountId, caseId, what: 'case.read' });
    }
    const known = await this.known(place, who);
    const { now, blockedUntil } = known;
    await this.pages.send(reply, who, {
      template: 'calls/call.njk',
      current: 'calls',
      failed,
      data: {
        signChoices,
        ...{ value: valuesOf(item, failed?.typed), backHref: '/desk/calls' },
        shown: this.shown(place, known),
        call: item.kind === 'call' ? callDetails(item, found) : textDetails(item, found, now),
        besides: await this.besides(item, now),
        colleague: await this.colleagueIn(item),
        blockedUntil,
        mayRing: item.outcome === undefined && mayBeRung(item.number),
        callBack: callBackNotice(await this.readCallBack.last({ callbackTaskId }, accountId), {
          now,
        }),
      },
    });
  }

  private shown(place: CallbackTaskPlace, known: CallbackTaskKnown): object {
    const href = this.href(place);
    return {
      result: this.formProofs.of({ form: resultForm, href }, known),
      ring: this.formProofs.of({ form: callBackForm, href }, known),
      block: this.formProofs.of({ form: blockForm, href }, known),
    };
  }

  /** One call may answer several: who rings should know of all. */
  private async besides(
    { callbackTaskId, outcome }: CallbackTaskView,
    now: Date,
  ): Promise<object | undefined> {
    return outcome === undefined
      ? besidesView(await this.readCallbackTask.besides(callbackTaskId, MOST_BESIDES), now)
      : undefined;
  }

  /** Who of us spoke with the caller. */
  private async colleagueIn(item: CallbackTaskView): Promise<string | undefined> {
    const accountId = item.kind === 'call' ? item.answeredBy : undefined;
    return accountId && (await this.accountNames.run([accountId])).get(accountId);
  }
}

function valuesOf({ said }: CallbackTaskView, typed: TypedForm | undefined): object {
  const names = ['said', 'dangerSign', 'result', 'days', 'reason'];
  return typed === undefined
    ? { said }
    : Object.fromEntries(names.map((name) => [name, firstOf(typed, name)]));
}
