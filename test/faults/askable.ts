import {
  addDays,
  DomainError,
  type LocalDate,
  localDate,
  newId,
  parsePhone,
  type VolunteerId,
} from '#kernel';
import { SendOffers, OpenOffersOf, WithdrawFromVolunteer } from '#matching';
import { ReceiveText } from '#messaging';
import {
  AddVolunteer,
  type JoinStep,
  joinSteps,
  MoveVolunteer,
  type StepTaken,
  TakeJoinStep,
  type VolunteerState,
  volunteerStates,
} from '#volunteers';
import { aVolunteer } from '../builders/a-volunteer.ts';
import { MatchingHouse } from '../builders/matching-house.ts';
import { seeded } from './seeded.ts';

const ZONE = 'Europe/Brussels';
/** Mondays at ten: offers may leave, and every one has a Wednesday before it. */
const FIRST_MONDAY = new Date('2026-11-23T09:00:00Z');
const DAY_MS = 24 * 3_600_000;
const HISTORIES_OF_A_CASE = 10;
const by = { way: 'desk', accountId: newId<'account'>() } as const;

export interface AskableCounts {
  readonly histories: number;
  readonly offered: number;
  readonly refused: number;
  /** Got an offer and should not have: unscreened, suspended, paused, stopped, or not through her steps. */
  readonly wronglyOffered: number;
  /** Could have been asked and was not. */
  readonly wronglyRefused: number;
  /** Had an offer open after she was paused, away, suspended or ended. */
  readonly leftOpen: number;
}

/** What a history makes of a volunteer, told apart from the code that it is held against. */
interface Told {
  state: VolunteerState;
  readonly steps: Set<JoinStep>;
  screenedUntil: LocalDate | undefined;
  pausedThrough: LocalDate | undefined;
  stopped: boolean;
}

type Random = () => number;

/** Lives so many volunteers through what may happen to one, in any order, and then asks each of them. */
export async function askAfterHistories(histories: number, seed = 1): Promise<AskableCounts> {
  const house = await MatchingHouse.open();
  const numbers = seeded(seed);
  const random: Random = () => numbers.below(1_000_000) / 1_000_000;
  const counts = { offered: 0, refused: 0, wronglyOffered: 0, wronglyRefused: 0, leftOpen: 0 };
  try {
    let caseId = await house.anAgreedCase();
    for (let at = 0; at < histories; at += 1) {
      if (at % HISTORIES_OF_A_CASE === 0) {
        house.clock.set(FIRST_MONDAY);
        caseId = await house.anAgreedCase();
      }
      const life = new Life(house, random, at);
      const told = await life.lead();
      const mayBe = isAskable(told, house.clock.now());
      const wasAsked = await life.ask(caseId);
      counts.offered += Number(wasAsked);
      counts.refused += Number(!wasAsked);
      counts.wronglyOffered += Number(wasAsked && !mayBe);
      counts.wronglyRefused += Number(!wasAsked && mayBe);
      counts.leftOpen += Number(wasAsked && (await life.leavesOpen()));
    }
  } finally {
    await house.close();
  }
  return { histories, ...counts };
}

/** By the words of the rule: through her steps, there, screened, and willing to be texted. */
function isAskable(told: Told, now: Date): boolean {
  const { state, screenedUntil, pausedThrough, stopped } = told;
  const today = localDate(now, ZONE);
  const isThere =
    state === 'active' ||
    (state === 'paused' && pausedThrough !== undefined && pausedThrough < today);
  return isThere && screenedUntil !== undefined && screenedUntil >= today && !stopped;
}

/** One volunteer with what happens to her. */
class Life {
  private volunteerId!: VolunteerId;
  private readonly phone;
  private readonly told: Told = {
    state: 'joining',
    steps: new Set(),
    screenedUntil: undefined,
    pausedThrough: undefined,
    stopped: false,
  };

  constructor(
    private readonly house: MatchingHouse,
    private readonly random: Random,
    at: number,
  ) {
    this.phone = parsePhone(`+3247${String(1_000_000 + at)}`)!;
  }

