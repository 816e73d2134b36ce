import {
  type Submenu,
  type SubmenuTaken,
  type SubmenuTurn,
  type CallAnswer,
  type Said,
  AdvanceSubmenu,
} from '#calls';
import { CITY, type City } from '#geography';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { VolunteerByPhone } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { Links } from '../db/links.repository.ts';
import type { VisitRow } from '../db/visit.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { nearestVisit, type Presence } from '../domain/presence.ts';
import {
  type ChoiceAnywhere,
  chosen,
  chosenAfterAddress,
  mayTryAgain,
  mayTypeCode,
  spoken,
} from '../domain/volunteer-call.ts';
import { type VolunteerWords, volunteerWords } from '../texts.voice.ts';
import { LinkTokens } from './link-tokens.ts';
import { NotePresence } from './note-presence.ts';
import { SendCode } from './send-code.ts';
import { DoorWords } from './door-words.ts';
import { ShowAddress } from './show-address.ts';

const locales = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' } as const;
const keys = (step: string, attempt: number, many = false): SubmenuTurn['next'] => ({
  ...{ kind: 'keys', step: `volunteer/${step}`, attempt, many },
});

/**
 * A volunteer calls from her own number: hears what is agreed, the address after a code that is texted to that
 * number, says that she arrived or left, or asks to be called. Whoever is no volunteer is called back.
 */
