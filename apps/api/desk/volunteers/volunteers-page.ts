import type { SignedIn } from '#accounts';
import { CITY, type City, isNeighbourhood } from '#geography';
import { addDays, localDate, type VolunteerId } from '#kernel';
import { OffersOfVolunteer, WhoIsFree } from '#matching';
import { WhoOptedOut } from '#messaging';
import { Clock } from '#platform';
import { KeptTasks } from '#tasks';
import {
  ListVolunteers,
  type VolunteerListItem,
  type VolunteerSearch,
  type VolunteerState,
  volunteerStates as states,
  WhoIsIncomplete,
  plannedPause,
} from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { dutchDateWithYear } from '../../http/rendering/dutch-dates.ts';
import { dutchPhone } from '../../http/rendering/dutch-phone.ts';
import { type Paging, pagingOf } from '../board/paging.ts';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { firstOf } from '../forms/typed-form.ts';
import { roleName } from '../words/state-words.ts';
import {
  roleChoices,
  sayMissing,
  sayPauseEnd,
  sayPlannedPause,
  volunteerStates,
  wantsNoTexts,
} from '../words/volunteer-words.ts';

/** How long before its end a screening is looked at. */
const SCREENING_DAYS = 60;

const specials = ['free', 'incomplete', 'never_asked', 'screening'] as const;

/** What the list is narrowed to, as it stands in the address. */
export interface Narrowed {
  readonly role: string | undefined;
  readonly neighbourhood: string | undefined;
  readonly state: VolunteerState | undefined;
  readonly special: (typeof specials)[number] | undefined;
  readonly page: unknown;
}

