import {
  type Submenu,
  type SubmenuTaken,
  type SubmenuTurn,
  type CallAnswer,
  type OwnWish,
  AdvanceSubmenu,
} from '#calls';
import { OfficeCalendar } from '#geography';
import { ReportOfCall } from '#intake';
import { addDays, instantOn, localDate, nextOpening } from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { type Choices, yesOrNo } from '#reading';
import { Injectable } from '@nestjs/common';
import { type CaseOfNumber, Cases } from '../db/cases.repository.ts';
import {
  mayAskAgain,
  personChose,
  personConfirmed,
  spokenAfterEnd,
  spokenInMenu,
} from '../domain/person-call.ts';
import { personWords } from '../texts.voice.ts';
import { AppendToTimeline } from './append-to-timeline.ts';
import { askPerson, callPersonBack, leaveWord, said } from './person-turns.ts';
import { RecordAgreement } from './record-agreement.ts';
import { StopWaits } from './stop-waits.ts';
import { TakeStepAfterEnd } from './take-step-after-end.ts';

/**
 * As long as a pause lasts before she is asked again: a month of rest is felt, and a visitor who waits for
 * her is still there after it.
 */
const PAUSE_WEEKS = 4;
const ASK_AT = '09:00';

const decided = { next: { kind: 'hang_up' }, ending: 'decided' } as const;

type Sure = 'pause' | 'stop';
/** What a human does for her. */
type Left = Extract<OwnWish, 'change' | 'complaint' | 'human'>;

const spokenAt: Readonly<Record<string, Choices>> = {
  menu: spokenInMenu,
  pause: yesOrNo,
  stop: yesOrNo,
  ended: spokenAfterEnd,
};

/**
 * The person of a case calls about herself: she changes, pauses, stops, complains or asks for a human. What
 * she confirms takes effect at once, as if a coordinator had noted it; only the end of a case may wait for a human,
 * for a number is no proof of who calls. A caller who is not known as the person
 * of a case goes on as any caller about herself. Where a number stands in several cases, a human asks who it is.
 */
