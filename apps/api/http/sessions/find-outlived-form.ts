import { EndedSession, holdsRole, type SignedIn } from '#accounts';
import { SETTINGS, type Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type DeskRule } from './allow.ts';
import { FormKeys } from './form-keys.ts';
import { isFromElsewhere, isMeant } from './form-origin.ts';
import { OutlivedForm } from './outlived-form.ts';
import { sessionTokenOf } from './session-cookie.ts';

interface Came {
  readonly rule: DeskRule;
  /** Who is signed in now, if anybody. */
  readonly signedIn: SignedIn | undefined;
  /** What the route says of its form; undefined where it takes none. */
  readonly takes: unknown;
}

/** Tells a form of our own that came after its session from what somebody else made up. */
@Injectable()
export class FindOutlivedForm {
  constructor(
    private readonly endedSession: EndedSession,
    private readonly formKeys: FormKeys,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(request: FastifyRequest, came: Came): Promise<OutlivedForm | undefined> {
    const { rule, signedIn, takes } = came;
    if (takes === undefined || isFromElsewhere(request, this.settings.PUBLIC_BASE_URL)) {
      return undefined;
    }
    const who = signedIn ?? (await this.whoWas(request));
    if (who === undefined || !holdsRole(who.role, rule.role)) {
      return undefined;
    }
    return this.formKeys.isOf(who.accountId, keyIn(request))
      ? new OutlivedForm(who, signedIn === undefined ? 'over' : 'another', takes)
      : undefined;
  }

  /** By the cookie of a session that ended, and the token of that session in the form. */
  private async whoWas(request: FastifyRequest): Promise<SignedIn | undefined> {
    const token = sessionTokenOf(request);
    const ended = token === undefined ? undefined : await this.endedSession.run(token);
    return ended !== undefined && isMeant(request, this.settings.PUBLIC_BASE_URL, ended.csrfToken)
      ? ended
      : undefined;
  }
}

function keyIn({ body }: FastifyRequest): unknown {
  return typeof body === 'object' && body !== null && 'formKey' in body ? body.formKey : undefined;
}
