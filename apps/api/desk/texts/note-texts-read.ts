import { type Access, NoteAccess } from '#accounts';
import { CaseOfText, SenderInCases } from '#casework';
import type { AccountId, CaseId, E164, MessageId, VolunteerId } from '#kernel';
import { CasesServed, OffersMeant } from '#matching';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';

/** A text that is about to be shown. */
export interface ShownText {
  readonly messageId: MessageId;
  readonly at: Date;
  /** The case that one of ours is about. */
  readonly caseId?: CaseId | undefined;
  readonly direction: 'in' | 'out';
}

/** Whose texts they are. */
interface Sender {
  readonly volunteerId: VolunteerId | undefined;
  readonly number: E164 | undefined;
}

/** The words of texts tell of persons: who reads them is noted with each case that they may be about. */
@Injectable()
export class NoteTextsRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly noteAccess: NoteAccess,
    private readonly caseOfText: CaseOfText,
    private readonly casesServed: CasesServed,
    private readonly offersMeant: OffersMeant,
    private readonly senderInCases: SenderInCases,
  ) {}

  /** Before anything is shown. */
  async run(accountId: AccountId, texts: readonly ShownText[], sender: Sender): Promise<void> {
    const look: Pick<Access, 'accountId' | 'what'> = { accountId, what: 'texts.read' };
    await this.unitOfWork.run(async () => {
      const cases = new Set<CaseId>();
      for (const text of texts) {
        (await this.casesOf(text, sender)).forEach((caseId) => cases.add(caseId));
      }
      for (const caseId of cases) {
        await this.noteAccess.run({ ...look, caseId });
      }
    });
  }

  private async casesOf(text: ShownText, sender: Sender): Promise<readonly CaseId[]> {
    if (text.direction === 'out') {
      return text.caseId === undefined ? [] : [text.caseId];
    }
    const caseId = await this.caseOfText.run(text.messageId);
    return caseId === undefined ? this.casesMeant(text, sender) : [caseId];
  }

  /** It stands with no case, so it may be about each in which its sender has a part. */
  private async casesMeant(
    { at }: ShownText,
    { volunteerId, number }: Sender,
  ): Promise<readonly CaseId[]> {
    if (volunteerId !== undefined) {
      const meant = await this.offersMeant.run(volunteerId, at);
      const served = await this.casesServed.run(volunteerId);
      return [...served, ...meant.map(({ caseId }) => caseId)];
    }
    const found = number === undefined ? undefined : await this.senderInCases.run(number);
    return found === undefined ? [] : [found.caseId];
  }
}