@Injectable()
export class TakePersonStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly advanceSubmenu: AdvanceSubmenu,
    private readonly cases: Cases,
    private readonly recordAgreement: RecordAgreement,
    private readonly stopWaits: StopWaits,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly takeStepAfterEnd: TakeStepAfterEnd,
    private readonly reportOfCall: ReportOfCall,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly officeCalendar: OfficeCalendar,
  ) {}

  /** @param input what came, as it came. @throws ZodError without a call */
  run(input: unknown): Promise<CallAnswer> {
    return this.unitOfWork.run((tx) => {
      const submenu: Submenu = {
        name: 'person',
        choicesIn: (step) => spokenAt[step],
        take: (taken) => this.take(tx, taken),
        secretOf: () => Promise.resolve([]),
      };
      return this.advanceSubmenu.run(input, submenu);
    });
  }

  private async take(tx: Tx, taken: SubmenuTaken): Promise<SubmenuTurn> {
    const [only, ...others] = await this.casesOf(tx, taken);
    if (only === undefined) {
      return { says: [], next: { kind: 'myself' } };
    }
    if (others.length > 0) {
      return leaveWord(taken, 'several', ['hello']);
    }
    if (only.closed || taken.step === 'ended') {
      return this.takeStepAfterEnd.run(taken, only);
    }
    switch (taken.step) {
      case 'menu':
        return this.choose(taken, only);
      case 'pause':
      case 'stop':
        return this.confirm(tx, taken, only);
      default:
        await this.reportOfCall.link(taken.callId, only.reportId);
        return askPerson(taken, 'menu', 1, { before: ['hello'], ownWish: 'nothing' });
    }
  }

  /**
   * The open ones, else those that are closed. None while nobody told her: a machine is not how she hears that
   * somebody reported her.
   */
  private async casesOf(tx: Tx, { number }: SubmenuTaken): Promise<readonly CaseOfNumber[]> {
    const subjects = number === undefined ? [] : await this.vault.find(tx, 'phone', number);
    const held = await this.cases.ofPerson(tx, subjects);
    const open = held.filter(({ closed }) => !closed);
    return open.some(({ sheKnows }) => sheKnows)
      ? open
      : held.filter(({ closed, sheKnows }) => closed && sheKnows);
  }

  private async choose(taken: SubmenuTaken, { caseId }: CaseOfNumber): Promise<SubmenuTurn> {
    const choice = personChose(taken.digits, taken.attempt);
    switch (choice) {
      case 'change':
      case 'complaint':
      case 'human':
        return this.hear(taken, caseId, choice);
      case 'pause':
      case 'stop':
        return askPerson(taken, choice, 1, { ownWish: choice });
      case 'danger':
        return this.askAfterDanger(taken, 'menu');
      case 'enough':
        return callPersonBack(taken);
      case 'again':
        return askPerson(taken, 'menu', taken.attempt + 1);
      case 'not_understood':
        return askPerson(taken, 'menu', taken.attempt + 1, { before: ['notUnderstood'] });
    }
  }

  private async confirm(
    tx: Tx,
    taken: SubmenuTaken,
    { caseId }: CaseOfNumber,
  ): Promise<SubmenuTurn> {
    const step: Sure = taken.step === 'stop' ? 'stop' : 'pause';
    const confirmed = personConfirmed(taken.digits, taken.attempt);
    switch (confirmed) {
      case 'yes':
        return step === 'stop' ? this.stop(tx, taken, caseId) : this.pause(taken, caseId);
      case 'no':
        return leaveWord(taken, 'nothing', ['nothingChanges']);
      case 'human':
        return this.hear(taken, caseId, 'human');
      case 'danger':
        return this.askAfterDanger(taken, step);
      case 'enough':
        return callPersonBack(taken);
      case 'again':
        return askPerson(taken, step, taken.attempt + 1);
      case 'not_understood':
        return askPerson(taken, step, taken.attempt + 1, { before: ['notUnderstood'] });
    }
  }

  /** The same words, whether a human still asks her or not: another may be listening. */
  private async stop(
    tx: Tx,
    taken: SubmenuTaken,
    caseId: CaseOfNumber['caseId'],
  ): Promise<SubmenuTurn> {
    const { callId, number, language } = taken;
    const unsure = await this.stopWaits.within(tx, { caseId, callId, number });
    await this.recordAgreement.run({ caseId, answer: 'no', unsure });
    return {
      says: said(taken, personWords[language].stopped()),
      ownWish: 'stopped',
      ...decided,
    };
  }

  private async pause(taken: SubmenuTaken, caseId: CaseOfNumber['caseId']): Promise<SubmenuTurn> {
    const words = personWords[taken.language];
    await this.recordAgreement.run({
      caseId,
      answer: 'later',
      askAgainAt: await this.afterPause(),
    });
    return { says: said(taken, words.paused(PAUSE_WEEKS)), ownWish: 'paused', ...decided };
  }

  private async afterPause(): Promise<Date> {
    const calendar = await this.officeCalendar.run();
    const day = addDays(localDate(this.clock.now(), calendar.zone), PAUSE_WEEKS * 7);
    return nextOpening(instantOn(day, ASK_AT, calendar.zone), calendar);
  }

  /** A human does what she asks; the case tells of it at once, should she hang up now. */
  private async hear(
    taken: SubmenuTaken,
    caseId: CaseOfNumber['caseId'],
    wish: Left,
  ): Promise<SubmenuTurn> {
    await this.appendToTimeline.run({ caseId, kind: 'own_wish', refs: { wish, via: 'phone' } });
    return leaveWord(taken, wish, wish === 'complaint' ? ['sorryForComplaint'] : []);
  }

  private askAfterDanger(taken: SubmenuTaken, step: 'menu' | Sure): SubmenuTurn {
    return mayAskAgain(taken.attempt)
      ? askPerson(taken, step, taken.attempt + 1, { danger: true })
      : { ...callPersonBack(taken), danger: true };
  }
}
