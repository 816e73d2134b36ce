import { AccessesOfCase, AccountNames, NoteAccess, type SignedIn } from '#accounts';
import { type AlertStory, ReadAlerts } from '#alerts';
import { type LastCallBacks, LookUpRecordings, type RecordingStand } from '#calls';
import { type CaseView, ReadCase } from '#casework';
import { TextsNotRead, TextsToReview } from '#dialogue';
import { CITY, type City, type CityRole } from '#geography';
import {
  type AccountId,
  type CaseId,
  DomainError,
  type MessageId,
  type RecordingId,
  type VolunteerId,
} from '#kernel';
import { type RankedVolunteers, RankVolunteers, RequestsOfCase, type RequestView } from '#matching';
import { MessagesAbout } from '#messaging';
import { ListOpenTasks, type TaskView } from '#tasks';
import { VisitsOfCase, type VisitView } from '#visits';
import { VolunteerContact, VolunteerProfiles } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { mayDecide } from '../desk-pages.ts';
import { CallBackOfCase } from './call-back-of-case.ts';
import { namesakes, namesApart } from '../volunteers/names-apart.ts';
import { VolunteersOfCase } from './volunteers-of-case.ts';
import { roleToShow } from './volunteers-view.ts';
import { type VolunteerNumber, volunteersOf } from './whom-to-ring.ts';
import type { Happened } from './timeline-view.ts';

/** All that the page of a case shows, unsealed. */
export interface CaseDossier extends Happened {
  readonly view: CaseView;
  /** What raised its alerts, and what is still to be done after them. */
  readonly alerts: readonly AlertStory[];
  readonly tasks: readonly TaskView[];
  readonly requests: readonly RequestView[];
  /** How what was spoken in stands. */
  readonly recordings: ReadonlyMap<RecordingId, RecordingStand>;
  /** The last calls through the hotline about this case. */
  readonly callBack: LastCallBacks;
  readonly visits: readonly VisitView[];
  /** Only for who may ask volunteers, and once the person agreed. */
  readonly ranked: { readonly role: CityRole; readonly list: RankedVolunteers } | undefined;
  /** What a volunteer wrote that nobody read yet, the last of each. */
  readonly unread: ReadonlyMap<VolunteerId, string>;
  readonly accounts: ReadonlyMap<AccountId, string>;
  readonly volunteers: ReadonlyMap<VolunteerId, string>;
  /** Who has to do with the case, to be called. */
  readonly contacts: readonly VolunteerNumber[];
}

const searching: readonly CaseView['state'][] = ['agreed', 'matching', 'matched', 'visiting'];