/** The volunteers: all of them, those a filter leaves, or those who carry a name or number. */
@Injectable()
export class VolunteersPage implements FormPage<Narrowed> {
  constructor(
    private readonly pages: DeskPages,
    private readonly listVolunteers: ListVolunteers,
    private readonly offersOfVolunteer: OffersOfVolunteer,
    private readonly whoIsFree: WhoIsFree,
    private readonly whoIsIncomplete: WhoIsIncomplete,
    private readonly whoOptedOut: WhoOptedOut,
    private readonly keptTasks: KeptTasks,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Whatever the address holds that is no filter of ours filters nothing. */
  place({ query }: Pick<Address, 'query'>): Narrowed {
    const of = (name: string): string | undefined => {
      const value = query[name];
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const neighbourhood = of('wijk');
    return {
      role: roleChoices(this.city).find(({ value }) => value === of('rol'))?.value,
      neighbourhood:
        neighbourhood !== undefined && isNeighbourhood(this.city, neighbourhood)
          ? neighbourhood
          : undefined,
      state: states.find((state) => state === of('toestand')),
      special: specials.find((special) => special === of('wie')),
      page: query['pagina'],
    };
  }

  href(narrowed: Narrowed): string {
    const query = queryOf(narrowed);
    return `/desk/volunteers${query === '' ? '' : `?${query}`}`;
  }

  show(reply: FastifyReply, who: SignedIn, place: Narrowed, failed: FailedForm): Promise<void> {
    return this.open(reply, who, place, { failed });
  }

  /** What was found for what was typed: the terms are in no address. */
  answer(reply: FastifyReply, who: SignedIn, place: Narrowed, typed: unknown): Promise<void> {
    return this.open(reply, who, place, { typed: String(typed) });
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    narrowed: Narrowed,
    { failed, typed }: { readonly failed?: FailedForm; readonly typed?: string } = {},
  ): Promise<void> {
    const search = { ...(await this.searchOf(narrowed)), typed };
    const first = await this.listVolunteers.run(1, search);
    const paging = pagingOf(narrowed.page, first.total, this.href(narrowed));
    const { volunteers } =
      paging.page === 1 ? first : await this.listVolunteers.run(paging.page, search);
    const optedOut = await this.whoOptedOut.run();
    await this.pages.send(reply, who, {
      ...{ template: 'volunteers/volunteers.njk', current: 'volunteers', failed },
      data: {
        typed: typed ?? firstOf(failed?.typed ?? {}, 'typed'),
        isFound: typed !== undefined,
        ...{ paging: withQuery(paging, narrowed), narrowed, choices: this.choices() },
        support: await this.keptTasks.run('volunteer_support'),
        isNarrowed: queryOf(narrowed) !== '',
        cards: volunteers.map((one) => this.card(one, optedOut.has(one.subjectId))),
      },
    });
  }

  private async searchOf({
    role,
    neighbourhood,
    state,
    special,
  }: Narrowed): Promise<VolunteerSearch> {
    const today = localDate(this.clock.now(), this.city.zone);
    const not: readonly VolunteerId[] | undefined =
      special === 'never_asked' ? await this.offersOfVolunteer.everAsked() : undefined;
    const screeningEndsBy = special === 'screening' ? addDays(today, SCREENING_DAYS) : undefined;
    const only = await this.only(special);
    return { role, neighbourhood, state, not, only, screeningEndsBy };
  }

  private only(special: Narrowed['special']): Promise<VolunteerId[]> | undefined {
    return special === 'free'
      ? this.whoIsFree.run()
      : special === 'incomplete'
        ? this.whoIsIncomplete.run()
        : undefined;
  }

  private choices(): object {
    return {
      roles: roleChoices(this.city),
      neighbourhoods: this.city.neighbourhoods.map(({ id, name }) => ({ value: id, text: name })),
      states: states.map((value) => ({ value, text: volunteerStates[value].text })),
      specials: [
        { value: 'free', text: 'Vrij: kan nu gevraagd worden' },
        { value: 'incomplete', text: 'Er ontbreekt nog iets: kan niet gevraagd worden' },
        { value: 'never_asked', text: 'Nog nooit gevraagd' },
        { value: 'screening', text: `Screening eindigt binnen ${String(SCREENING_DAYS)} dagen` },
      ],
    };
  }

  private card(volunteer: VolunteerListItem, optedOut: boolean): object {
    const { volunteerId, name, phone, state, pausedThrough, screenedUntil, numberBad } = volunteer;
    const nameOf = (id: string): string =>
      this.city.neighbourhoods.find((each) => each.id === id)?.name ?? id;
    const until = pausedThrough === undefined ? '' : ` ${sayPauseEnd(pausedThrough)}`;
    const planned = plannedPause(volunteer.away, localDate(this.clock.now(), this.city.zone));
    return {
      href: `/desk/volunteers/${volunteerId}`,
      title: name,
      about: volunteer.roles.map((role) => roleName(this.city, role)).join(', '),
      where: nameOf(volunteer.neighbourhood),
      reason: dutchPhone(phone),
      badges: [
        { ...volunteerStates[state], text: `${volunteerStates[state].text}${until}` },
        ...(planned === undefined ? [] : [{ text: sayPlannedPause(planned), kind: 'quiet' }]),
        ...(optedOut ? [wantsNoTexts] : []),
        ...(numberBad ? [{ text: 'nummer werkt niet', kind: 'urgent' }] : []),
        ...sayMissing(volunteer.missing),
        ...(screenedUntil !== undefined
          ? [{ text: `screening tot ${dutchDateWithYear(screenedUntil)}` }]
          : []),
      ],
    };
  }
}

function queryOf({ role, neighbourhood, state, special }: Narrowed): string {
  const all = { rol: role, wijk: neighbourhood, toestand: state, wie: special };
  const set = Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined);
  return new URLSearchParams(set).toString();
}

/** The links to other pages keep the filter. */
function withQuery(paging: Paging, narrowed: Narrowed): Paging {
  const query = queryOf(narrowed);
  const keep = (link: Paging['next']): Paging['next'] =>
    link === undefined || query === '' ? link : { ...link, href: joined(link.href, query) };
  return { ...paging, previous: keep(paging.previous), next: keep(paging.next) };
}

function joined(href: string, query: string): string {
  const page = /pagina=\d+/u.exec(href)?.[0];
  return `/desk/volunteers?${query}${page === undefined ? '' : `&${page}`}`;
}
