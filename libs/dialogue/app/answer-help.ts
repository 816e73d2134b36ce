import { OnDuty } from '#accounts';
import { RaiseAlert, WeighPossibleDanger } from '#alerts';
import { ReadCase } from '#casework';
import { CITY, type City } from '#geography';
import { LanguageOfNumber } from '#intake';
import type { CaseId, Language, MessageId, VolunteerId } from '#kernel';
import { CasesServed } from '#matching';
import { type IncomingText, SendText } from '#messaging';
import { Clock, type Tx } from '#platform';
import { languageOfHelp } from '#reading';
import { Inject, Injectable } from '@nestjs/common';
import { VisitTalks } from '../db/visit-talk.repository.ts';
import { goingOn } from '../domain/going-on.ts';
import type { Holds, Step } from '../domain/standing.ts';
import { signpostsFor } from '../texts.ts';
import { KeepForHuman } from './keep-for-human.ts';
import { LanguageOfPerson } from './language-of-person.ts';

/** Somebody calls for help: signposts at once, a human as well, and an alert when a visit is going on. */
@Injectable()
export class AnswerHelp {
  constructor(
    private readonly talks: VisitTalks,
    private readonly casesServed: CasesServed,
    private readonly readCase: ReadCase,
    private readonly raiseAlert: RaiseAlert,
    private readonly weighPossibleDanger: WeighPossibleDanger,
    private readonly keepForHuman: KeepForHuman,
    private readonly sendText: SendText,
    private readonly languageOfNumber: LanguageOfNumber,
    private readonly languageOfPerson: LanguageOfPerson,
    private readonly onDuty: OnDuty,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  async within(tx: Tx, text: IncomingText, volunteerId: VolunteerId | undefined): Promise<void> {
    const alerted = await this.alertAboutVisit(tx, volunteerId, text.messageId);
    const body = await this.signposts(text, alerted);
    await this.keepForHuman.within(tx, text, { reason: 'help', volunteerId }, body);
  }

  /** To who was alerted about: signposts each time, however lately she was answered, and honest words about who is there. */
  async sendSignposts(text: IncomingText): Promise<void> {
    if (text.from !== undefined) {
      await this.sendText.run({
        ...{ recipient: text.subjectId, number: text.from },
        ...{ body: await this.signposts(text, true), purpose: 'dialogue.help', priority: 'safety' },
      });
    }
  }

  private async signposts(text: IncomingText, alerted: boolean): Promise<string> {
    const language = languageOfHelp(text.reading) ?? (await this.languageOf(text)) ?? 'nl';
    const hotline = this.city.hotline.voice;
    const alone = { localPolice: this.number(language, 'local-police') };
    return signpostsFor(language, {
      ...{ hotline, alerted, listening: this.number(language, 'listening') ?? '106' },
      ...((await this.onDuty.isAnyone()) ? {} : { alone }),
    });
  }

  private number(language: Language, signpost: string): string | undefined {
    return this.city.signposts[language].find(({ id }) => id === signpost)?.number;
  }

  private async languageOf(text: IncomingText): Promise<Language | undefined> {
    return this.languageOfNumber.run(text, await this.languageOfPerson.run(text.from));
  }

  /**
   * Words of danger from a volunteer around the time of her visit reach who is on duty, about whom she visits.
   * @returns whether there is such a visit
   */
  async alertAboutVisit(
    tx: Tx,
    volunteerId: VolunteerId | undefined,
    messageId: MessageId,
  ): Promise<boolean> {
    const now = this.clock.now();
    const visits = volunteerId === undefined ? [] : await this.talks.unfinished(tx, volunteerId);
    const visit = goingOn(visits, now);
    return visit === undefined ? false : this.alertAbout(visit.caseId, messageId);
  }

  /** What answers «how did it go?» is about whom she visited, however long ago. @returns whether she was asked */
  async alertAboutAsked(
    tx: Tx,
    volunteerId: VolunteerId | undefined,
    messageId: MessageId,
  ): Promise<boolean> {
    const ever = { since: new Date(0), until: this.clock.now() };
    const asked = volunteerId === undefined ? null : await this.talks.asked(tx, volunteerId, ever);
    return asked === null ? false : this.alertAbout(asked.caseId, messageId);
  }

  /**
   * Danger that is of whom she visits, at any other time. Where she visits several nothing tells which: each is
   * alerted about, and who takes it asks her.
   * @returns whether she visits anybody
   */
  async alertAboutVisited(
    tx: Tx,
    volunteerId: VolunteerId | undefined,
    messageId: MessageId,
  ): Promise<boolean> {
    const alerted: boolean[] = [];
    for (const caseId of await this.visited(tx, volunteerId)) {
      alerted.push(await this.alertAbout(caseId, messageId));
    }
    return alerted.includes(true);
  }

  /** The cases where a place is hers, or where she is expected. */
  private async visited(
    tx: Tx,
    volunteerId: VolunteerId | undefined,
  ): Promise<ReadonlySet<CaseId>> {
    if (volunteerId === undefined) {
      return new Set();
    }
    const visits = await this.talks.unfinished(tx, volunteerId);
    const served = await this.casesServed.run(volunteerId);
    return new Set([...visits.map(({ caseId }) => caseId), ...served]);
  }

  /**
   * What may be danger, from a volunteer: during a visit it rings who is on duty. Else somebody reads it soon, with
   * whom it answers about; what becomes a report, or stands with one, is weighed there.
   * @returns whether it rang
   */
  async weighPossible(
    tx: Tx,
    sent: { text: IncomingText; volunteerId: VolunteerId | undefined; holds: Holds },
    step: Pick<Step, 'do'>,
  ): Promise<boolean> {
    const { text, volunteerId, holds } = sent;
    const { messageId, subjectId, reading } = text;
    if (volunteerId === undefined || reading.danger.level !== 'possible') {
      return false;
    }
    const isInVisit = await this.alertAboutVisit(tx, volunteerId, messageId);
    if (isInVisit || step.do === 'intake' || step.do === 'hear_person') {
      return isInVisit;
    }
    const caseId = await this.caseMeant(tx, { text, volunteerId }, { step, holds });
    const reports = caseId === undefined ? [] : (await this.readCase.run(caseId)).reports;
    const reportId = reports[0]?.reportId;
    await this.weighPossibleDanger.ofVolunteer({ volunteerId, messageId, subjectId, reportId });
    return false;
  }

  /** Whom we asked her about, where she answers that; else whom she visits, where that is one and may be meant. */
  private async caseMeant(
    tx: Tx,
    { text, volunteerId }: { text: IncomingText; volunteerId: VolunteerId },
    { step, holds }: { step: Pick<Step, 'do'>; holds: Holds },
  ): Promise<CaseId | undefined> {
    const [only, ...more] = await this.visited(tx, volunteerId);
    const isOfOther = holds.ownPeople === true || holds.ownDanger === true;
    if (step.do !== 'report_visit' && only !== undefined) {
      return more.length > 0 || isOfOther ? undefined : only;
    }
    const until = text.receivedAt;
    return (await this.talks.asked(tx, volunteerId, { since: new Date(0), until }))?.caseId;
  }

  /** @returns whether there is a report to alert about */
  async alertAbout(caseId: CaseId, messageId: MessageId): Promise<boolean> {
    const { reports } = await this.readCase.run(caseId);
    const [report] = reports;
    if (report !== undefined) {
      await this.raiseAlert.run(report.reportId, { how: 'volunteer', messageId });
    }
    return report !== undefined;
  }
}
