import { RaiseAlert, ReadCase } from '#casework';
import { CITY, type City } from '#geography';
import { TongueOfNumber } from '#intake';
import type { VolunteerId } from '#kernel';
import { type IncomingText, SendText } from '#messaging';
import type { Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { VisitTalks } from '../db/visit-talk.repository.ts';
import { type Tongue, tongueOfHelp } from '../domain/help-tongue.ts';
import { signpostsFor } from '../texts.ts';
import { KeepForHuman } from './keep-for-human.ts';
import { TongueOfPerson } from './tongue-of-person.ts';

/** Somebody calls for help: signposts at once, a human as well, and an alert when a visit is going on. */
@Injectable()
export class AnswerHelp {
  constructor(
    private readonly talks: VisitTalks,
    private readonly readCase: ReadCase,
    private readonly raiseAlert: RaiseAlert,
    private readonly keepForHuman: KeepForHuman,
    private readonly sendText: SendText,
    private readonly tongueOfNumber: TongueOfNumber,
    private readonly tongueOfPerson: TongueOfPerson,
    @Inject(CITY) private readonly city: City,
  ) {}

  async run(tx: Tx, text: IncomingText, volunteerId: VolunteerId | undefined): Promise<void> {
    const body = await this.signposts(text);
    await this.keepForHuman.run(tx, text, { reason: 'help', volunteerId }, body);
    await this.alertAboutVisit(tx, volunteerId);
  }

  /** Signposts each time, however lately she was answered. */
  async sendSignposts(text: IncomingText): Promise<void> {
    if (text.from !== undefined) {
      await this.sendText.run({
        ...{ recipient: text.subjectId, number: text.from },
        ...{ body: await this.signposts(text), purpose: 'dialogue.help', priority: 'safety' },
      });
    }
  }

  private async signposts(text: IncomingText): Promise<string> {
    const tongue = tongueOfHelp(text.body) ?? (await this.tongueOf(text)) ?? 'nl';
    const ear = this.city.signposts[tongue].find(({ id }) => id === 'listening');
    const hotline = this.city.hotline.voice;
    return signpostsFor(tongue, { hotline, listening: ear?.number ?? '106' });
  }

  private async tongueOf(text: IncomingText): Promise<Tongue | undefined> {
    return this.tongueOfNumber.run(text, await this.tongueOfPerson.run(text.from));
  }

  /**
   * Words of danger from who visits somebody, or did and was not heard yet, reach who is on duty.
   * @returns whether there is such a visit
   */
  async alertAboutVisit(tx: Tx, volunteerId: VolunteerId | undefined): Promise<boolean> {
    const visit = volunteerId === undefined ? null : await this.talks.unfinished(tx, volunteerId);
    if (visit === null) {
      return false;
    }
    const { reports } = await this.readCase.run(visit.caseId);
    const [report] = reports;
    if (report !== undefined) {
      await this.raiseAlert.run(report.reportId);
    }
    return report !== undefined;
  }
}
