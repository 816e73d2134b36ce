import { NoteAccess } from '#accounts';
import { StartCallBack, type CallBackWish } from '#calls';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';

/** Somebody of the desk calls through the hotline; the use of the number is noted with the case, or neither is. */
@Injectable()
export class AskCallBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly startCallBack: StartCallBack,
    private readonly noteAccess: NoteAccess,
  ) {}

  /** @throws DomainError as `StartCallBack` does: then nothing is noted */
  run(wish: CallBackWish): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.startCallBack.run(wish);
      const { accountId, caseId } = wish;
      if (caseId !== undefined) {
        await this.noteAccess.run({ accountId, caseId, what: 'number.called' });
      }
    });
  }
}
