import { AccountNames, NoteAccess, type SignedIn } from '#accounts';
import { BlockNumber, type ItemId, type ItemView, ReadCallBack, ReadItem } from '#calls';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { firstOf, type TypedForm } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { callBackNotice, mayBeRung } from './call-back-view.ts';
import { blockForm, callBackForm, type ItemKnown, resultForm } from './call-forms.ts';
import { callDetails } from './call-view.ts';
import { besidesView } from './item-card.ts';
import { LookUpItem } from './look-up-item.ts';
import { textDetails } from './text-view.ts';
import { signChoices } from '../words/danger-words.ts';

export interface ItemPlace {
  readonly itemId: ItemId;
}

/** Of more of the same number only how many is said: they stand on the list. */
const MOST_BESIDES = 10;

/** Shows one thing to call about. The look is noted with the case it belongs to. */
@Injectable()
export class CallPage implements FormPage<ItemPlace, ItemKnown> {
  constructor(
    private readonly pages: DeskPages,
    private readonly lookUpItem: LookUpItem,
    private readonly readItem: ReadItem,
    private readonly readCallBack: ReadCallBack,
    private readonly blockNumber: BlockNumber,
    private readonly noteAccess: NoteAccess,
    private readonly accountNames: AccountNames,
    private readonly formProofs: FormProofs,
    private readonly clock: Clock,
  ) {}

  place({ params }: Address): ItemPlace {
    return { itemId: readId(params['itemId']) };
  }

  async known({ itemId }: ItemPlace, { accountId: me }: SignedIn): Promise<ItemKnown> {
    const item = await this.readItem.run(itemId);
    const blockedUntil = item.number && (await this.blockNumber.until(item.number));
    const names = await this.accountNames.run(item.attempts.map(({ accountId }) => accountId));
    return { item, blockedUntil, me, names, now: this.clock.now() };
  }

  href({ itemId }: ItemPlace): string {
    return `/desk/calls/${itemId}`;
  }

  show(reply: FastifyReply, who: SignedIn, place: ItemPlace, failed: FailedForm): Promise<void> {
    return this.open(reply, who, place, failed);
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    place: ItemPlace,
    failed?: FailedForm,
  ): Promise<void> {
    const { itemId } = place;
    const found = await this.lookUpItem.run(itemId);
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
        callBack: callBackNotice(await this.readCallBack.last({ itemId }, accountId), { now }),
      },
    });
  }

  private shown(place: ItemPlace, known: ItemKnown): object {
    const href = this.href(place);
    return {
      result: this.formProofs.of({ form: resultForm, href }, known),
      ring: this.formProofs.of({ form: callBackForm, href }, known),
      block: this.formProofs.of({ form: blockForm, href }, known),
    };
  }

  /** One call may answer several: who rings should know of all. */
  private async besides({ itemId, outcome }: ItemView, now: Date): Promise<object | undefined> {
    return outcome === undefined
      ? besidesView(await this.readItem.besides(itemId, MOST_BESIDES), now)
      : undefined;
  }

  /** Who of us spoke with the caller. */
  private async colleagueIn(item: ItemView): Promise<string | undefined> {
    const accountId = item.kind === 'call' ? item.answeredBy : undefined;
    return accountId && (await this.accountNames.run([accountId])).get(accountId);
  }
}

function valuesOf({ said }: ItemView, typed: TypedForm | undefined): object {
  const names = ['said', 'dangerSign', 'result', 'days', 'reason'];
  return typed === undefined
    ? { said }
    : Object.fromEntries(names.map((name) => [name, firstOf(typed, name)]));
}
