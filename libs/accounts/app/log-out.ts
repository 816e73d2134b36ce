import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { SessionsRepository } from '../db/sessions.repository.ts';
import { hashOfToken } from './session-token.ts';

/** Ends a session; its token opens nothing any more. */
@Injectable()
export class LogOut {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionsRepository,
  ) {}

  run(token: string): Promise<void> {
    return this.unitOfWork.run((tx) => this.sessions.end(tx, hashOfToken(token)));
  }
}
