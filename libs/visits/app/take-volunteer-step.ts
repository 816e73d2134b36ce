import {
  type Submenu,
  type SubmenuTaken,
  type SubmenuTurn,
  type CallAnswer,
  type Said,
  AdvanceSubmenu,
} from '#calls';
import { CITY, type City } from '#geography';
import type { VolunteerId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import type { Choices } from '#reading';
import { VolunteerByPhone } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { Links } from '../db/links.repository.ts';
import type { VisitRow } from '../db/visit.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { spokenToJoin } from '../domain/join-call.ts';
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
import { takeStranger } from './join-by-phone.ts';
import { isRestStep, RestByPhone } from './rest-by-phone.ts';
import { ShowAddress } from './show-address.ts';
import { allSaid, callBack, goodbye, keys, said, sayDay } from './volunteer-lines.ts';

/** What may be said at a step instead of a key. */
const choices: ReadonlyMap<string, Choices> = new Map([
  ...(['menu', 'door'] as const).map((step) => [step, spoken] as const),
  ['join', spokenToJoin],
]);

/**
 * A volunteer calls from her own number: hears what is agreed, the address after a code that is texted to that
 * number, says that she arrived or left, pauses, comes back or asks to be called. Whoever is no volunteer yet may
 * want to become one.
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
    private readonly rest: RestByPhone,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param input what came, as it came. @throws ZodError without a call */
  run(input: unknown): Promise<CallAnswer> {
    return this.unitOfWork.run((tx) => {
      const submenu: Submenu = {
        name: 'volunteer',
        choicesIn: (step) => choices.get(step),
        take: (taken) => this.take(tx, taken),
        secretOf: async (taken) => {
          const volunteerId = await this.volunteerOf(taken);
          const visit = volunteerId && (await this.visitOf(tx, volunteerId));
          return visit === undefined ? [] : this.doorOf(tx, taken, visit);
        },
      };
      return this.advanceSubmenu.run(input, submenu);
    });
  }

  private async take(tx: Tx, taken: SubmenuTaken): Promise<SubmenuTurn> {
    const volunteerId = await this.volunteerOf(taken);
    if (volunteerId === undefined) {
      return takeStranger(taken);
    }
    if (isRestStep(taken.step)) {
      return this.rest.goOn(tx, taken, volunteerId);
    }
    const visit = await this.visitOf(tx, volunteerId);
    if (visit === undefined || taken.step === 'idle') {
      return this.rest.withoutVisit(tx, taken, volunteerId);
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

  private offer(
    taken: SubmenuTaken,
    visit: VisitRow,
    attempt: number,
    before?: string,
  ): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const planned = taken.step === 'door' ? undefined : words.planned(this.when(taken, visit));
    return this.ask(taken, visit, attempt, [before, planned]);
  }

  /** The choices that she has where she is: those of the menu, or those after the address. */
  private async ask(
    taken: SubmenuTaken,
    { volunteerId }: VisitRow,
    attempt: number,
    before: readonly (string | undefined)[],
  ): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    if (taken.step === 'door') {
      return { says: allSaid(taken, [...before, words.afterDoor()]), next: keys('door', attempt) };
    }
    const { stands, choice } = await this.rest.linesFor(taken, volunteerId);
    const menu = [words.ofVisit(), choice, words.toUs()].filter((line) => line !== undefined);
    return {
      says: allSaid(taken, [...before, stands, menu.join(' ')]),
      next: keys('menu', attempt),
    };
  }

  private when(taken: SubmenuTaken, { plannedAt }: VisitRow): string {
    return sayDay(taken, plannedAt, this.city.zone, 'hour');
  }

  private async choose(tx: Tx, taken: SubmenuTaken, visit: VisitRow): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const choice = chosen(taken.digits, taken.attempt);
    if (choice === 'address') {
      return this.askCode(tx, taken, visit, words);
    }
    if (choice === 'rest') {
      return this.chooseRest(taken, visit);
    }
    return choice === 'again'
      ? this.offer(taken, visit, taken.attempt + 1)
      : this.chooseAnywhere(taken, visit, choice);
  }

  /** Where only one of us may decide, the key was not offered. */
  private async chooseRest(taken: SubmenuTaken, visit: VisitRow): Promise<SubmenuTurn> {
    const { rest } = await this.rest.linesFor(taken, visit.volunteerId);
    if (rest !== undefined) {
      return this.rest.begin(taken, visit.volunteerId);
    }
    return mayTryAgain(taken.attempt)
      ? this.chooseAnywhere(taken, visit, 'not_understood')
      : callBack(taken);
  }

  /** She heard the address: again, or what she would say next. Without a key she is done. */
  private async goOn(tx: Tx, taken: SubmenuTaken, visit: VisitRow): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const choice = chosenAfterAddress(taken.digits, taken.attempt);
    if (choice === 'again') {
      return this.tellDoor(tx, taken, visit, taken.attempt + 1);
    }
    return choice === 'goodbye'
      ? goodbye(taken, words.goodbye())
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
        return callBack(taken);
      case 'danger':
        return { ...(await this.offerAgain(taken, visit)), danger: true };
      case 'not_understood':
        return this.offer(taken, visit, taken.attempt + 1, words.notUnderstood());
    }
  }

  private async offerAgain(taken: SubmenuTaken, visit: VisitRow): Promise<SubmenuTurn> {
    return mayTryAgain(taken.attempt)
      ? this.offer(taken, visit, taken.attempt + 1)
      : callBack(taken);
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
      return goodbye(taken, words[what]());
    }
    const line =
      outcome === 'left_already' ? words.leftAlready() : words.notNow(this.when(taken, visit));
    return mayTryAgain(taken.attempt)
      ? this.ask(taken, heard, taken.attempt + 1, [line])
      : callBack(taken, line, words.callYou());
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
      ? { says: [said(taken, words.typeCode())], next: keys('code', 1, true) }
      : callBack(taken, words.noCode());
  }

  private async open(tx: Tx, taken: SubmenuTaken, visit: VisitRow): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const again = (line: string): SubmenuTurn => ({
      ...{ says: [said(taken, line)], next: keys('code', taken.attempt + 1, true) },
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
      : callBack(taken, words.noCode());
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
      return callBack(taken);
    }
    const secret = await this.doorOf(tx, taken, visit);
    return { says: [], secret, next: keys('door', attempt), ending: 'served' };
  }

  /** Twice the first time: there is nothing to write with at hand. With what she may do then. */
  private async doorOf(tx: Tx, taken: SubmenuTaken, visit: VisitRow): Promise<Said[]> {
    const words = volunteerWords[taken.language];
    const line = words.door(await this.doorWords.within(tx, visit));
    const lines = taken.step === 'code' ? [line, line] : [line];
    return [...lines, words.afterDoor()].map((one) => said(taken, one));
  }

  private async volunteerOf({ number }: SubmenuTaken): Promise<VolunteerId | undefined> {
    return number === undefined ? undefined : this.volunteerByPhone.run(number);
  }

  private async visitOf(tx: Tx, volunteerId: VolunteerId): Promise<VisitRow | undefined> {
    const now = this.clock.now();
    return nearestVisit(await this.visits.standingFor(tx, volunteerId, now), now);
  }

  private async tokenOf(tx: Tx, visit: VisitRow): Promise<string | undefined> {
    const link = await this.links.ofVisit(tx, visit.id);
    return link === null ? undefined : this.tokens.tokenOf(link.id);
  }
}
