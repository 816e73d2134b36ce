import { type DutyPerson, OnDuty, OthersOnRoster } from '#accounts';
import { CITY, type City, OfficeCalendar } from '#geography';
import { type E164, isOpen, languages } from '#kernel';
import { Clock, SETTINGS, type Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type CallSoFar, type Step } from '../domain/turn.ts';
import { ownNumbers } from './own-numbers.ts';

/** The provider rings no more telephones at once. */
const MOST_AT_ONCE = 10;
/** After these a telephone may ring; at the others nobody needs to know whose. */
const ringing: readonly Step[] = ['start', 'dialled'];

export type Surroundings = Pick<CallSoFar, 'circles' | 'onDuty' | 'languages' | 'hotline'>;

/** What a call depends on beyond the caller: whose telephones may ring now, who is on duty, and our own numbers. */
@Injectable()
export class CallSurroundings {
  constructor(
    private readonly onDuty: OnDuty,
    private readonly others: OthersOnRoster,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
    @Inject(SETTINGS)
    private readonly settings: Pick<Settings, 'TWILIO_SMS_NUMBER' | 'TWILIO_VOICE_NUMBER'>,
  ) {}

  /** Within a unit of work. @param caller is not rung by her own call. @param step none: nobody is rung */
  async run(caller: E164 | undefined, step?: Step): Promise<Surroundings> {
    const ours = languages.filter((language) => this.city.languages.includes(language));
    const hotline = ownNumbers(this.settings);
    if (step === undefined || !ringing.includes(step)) {
      return { onDuty: await this.onDuty.isAnyone(), circles: [], languages: ours, hotline };
    }
    const duty = await this.onDuty.run();
    const circles = await this.circlesAround(duty, caller);
    return { onDuty: duty.length > 0, circles, languages: ours, hotline };
  }

  /**
   * First everyone on duty, then the colleagues who come on duty next. Outside office hours, or with nobody
   * on duty, nobody is rung.
   */
  private async circlesAround(
    duty: readonly DutyPerson[],
    caller: E164 | undefined,
  ): Promise<E164[][]> {
    if (duty.length === 0 || !isOpen(this.clock.now(), await this.officeCalendar.run())) {
      return [];
    }
    const others = await this.others.run(duty.map(({ accountId }) => accountId));
    const seen = new Set(caller === undefined ? [] : [caller]);
    return [duty, others]
      .map((people) => numbersOf(people, seen))
      .filter((numbers) => numbers.length > 0);
  }
}

function numbersOf(people: readonly DutyPerson[], seen: Set<E164>): E164[] {
  const numbers: E164[] = [];
  for (const { phone } of people) {
    if (phone !== undefined && !seen.has(phone) && numbers.length < MOST_AT_ONCE) {
      seen.add(phone);
      numbers.push(phone);
    }
  }
  return numbers;
}
