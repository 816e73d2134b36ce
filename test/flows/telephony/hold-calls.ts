import { type CallDriver } from '../../../apps/phones/test-interface/call-driver.ts';
import { eachOf } from '../../faults/seeded.ts';
import {
  type CallBranch,
  CODE,
  inLanguage,
  type Known,
  knownAfter,
  leadsOn,
  QUIET,
  SAY,
  type Spoken,
  WAIT,
  whatOf,
  WRONG_CODE,
} from './call-branches.ts';
import type { CallFault } from './call-faults.ts';
import type { Cast, Role } from './cast.ts';
import type { Hotline } from './open-hotline.ts';

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
}

const SAID = 'Mijn buurvrouw zit al weken alleen';

export function describeCall({ branch, spoken, moment, fault, place, seed }: CallFlow): string {
  const where = fault.place === 'drawn' ? ` before act ${String(place)}` : '';
  return `${branch.name} | ${spoken.language} | ${moment} | ${fault.name}${where} | seed ${String(seed)}`;
}

/** Holds calls side by side, as many as there are telephones for each kind of caller. */
export async function holdCalls(
  hotline: Hotline,
  cast: Cast,
  flows: readonly CallFlow[],
): Promise<HeldCall[]> {
  const held: HeldCall[] = [];
  const begun = { count: 0 };
  const callers = ['anybody', 'hidden', 'volunteer'] as const;
  const lanes = callers.map((caller) => {
    const own = flows.filter(({ branch }) => branch.caller === caller);
    return eachOf(own, cast.most(caller), async (flow) => {
      const role = await cast.enter(caller);
      held.push(await new HeldCallMaker(hotline, flow, role).hold());
      cast.leave(role);
      begun.count += 1;
      // past the change of the clock, and less than the shortest wait for a key
      if (begun.count === Math.ceil(flows.length / 2)) {
        await hotline.phones.clock.advance({ seconds: 4 });
      }
    });
  });
  await Promise.all(lanes);
  return held;
}

class HeldCallMaker {
  private readonly script: CallBranch;
  private readonly party: string;
  private spoke = false;
  /** How much had been heard when the language was chosen. */
  private chose: number | undefined;
  private ordered = false;

  constructor(
    private readonly hotline: Hotline,
    private readonly flow: CallFlow,
    private readonly role: Role,
  ) {
    this.script = inLanguage(flow.branch, flow.spoken);
    this.party = role.number ?? 'anonymous';
  }

  async hold(): Promise<HeldCall> {
    const { phones } = this.hotline;
    if (this.flow.place === 0) {
      this.order();
    }
    const phone = this.role.number === null ? phones.hiddenPhone() : phones.phone(this.party);
    const call = await phone.calls();
    const { known, left, trouble } = await this.speak(call);
    this.takeBackOrders();
    const wentOn = await this.hangUp(call);
    const heardSpeech = this.spoke && this.flow.fault.recording === undefined;
    return {
      ...{ flow: this.flow, role: this.role, sid: call.sid },
      known: ended(left && known.wants === 'nothing' ? leftMessage(known) : known),
      noted: known.ending === 'served',
      recorded: (heardSpeech ? 1 : 0) + (left ? 1 : 0),
      heard: this.spokenIn(call),
      trouble: trouble ?? wentOn,
    };
  }

  private async speak(
    call: CallDriver,
  ): Promise<{ known: Known; left: boolean; trouble: string | undefined }> {
    let known = knownAfter(this.script, 0);
    try {
      known = await this.goOn(call);
      const atFallback = this.flow.fault.leads === 'fallback' && this.hasHit();
      return { known, left: atFallback && (await this.atFallback(call)), trouble: undefined };
    } catch (error) {
      return { known, left: false, trouble: error instanceof Error ? error.message : 'it broke' };
    }
  }

  private async hangUp(call: CallDriver): Promise<string | undefined> {
    if (call.shown().state !== 'in-progress') {
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
          .flatMap(({ verb, language }) => (verb === 'Say' ? [language ?? ''] : []));
  }

  /** @returns what the hotline must know now */
  private async goOn(call: CallDriver): Promise<Known> {
    const { fault, place } = this.flow;
    const { acts } = this.script;
    for (let done = 0; ; done += 1) {
      if (fault.leads !== undefined && fault.order !== undefined && this.hasHit()) {
        return this.knownWhenHit(done);
      }
      if (fault.breaksOff === true && done === Math.min(place, acts.length - 1)) {
        await call.hangsUp();
        return knownAfter(this.script, done);
      }
      const act = acts[done];
      if (act === undefined) {
        await call.ends();
        return this.knownAtEnd();
      }
      if (place === done + 1) {
        this.order();
      }
      this.chose ??= call.shown().heard.length;
      await this.act(call, whatOf(act));
    }
  }

  private knownAtEnd(): Known {
    const known = knownAfter(this.script);
    if (this.flow.fault.recording !== 'empty') {
      return known;
    }
    const chose = knownAfter(this.script, this.script.acts.length - 1).wants === 'callback';
    return (this.role.number !== null && !this.role.hidden) || known.danger || chose
      ? { ...known, wants: 'callback' }
      : { ...known, wants: 'nothing', ending: 'silent' };
  }

  /** @param done how many acts there were, the one that was hit included */
  private knownWhenHit(done: number): Known {
    const { heard = false, verb } = this.flow.fault;
    const last = this.script.acts[done - 1];
    if (last === undefined) {
      return knownAfter(this.script, 0);
    }
    // the empty recording led to it, before we were asked anything
    const beforeAsking = verb === 'Redirect' && whatOf(last) === QUIET;
    if (!heard || beforeAsking) {
      return knownAfter(this.script, done - 1);
    }
    const isFirstStep = verb === undefined || verb === 'Say' || verb === 'Redirect';
    return leadsOn(last) && isFirstStep
      ? knownAfter(this.script, done - 1, 1)
      : knownAfter(this.script, done);
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
        return call.presses(what);
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

  private order(): void {
    const { order } = this.flow.fault;
    if (order !== undefined) {
      this.ordered = true;
      this.hotline.phones.fault({ ...order, number: this.party });
    }
  }

  private ownOrders(): number {
    const { faults } = this.hotline.phones.network;
    return faults.list().filter(({ number }) => number === this.party).length;
  }

  /** Ordered, and no longer waiting to happen. */
  private hasHit(): boolean {
    return this.ordered && this.ownOrders() === 0;
  }

  private takeBackOrders(): void {
    const { faults } = this.hotline.phones.network;
    const others = faults.list().filter(({ number }) => number !== this.party);
    faults.clear();
    others.forEach((order) => {
      faults.add(order);
    });
  }
}

function leftMessage(known: Known): Known {
  return { ...known, wants: 'message', ending: null };
}

function ended(known: Known): Known {
  return known.wants === 'nothing' && known.ending === null
    ? { ...known, ending: 'dropped' }
    : known;
}