  async lead(): Promise<Told> {
    const { details } = aVolunteer({ phone: this.phone, neighbourhood: 'sint-kruis' });
    this.volunteerId = await this.house
      .get(AddVolunteer)
      .run({ details, source: 'page', by: { way: 'page' } });
    // most come through their steps, in any order, before anything else happens to them
    const eager = this.random() < 0.8;
    for (const step of eager ? this.shuffled(joinSteps) : []) {
      await this.takes(step);
    }
    const happenings = Math.floor(this.random() * 5);
    for (let count = 0; count < happenings; count += 1) {
      await this.happens();
    }
    return this.told;
  }

  /** @returns whether the offer was made */
  async ask(caseId: Parameters<SendOffers['run']>[0]['caseId']): Promise<boolean> {
    const volunteerIds = [this.volunteerId];
    const { coordinator: accountId } = this.house;
    return succeeds(() =>
      this.house.get(SendOffers).run({ caseId, role: 'babbelbuddy', volunteerIds, accountId }),
    );
  }

  /** She cannot any more: is anything that she was asked still open? */
  async leavesOpen(): Promise<boolean> {
    const to = this.oneOf(['paused', 'away', 'suspended', 'ended'] as const);
    if (!(await this.moves(to))) {
      return false;
    }
    await this.house.get(WithdrawFromVolunteer).run({ volunteerId: this.volunteerId, to });
    return (await this.house.get(OpenOffersOf).run(this.volunteerId)).length > 0;
  }

  private async happens(): Promise<void> {
    const which = Math.floor(this.random() * 10);
    if (which < 4) {
      await this.moves(this.oneOf(volunteerStates));
    } else if (which < 7) {
      await this.takes(this.oneOf(joinSteps));
    } else if (which < 9) {
      const weeks = 1 + Math.floor(this.random() * 3);
      this.house.clock.set(new Date(this.house.clock.now().getTime() + weeks * 7 * DAY_MS));
    } else {
      await this.stops();
    }
  }

  private async takes(step: JoinStep): Promise<void> {
    const today = localDate(this.house.clock.now(), ZONE);
    const screenedUntil = addDays(today, Math.floor(this.random() * 60) - 5);
    const taken: StepTaken =
      step === 'screening'
        ? { step, dated: addDays(today, -30), holdsUntil: screenedUntil }
        : step === 'information'
          ? { step, version: '1' }
          : { step };
    await this.house.get(TakeJoinStep).run(this.volunteerId, taken, by);
    this.told.steps.add(step);
    if (step === 'screening') {
      this.told.screenedUntil = screenedUntil;
    }
    this.becomesActive();
  }

  private async moves(to: VolunteerState): Promise<boolean> {
    const days = Math.floor(this.random() * 30) - 2;
    const ends = addDays(localDate(this.house.clock.now(), ZONE), days);
    const until = to === 'paused' && this.random() < 0.7 ? ends : undefined;
    const moved = await succeeds(() =>
      this.house.get(MoveVolunteer).run({ volunteerId: this.volunteerId, to, until, by }),
    );
    if (moved) {
      const from = this.told.state;
      if (from === 'ended') {
        this.told.steps.clear();
        if (this.told.screenedUntil !== undefined) {
          this.told.steps.add('screening');
        }
      }
      const isUnready = joinSteps.some(
        (step) => step !== 'screening' && !this.told.steps.has(step),
      );
      this.told.state = from === 'suspended' && to === 'active' && isUnready ? 'joining' : to;
      this.told.pausedThrough = until;
      this.becomesActive();
    }
    return moved;
  }

  private becomesActive(): void {
    const { state, steps, screenedUntil } = this.told;
    const today = localDate(this.house.clock.now(), ZONE);
    const isScreened = screenedUntil !== undefined && screenedUntil >= today;
    if (state === 'joining' && joinSteps.every((step) => steps.has(step)) && isScreened) {
      this.told.state = 'active';
    }
  }

  private async stops(): Promise<void> {
    const MessageSid = `SM${newId().replaceAll('-', '')}`;
    const params = { MessageSid, From: this.phone, Body: 'STOP' };
    await this.house.get(ReceiveText).run(params);
    this.told.stopped = true;
  }

  private oneOf<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)]!;
  }

  private shuffled<T>(from: readonly T[]): T[] {
    return from
      .map((one) => ({ one, at: this.random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  }
}

/** A refusal is an answer; whatever else goes wrong is not. */
async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof DomainError) {
      return false;
    }
    throw error;
  }
}
