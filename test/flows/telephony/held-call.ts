import { type CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import {
  type CallBranch,
  CODE,
  inLanguage,
  type Known,
  knownAfter,
  QUIET,
  SAY,
  type Spoken,
  WAIT,
  whatOf,
  WRONG_CODE,
} from './call-branches.ts';
import type { CallFault } from './call-faults.ts';
import type { Role } from './cast.ts';
import { FaultOrders } from './fault-orders.ts';
import { ended, knownAtEnd, knownWhenHit, knownWhenLeft, leftMessage } from './known-so-far.ts';
import type { Hotline } from './open-hotline.ts';
import type { SetScene } from './ringing-scenes.ts';
import { ring, type RingingWay } from './ringing-ways.ts';

/** One call that is to be held, and what goes wrong in it. */
export interface CallFlow {
  readonly branch: CallBranch;
  readonly spoken: Spoken;
  readonly moment: string;
  readonly fault: CallFault;
  /** Before which act the fault is ordered: 0 is the call itself. */
  readonly place: number;
  /** Whether who hears the static documents leaves a message there. */
  readonly speaksToFallback: boolean;
  readonly seed: number;
  /** Where telephones of ours ring first, and the acts come when nobody could answer. */
  readonly rings?: { readonly way: RingingWay; readonly scene: SetScene };
}

/** A call that was held, with what it must have left. */
export interface HeldCall {
  readonly flow: CallFlow;
  readonly sid: string;
  readonly role: Role;
  readonly known: Known;
  /** Recordings that must lie with us. */
  readonly recorded: number;
  /** What a volunteer did stands on the timeline. */
  readonly noted: boolean;
  /** In which languages the hotline spoke once it was chosen; none where the static documents did. */
  readonly heard: readonly string[];
  readonly trouble: string | undefined;
  /** The telephones of ours one of which she spoke with. */
  readonly spokeWith: readonly string[];
}

const SAID = 'Mijn buurvrouw zit al weken alleen';

export function describeCall({ branch, spoken, moment, fault, place, seed }: CallFlow): string {
  const where = fault.place === 'drawn' ? ` before act ${String(place)}` : '';
  return `${branch.name} | ${spoken.language} | ${moment} | ${fault.name}${where} | seed ${String(seed)}`;
}

export class HeldCallMaker {
  private readonly script: CallBranch;
  private readonly party: string;
  private readonly orders: FaultOrders;
  private spoke = false;
  /** How much had been heard when the language was chosen. */
  private chose: number | undefined;
  private readonly onOtherLines: FaultOrders[] = [];
  private spokeWith: readonly string[] = [];

  constructor(
    private readonly hotline: Hotline,
    private readonly flow: CallFlow,
    private readonly role: Role,
  ) {
    this.script = inLanguage(flow.branch, flow.spoken);
    this.party = role.number ?? 'anonymous';
    this.orders = new FaultOrders(hotline.phones, this.party);
  }

  async hold(): Promise<HeldCall> {
    const { phones } = this.hotline;
    if (this.flow.place === 0) {
      this.order();
    }
    const phone = this.role.number === null ? phones.hiddenPhone() : phones.phone(this.party);
    const call = await phone.calls();
    const { known, left, trouble } = await this.speak(call);
    [this.orders, ...this.onOtherLines].forEach((orders) => {
      orders.takeBack();
    });
    const wentOn = await this.hangUp(call);
    const heardSpeech = this.spoke && this.flow.fault.recording === undefined;
    return {
      ...{ flow: this.flow, role: this.role, sid: call.sid },
      known: ended(left && known.wants === 'nothing' ? leftMessage(known) : known),
      noted: known.ending === 'served',
      recorded: (heardSpeech ? 1 : 0) + (left ? 1 : 0),
      heard: this.spokenIn(call),
      trouble: trouble ?? wentOn,
      spokeWith: this.spokeWith,
    };
  }

  private async speak(
    call: CallDriver,
  ): Promise<{ known: Known; left: boolean; trouble: string | undefined }> {
    let known = knownAfter(this.script, 0);
    try {
      const { rings } = this.flow;
      known = (rings && (await this.letItRing(call, rings))) ?? (await this.goOn(call));
      const atFallback = this.flow.fault.leads === 'fallback' && this.orders.haveHit();
      return {
        known,
        left: atFallback && isOn(call) && (await this.atFallback(call)),
        trouble: undefined,
      };
    } catch (error) {
      return { known, left: false, trouble: error instanceof Error ? error.message : 'it broke' };
    }
  }

  private async hangUp(call: CallDriver): Promise<string | undefined> {
    if (!isOn(call)) {
      return undefined;
    }
    await call.hangsUp();
    return 'the call went on';
  }

  private spokenIn(call: CallDriver): string[] {
    const { heard } = call.shown();
    const afterOffer = heard.findIndex(({ text }) => text.includes('press 8')) + 1;
    const after = this.flow.spoken.key.length === 0 ? afterOffer : (this.chose ?? heard.length);
    return this.flow.fault.leads === 'fallback'
      ? []
      : heard
          .slice(after)
          .filter(({ verb, text }) => verb === 'Say' && !offersLanguage(text))
          .map(({ language }) => language ?? '');
  }

  /** @returns what the hotline must know now */
  private async goOn(call: CallDriver): Promise<Known> {
    const { fault, place } = this.flow;
    const { acts } = this.script;
    for (let done = 0; ; done += 1) {
      if (fault.leads !== undefined && fault.order !== undefined && this.orders.haveHit()) {
        return knownWhenHit(this.script, fault, done);
      }
      if (fault.breaksOff === true && done === Math.min(place, acts.length - 1)) {
        await call.hangsUp();
        return knownWhenLeft(this.script, done);
      }
      const act = acts[done];
      if (act === undefined) {
        await call.ends();
        return knownAtEnd(this.script, fault, this.role);
      }
      if (place === done + 1) {
        this.order();
      }
      this.chose ??= call.shown().heard.length;
      await this.act(call, whatOf(act));
    }
  }

  /** @returns what is known where it does not come to the menu */
  private async letItRing(
    call: CallDriver,
    { way, scene }: NonNullable<CallFlow['rings']>,
  ): Promise<Known | undefined> {
    const { fault, seed } = this.flow;
    const rung = await ring(call, way, {
      ...{ phones: this.hotline.phones, scene, turn: seed },
      rings: (nth, numbers) => this.whileItRings(call, nth, numbers),
      picked: (number) => {
        this.orderFor('presses', number);
      },
    });
    if (rung === 'menu') {
      return undefined;
    }
    const before = knownAfter(this.script, 0);
    if (rung !== 'gone') {
      this.spokeWith = rung.spokeWith;
      return { ...before, ending: 'answered' };
    }
    const isMeant = way.circles.includes('caller hangs up') || fault.breaksOff === true;
    if (!isMeant && !(fault.leads !== undefined && this.orders.haveHit())) {
      throw new Error('nobody was rung, and there was no menu');
    }
    return before;
  }

  private async whileItRings(
    call: CallDriver,
    nth: number,
    numbers: readonly string[],
  ): Promise<void> {
    numbers.forEach((number) => {
      this.orderFor('picks up', number);
    });
    if (this.flow.place === nth + 1) {
      this.order();
      await (this.flow.fault.breaksOff === true ? call.hangsUp() : undefined);
    }
  }

  /** Something goes wrong on the line of a colleague. */
  private orderFor(colleague: CallFault['colleague'], number: string): void {
    const { order, colleague: when } = this.flow.fault;
    if (order !== undefined && when === colleague) {
      const orders = new FaultOrders(this.hotline.phones, number);
      this.onOtherLines.push(orders);
      orders.order(order);
    }
  }

  private order(): void {
    const { order, colleague } = this.flow.fault;
    if (order !== undefined && colleague === undefined) {
      this.orders.order(order);
    }
  }

  /** Goes on with the static documents. @returns whether a message was left there */
  private async atFallback(call: CallDriver): Promise<boolean> {
    if (!this.flow.speaksToFallback) {
      await call.hangsUp();
      return false;
    }
    const choices = { nl: [WAIT, WAIT], fr: ['7'], en: [WAIT, '8'] }[this.flow.spoken.language];
    for (const what of [...choices, SAY, '#']) {
      await this.act(call, what, false);
    }
    await call.ends();
    return true;
  }

  private async act(call: CallDriver, what: string, counts = true): Promise<void> {
    switch (what) {
      case SAY:
        this.spoke ||= counts;
        return call.says(SAID);
      case WAIT:
      case QUIET:
        return call.waits();
      case CODE:
        return call.presses(`${await this.code()}#`);
      case WRONG_CODE:
        return call.presses((await this.code()) === '000000' ? '111111#' : '000000#');
      default:
        return /^[\d*#]+$/.test(what) ? call.presses(what) : call.says(what);
    }
  }

  private async code(): Promise<string> {
    await this.hotline.settled();
    const text = this.hotline.phones
      .phone(this.party)
      .inbox()
      .findLast(({ body }) => /^\d{6} is je code/.test(body));
    return text?.body.slice(0, 6) ?? 'none';
  }
}

function isOn(call: CallDriver): boolean {
  return call.shown().state === 'in-progress';
}

/** Said in its own language each time that the first choices are, whatever the call is held in. */
function offersLanguage(text: string): boolean {
  return /^(Pour le français, appuyez sur le 7|For English, press 8)\.$/.test(text);
}
