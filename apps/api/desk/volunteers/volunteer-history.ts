import { NoteAccess } from '#accounts';
import { type AutomaticCallView, ReadAutomaticCalls } from '#calls';
import { ReadCase } from '#casework';
import { CITY, type City } from '#geography';
import { TextsNotRead } from '#dialogue';
import type { AccountId, CaseId } from '#kernel';
import { CasesServed, OffersOfVolunteer, type OfferToHer } from '#matching';
import { MessagesWith, type MessageView } from '#messaging';
import { MatchesOf, MeaningsOf, type VolunteerView } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { messageItem, type TimelineItem } from '../cases/timeline-view.ts';
import { NoteTextsRead } from '../texts/note-texts-read.ts';
import { sayAutomaticCall } from '../words/event-words.ts';
import { offerStates, roleName } from '../words/state-words.ts';
import { eventItems, matchRows } from './volunteer-view.ts';

/** What happened with a volunteer, and for whom she is there. */
@Injectable()
export class VolunteerHistory {
  constructor(
    private readonly messagesWith: MessagesWith,
    private readonly textsNotRead: TextsNotRead,
    private readonly noteTextsRead: NoteTextsRead,
    private readonly offersOfVolunteer: OffersOfVolunteer,
    private readonly readAutomaticCalls: ReadAutomaticCalls,
    private readonly matchesOf: MatchesOf,
    private readonly meaningsOf: MeaningsOf,
    private readonly noteAccess: NoteAccess,
    private readonly casesServed: CasesServed,
    private readonly readCase: ReadCase,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** All that happened, the newest first: what was asked, every text and call about it, and what one of us did. */
  async happened(
    view: VolunteerView,
    names: ReadonlyMap<AccountId, string>,
    reader: AccountId,
  ): Promise<TimelineItem[]> {
    const { volunteerId, events } = view;
    const texts = await this.texts(view, reader);
    const notRead = await this.textsNotRead.run(texts.map(({ messageId }) => messageId));
    const offers = await this.offersOfVolunteer.run(volunteerId);
    const calls = await this.readAutomaticCalls.lastTo(volunteerId);
    const numbers = await this.numbersOf([...offers, ...calls].map(({ caseId }) => caseId));
    const items = [
      ...eventItems(events, names).toReversed(),
      ...offers.map((offer) => offerItem(offer, numbers, this.city)).toReversed(),
      ...calls.flatMap((call) => callItem(call, numbers)).toReversed(),
      ...texts.map((message) => messageItem(message, notRead)).toReversed(),
    ];
    return items.sort((one, other) => one.at.getTime() - other.at.getTime()).toReversed();
  }

  /** By the number of the case only: whoever wants to know more opens it. */
  async matches({ volunteerId }: VolunteerView): Promise<object[]> {
    const matches = await this.matchesOf.run(volunteerId);
    return matchRows(matches, await this.numbersOf(matches.map(({ caseId }) => caseId)), this.city);
  }

  /** What it meant to her persons; the words are theirs, so who reads them is noted with each case. */
  async meanings({ volunteerId }: VolunteerView, accountId: AccountId): Promise<object> {
    const { told, toAsk } = await this.meaningsOf.run(volunteerId);
    const caseIds = told.map(({ caseId }) => caseId);
    for (const caseId of new Set(caseIds)) {
      await this.noteAccess.run({ accountId, what: 'case.read', caseId });
    }
    const numbers = await this.numbersOf([...caseIds, ...toAsk.map(({ caseId }) => caseId)]);
    const say = (caseId: CaseId): string => `Dossier ${String(numbers.get(caseId) ?? '')}`;
    return {
      told: told.map(({ caseId, ...one }) => ({
        ...one,
        ...{ text: say(caseId), href: `/desk/cases/${caseId}` },
      })),
      choices: toAsk.map(({ taskId: value, caseId }) => ({ value, text: say(caseId) })),
    };
  }

  /** Where a place is hers. */
  async cases({ volunteerId }: VolunteerView): Promise<{ href: string; number: number }[]> {
    const numbers = await this.numbersOf(await this.casesServed.run(volunteerId));
    return [...numbers]
      .map(([caseId, number]) => ({ href: `/desk/cases/${caseId}`, number }))
      .sort((one, other) => one.number - other.number);
  }

  private async texts(
    { volunteerId, subjectId, details: { phone: number } }: VolunteerView,
    reader: AccountId,
  ): Promise<MessageView[]> {
    const texts = number === undefined ? [] : await this.messagesWith.run({ number, subjectId });
    await this.noteTextsRead.run(reader, texts, { volunteerId, number });
    return texts;
  }

  private async numbersOf(caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, number>> {
    const numbers = new Map<CaseId, number>();
    for (const caseId of new Set(caseIds)) {
      numbers.set(caseId, (await this.readCase.run(caseId)).number);
    }
    return numbers;
  }
}

function offerItem(
  { caseId, role, state, sentAt }: OfferToHer,
  numbers: ReadonlyMap<CaseId, number>,
  city: Pick<City, 'roles'>,
): TimelineItem {
  return {
    at: sentAt,
    title: `Gevraagd als ${roleName(city, role).toLowerCase()}: ${offerStates[state].text}`,
    href: `/desk/cases/${caseId}`,
    action: `Dossier ${String(numbers.get(caseId) ?? '')}`,
  };
}

/** Nothing of one that is still to ring, or never did. */
function callItem(
  { caseId, state, requestedAt, endedAt }: AutomaticCallView,
  numbers: ReadonlyMap<CaseId, number>,
): TimelineItem[] {
  const said = sayAutomaticCall(state);
  return said === undefined
    ? []
    : [
        {
          at: endedAt ?? requestedAt,
          title: `Automatisch gebeld met een vraag: ${said}`,
          kind: 'call',
          href: `/desk/cases/${caseId}`,
          action: `Dossier ${String(numbers.get(caseId) ?? '')}`,
        },
      ];
}