@Injectable()
export class TakeVolunteerStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly advanceSubmenu: AdvanceSubmenu,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly visits: Visits,
    private readonly links: Links,
    private readonly tokens: LinkTokens,
    private readonly sendCode: SendCode,
    private readonly showAddress: ShowAddress,
    private readonly doorWords: DoorWords,
    private readonly notePresence: NotePresence,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param input what came, as it came. @throws ZodError without a call */
  run(input: unknown): Promise<CallAnswer> {
    return this.unitOfWork.run((tx) => {
      const submenu: Submenu = {
        name: 'volunteer',
        choicesIn: (step) => (step === 'menu' || step === 'door' ? spoken : undefined),
        take: (taken) => this.take(tx, taken),
        secretOf: async (taken) => {
          const visit = await this.visitOf(tx, taken);
          return visit === undefined ? [] : this.doorOf(tx, taken, visit);
        },
      };
      return this.advanceSubmenu.run(input, submenu);
    });
  }

  private async take(tx: Tx, taken: SubmenuTaken): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const isKnown =
      taken.number !== undefined && (await this.volunteerByPhone.run(taken.number)) !== undefined;
    const visit = isKnown ? await this.visitOf(tx, taken) : undefined;
    if (visit === undefined) {
      const line = isKnown ? words.nothingPlanned() : words.notKnown();
      return { says: [this.said(taken, line)], next: { kind: 'callback' } };
    }
    switch (taken.step) {
      case 'menu':
        return this.choose(tx, taken, visit);
      case 'code':
        return this.open(tx, taken, visit);
      case 'door':
        return this.goOn(tx, taken, visit);
      default:
        return this.offer(taken, visit, 1);
    }
  }

  private offer(taken: SubmenuTaken, visit: VisitRow, attempt: number, before = ''): SubmenuTurn {
    const words = volunteerWords[taken.language];
    const planned = taken.step === 'door' ? '' : words.planned(this.when(taken, visit));
    return this.ask(taken, attempt, [before, planned]);
  }

  /** The choices that she has where she is: those of the menu, or those after the address. */
  private ask(taken: SubmenuTaken, attempt: number, before: readonly string[]): SubmenuTurn {
    const words = volunteerWords[taken.language];
    const isAfterAddress = taken.step === 'door';
    const lines = [...before, isAfterAddress ? words.afterDoor() : words.menu()];
    const says = lines.filter((line) => line !== '').map((line) => this.said(taken, line));
    return { says, next: keys(isAfterAddress ? 'door' : 'menu', attempt) };
  }

  private when({ language }: SubmenuTaken, { plannedAt }: VisitRow): string {
    return new Intl.DateTimeFormat(locales[language], {
      ...{ timeZone: this.city.zone, weekday: 'long', day: 'numeric', month: 'long' },
      ...{ hour: 'numeric', minute: '2-digit' },
    }).format(plannedAt);
  }

  private async choose(tx: Tx, taken: SubmenuTaken, visit: VisitRow): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const choice = chosen(taken.digits, taken.attempt);
    if (choice === 'address') {
      return this.askCode(tx, taken, visit, words);
    }
    return choice === 'again'
      ? this.offer(taken, visit, taken.attempt + 1)
      : this.chooseAnywhere(taken, visit, choice);
  }

  /** She heard the address: again, or what she would say next. Without a key she is done. */
  private async goOn(tx: Tx, taken: SubmenuTaken, visit: VisitRow): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const choice = chosenAfterAddress(taken.digits, taken.attempt);
    if (choice === 'again') {
      return this.tellDoor(tx, taken, visit, taken.attempt + 1);
    }
    return choice === 'goodbye'
      ? this.goodbye(taken, words.goodbye())
      : this.chooseAnywhere(taken, visit, choice);
  }

  /** What means the same before the address and after it. */
  private async chooseAnywhere(
    taken: SubmenuTaken,
    visit: VisitRow,
    choice: ChoiceAnywhere,
  ): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    switch (choice) {
      case 'arrived':
      case 'left':
        return this.present(taken, choice, visit);
      case 'call_me':
      case 'enough':
        return this.callBack(taken, words);
      case 'danger':
        return { ...this.offerAgain(taken, visit, words), danger: true };
      case 'not_understood':
        return this.offer(taken, visit, taken.attempt + 1, words.notUnderstood());
    }
  }

  private offerAgain(taken: SubmenuTaken, visit: VisitRow, words: VolunteerWords): SubmenuTurn {
    return mayTryAgain(taken.attempt)
      ? this.offer(taken, visit, taken.attempt + 1)
      : this.callBack(taken, words);
  }

  private callBack(taken: SubmenuTaken, words: VolunteerWords): SubmenuTurn {
    return { says: [this.said(taken, words.callYou())], next: { kind: 'callback' } };
  }

  /** What cannot be noted now is said, with the menu again: she may have pressed the wrong key. */
  private async present(
    taken: SubmenuTaken,
    what: Presence,
    heard: VisitRow,
  ): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const { outcome, visit = heard } = await this.notePresence.run(heard.volunteerId, what);
    if (outcome === 'noted' || outcome === 'known') {
      return this.goodbye(taken, words[what]());
    }
    const line =
      outcome === 'left_already' ? words.leftAlready() : words.notNow(this.when(taken, visit));
    return mayTryAgain(taken.attempt)
      ? this.ask(taken, taken.attempt + 1, [line])
      : {
          says: [line, words.callYou()].map((one) => this.said(taken, one)),
          next: { kind: 'callback' },
        };
  }

  private async askCode(
    tx: Tx,
    taken: SubmenuTaken,
    visit: VisitRow,
    words: VolunteerWords,
  ): Promise<SubmenuTurn> {
    const token = await this.tokenOf(tx, visit);
    const sent = token === undefined ? 'gone' : await this.sendCode.run(token);
    return sent === 'sent'
      ? { says: [this.said(taken, words.typeCode())], next: keys('code', 1, true) }
      : { says: [this.said(taken, words.noCode())], next: { kind: 'callback' } };
  }

  private async open(tx: Tx, taken: SubmenuTaken, visit: VisitRow): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const again = (line: string): SubmenuTurn => ({
      ...{ says: [this.said(taken, line)], next: keys('code', taken.attempt + 1, true) },
    });
    if (taken.digits === '' && mayTypeCode(taken.attempt)) {
      return again(words.takeYourTime());
    }
    const token = await this.tokenOf(tx, visit);
    const shown = token === undefined ? undefined : await this.showAddress.run(token, taken.digits);
    if (shown?.kind === 'shown') {
      return this.tellDoor(tx, taken, visit, 1);
    }
    return shown?.kind === 'wrong' && shown.left > 0 && mayTypeCode(taken.attempt)
      ? again(words.wrongCode())
      : { says: [this.said(taken, words.noCode())], next: { kind: 'callback' } };
  }

  /** Whoever hangs up now has what she called for. */
  private async tellDoor(
    tx: Tx,
    taken: SubmenuTaken,
    visit: VisitRow,
    attempt: number,
  ): Promise<SubmenuTurn> {
    if (taken.step === 'door' && visit.releasedAt === null) {
      // another visit is the nearest by now, and no code opened its address
      return this.callBack(taken, volunteerWords[taken.language]);
    }
    const secret = await this.doorOf(tx, taken, visit);
    return { says: [], secret, next: keys('door', attempt), ending: 'served' };
  }

  /** Twice the first time: there is nothing to write with at hand. With what she may do then. */
  private async doorOf(tx: Tx, taken: SubmenuTaken, visit: VisitRow): Promise<Said[]> {
    const words = volunteerWords[taken.language];
    const line = words.door(await this.doorWords.within(tx, visit));
    const lines = taken.step === 'code' ? [line, line] : [line];
    return [...lines, words.afterDoor()].map((one) => this.said(taken, one));
  }

  private async visitOf(tx: Tx, { number }: SubmenuTaken): Promise<VisitRow | undefined> {
    const volunteerId = number === undefined ? undefined : await this.volunteerByPhone.run(number);
    if (volunteerId === undefined) {
      return undefined;
    }
    const now = this.clock.now();
    return nearestVisit(await this.visits.standingFor(tx, volunteerId, now), now);
  }

  private async tokenOf(tx: Tx, visit: VisitRow): Promise<string | undefined> {
    const link = await this.links.ofVisit(tx, visit.id);
    return link === null ? undefined : this.tokens.tokenOf(link.id);
  }

  private goodbye(taken: SubmenuTaken, line: string): SubmenuTurn {
    return { says: [this.said(taken, line)], next: { kind: 'hang_up' }, ending: 'served' };
  }

  private said({ language }: SubmenuTaken, text: string): Said {
    return { text, language };
  }
}