/** Opens a case for somebody's eyes. The look is noted before anything is shown. */
@Injectable()
export class LookUpCase {
  constructor(
    private readonly readCase: ReadCase,
    private readonly noteAccess: NoteAccess,
    private readonly accessesOfCase: AccessesOfCase,
    private readonly accountNames: AccountNames,
    private readonly messagesAbout: MessagesAbout,
    private readonly readAlerts: ReadAlerts,
    private readonly listOpenTasks: ListOpenTasks,
    private readonly requestsOfCase: RequestsOfCase,
    private readonly rankVolunteers: RankVolunteers,
    private readonly visitsOfCase: VisitsOfCase,
    private readonly callBackOfCase: CallBackOfCase,
    private readonly lookUpRecordings: LookUpRecordings,
    private readonly volunteerContact: VolunteerContact,
    private readonly profiles: VolunteerProfiles,
    private readonly volunteersOfCase: VolunteersOfCase,
    private readonly textsToReview: TextsToReview,
    private readonly textsNotRead: TextsNotRead,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws EntityNotFoundError when there is no such case */
  async run(caseId: CaseId, who: SignedIn, askedRole: unknown): Promise<CaseDossier> {
    const view = await this.readCase.run(caseId);
    await this.noteAccess.run({ accountId: who.accountId, caseId, what: 'case.read' });
    const requests = await this.requestsOfCase.run(caseId);
    const visits = await this.visitsOfCase.run(caseId);
    const messages = await this.messagesAbout.run({ caseId });
    const reportIds = view.reports.map(({ reportId }) => reportId);
    const looks = await this.accessesOfCase.run(caseId);
    const ranked = await this.ranked(view, who, roleToShow(this.city, askedRole, requests));
    const tasks = await this.listOpenTasks.ofReports(reportIds);
    return {
      ...{ view, requests, visits, messages, looks, ranked, tasks },
      alerts: await this.readAlerts.ofReports(reportIds),
      events: view.events,
      notRead: await this.textsNotRead.run(textsIn(view)),
      recordings: await this.lookUpRecordings.run(recordingsIn(view)),
      callBack: await this.callBackOfCase.run(caseId, who.accountId),
      unread: await this.unread(requests),
      contacts: await this.volunteersOfCase.contacts(volunteersOf(requests, visits, view.events)),
      accounts: await this.namesOfAccounts({ view, looks, tasks }),
      volunteers: await this.namesOfVolunteers({ view, requests, visits, ranked }),
    };
  }

  private async ranked(
    { caseId, state }: CaseView,
    who: SignedIn,
    role: CityRole,
  ): Promise<CaseDossier['ranked']> {
    return mayDecide(who) && searching.includes(state)
      ? { role, list: await this.rankVolunteers.run({ caseId, role }) }
      : undefined;
  }

  /** A second text may take a yes back. */
  private async unread(requests: readonly RequestView[]): Promise<Map<VolunteerId, string>> {
    const seated = requests.flatMap(({ seats }) => seats.flatMap((seat) => seat.volunteerId ?? []));
    const texts = await this.textsToReview.ofVolunteers(seated);
    return new Map(
      texts.flatMap(({ volunteerId, text }): [VolunteerId, string][] =>
        volunteerId === undefined || text === undefined ? [] : [[volunteerId, text]],
      ),
    );
  }

  private namesOfAccounts({
    view: { events },
    looks,
    tasks,
  }: Pick<CaseDossier, 'view' | 'looks' | 'tasks'>): Promise<Map<AccountId, string>> {
    const owners = tasks.map(({ ownerId }) => ownerId);
    const ids = [...[...events, ...looks].map(({ accountId }) => accountId), ...owners];
    return this.accountNames.run(new Set(ids.filter((id) => id !== undefined)));
  }

  private async namesOfVolunteers({
    view,
    requests,
    visits,
    ranked,
  }: Pick<CaseDossier, 'view' | 'requests' | 'visits' | 'ranked'>): Promise<
    Map<VolunteerId, string>
  > {
    const ids = new Set<VolunteerId>([
      ...requests.flatMap(({ offers }) => offers.map(({ volunteerId }) => volunteerId)),
      ...visits.map(({ volunteerId }) => volunteerId),
      ...view.events.flatMap(({ refs }) => (refs['volunteerId'] as VolunteerId | undefined) ?? []),
      ...(ranked?.list.ranked ?? []).map(({ volunteerId }) => volunteerId),
      ...(ranked?.list.excluded ?? []).map(({ volunteerId }) => volunteerId),
    ]);
    const names = new Map<VolunteerId, string>();
    for (const id of ids) {
      const name = await this.nameOf(id);
      if (name !== undefined) {
        names.set(id, name);
      }
    }
    const profiles = await this.profiles.run({ ids: namesakes(names) });
    return namesApart(names, profiles, this.city);
  }

  private async nameOf(id: VolunteerId): Promise<string | undefined> {
    try {
      return (await this.volunteerContact.run(id)).name;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }
}

function textsIn({ events }: CaseView): MessageId[] {
  return events.flatMap(({ refs }) => (refs['messageId'] as MessageId | undefined) ?? []);
}

function recordingsIn({ reports }: CaseView): RecordingId[] {
  return reports.flatMap(({ additions }) => additions.flatMap((one) => one.recordingId ?? []));
}
