import { CITY, type City } from '#geography';
import { localDate, type LocalDate, type VolunteerId } from '#kernel';
import { Clock } from '#platform';
import { VisitsAheadOf } from '#visits';
import {
  type JoinStep,
  learnQuestions,
  MatchesOf,
  ReadVolunteer,
  ReimbursementsOf,
  type VolunteerView,
  plannedPause,
} from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import type { FieldFault } from '../../desk/forms/check-form.ts';
import type { TypedForm } from '../../desk/forms/typed-form.ts';
import { hoursShown } from '../../desk/volunteers/hours-field.ts';
import { rowsOf, stepsOf } from '../../desk/volunteers/volunteer-view.ts';
import { sayDay, sayKind, stateOfReimbursement } from '../../desk/words/reimbursement-words.ts';
import { roleName } from '../../desk/words/state-words.ts';
import { sayPauseEnd, sayPlannedPause, volunteerStates } from '../../desk/words/volunteer-words.ts';
import { weekdays } from '../../desk/words/wish-words.ts';
import type { Renderer } from '../../http/rendering/create-renderer.ts';
import { dutchEuro } from '../../http/rendering/dutch-amounts.ts';
import { dutchDateWithYear } from '../../http/rendering/dutch-dates.ts';
import { RENDERER } from '../../http/rendering/renderer-token.ts';
import { questionWords } from './questions.nl.ts';

interface Opened {
  readonly token: string;
  readonly pass: string;
  readonly volunteerId: VolunteerId;
  readonly notice?: { readonly text: string; readonly kind?: 'care' };
  /** A change that was not taken: what was typed, and why not. */
  readonly failed?: { readonly typed: TypedForm; readonly faults: readonly FieldFault[] };
}

/** What a volunteer sees of what we keep of her, and may change there: of others nothing but when and in which role. */
@Injectable()
export class OwnPage {
  constructor(
    private readonly readVolunteer: ReadVolunteer,
    private readonly matchesOf: MatchesOf,
    private readonly reimbursementsOf: ReimbursementsOf,
    private readonly visitsAheadOf: VisitsAheadOf,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
    @Inject(RENDERER) private readonly renderer: Renderer,
  ) {}

  async render({ token, pass, volunteerId, notice, failed }: Opened): Promise<string> {
    const view = await this.readVolunteer.run(volunteerId);
    const typed = { ...hoursShown(view.details.hours), ...failed?.typed };
    return this.renderer.render('public/views/volunteer-link/own.njk', {
      ...{ token, pass, notice, errors: failed?.faults ?? [] },
      ...{
        name: view.details.name,
        standing: standingOf(view, localDate(this.clock.now(), this.city.zone)),
        isResting: isResting(view),
      },
      mayRest: ['active', 'paused', 'away'].includes(view.state),
      days: weekdays.map(({ day, name }) => {
        const field = `hours${String(day)}`;
        return { name: field, label: name, value: typed[field]?.[0] ?? '' };
      }),
      until: failed?.typed['until']?.[0] ?? '',
      step: nextStep(view),
      questions: learnQuestions.map((name) => ({
        ...questionWords[name],
        ...{ name, value: failed?.typed[name]?.[0] },
      })),
      visits: await this.visitsAheadOf.run(volunteerId),
      rows: this.rows(view),
      steps: stepsOf(view),
      matches: await this.matches(volunteerId),
      reimbursements: await this.reimbursements(volunteerId),
    });
  }

  /** What colleagues noted may be about others too: that she asks for. */
  private rows(view: VolunteerView): object[] {
    const shown = { ...view.details, remark: undefined, hours: [] };
    return rowsOf({ ...view, details: shown }, this.city);
  }

  private async matches(volunteerId: VolunteerId): Promise<string[]> {
    const matches = await this.matchesOf.run(volunteerId);
    return matches.map(({ role, fromDay, ended }) => {
      const until = ended === undefined ? '' : ` tot ${dutchDateWithYear(ended.on)}`;
      return `${roleName(this.city, role)}, van ${dutchDateWithYear(fromDay)}${until}`;
    });
  }

  private async reimbursements(volunteerId: VolunteerId): Promise<string[][]> {
    const year = Number(localDate(this.clock.now(), this.city.zone).slice(0, 4));
    const { lines } = await this.reimbursementsOf.run(volunteerId, year);
    return lines.map(({ date, kind, vehicle, cents, state }) => [
      sayDay(date),
      sayKind(kind, vehicle),
      dutchEuro(cents),
      stateOfReimbursement[state].text,
    ]);
  }
}

/** What comes next on her way: first somebody speaks with her, then she goes on here. */
function nextStep({ ahead }: VolunteerView): JoinStep | undefined {
  return ahead.find((step) => step !== 'screening');
}

function isResting({ state }: VolunteerView): boolean {
  return state === 'paused' || state === 'away';
}

function standingOf({ state, pausedThrough, details }: VolunteerView, today: LocalDate): string {
  const until = pausedThrough === undefined ? '' : `, ${sayPauseEnd(pausedThrough)}`;
  const planned = plannedPause(details.away, today);
  const later = planned === undefined ? '' : `, ${sayPlannedPause(planned)}`;
  return `${volunteerStates[state].text}${until}${later}`;
}
