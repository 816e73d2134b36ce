import { holdsRole, RoleOf, type SignedIn } from '#accounts';
import { SETTINGS, type Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type DeskRule } from './allow.ts';
import { FormKeys } from './form-keys.ts';
import { isFromElsewhere } from './form-origin.ts';
import { OutlivedForm } from './outlived-form.ts';

interface Came {
  readonly rule: DeskRule;
  /** Who is signed in now, if anybody. */
  readonly signedIn: SignedIn | undefined;
  /** What the route says of its form; undefined where it takes none. */
  readonly takes: unknown;
}

/**
 * Tells a form of our own that came without its session from what somebody else made up: by the key in it, whatever
 * became of the session.
 */
@Injectable()
export class FindOutlivedForm {
  constructor(
    private readonly roleOf: RoleOf,
    private readonly formKeys: FormKeys,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async run(request: FastifyRequest, came: Came): Promise<OutlivedForm | undefined> {
    const { rule, signedIn, takes } = came;
    if (takes === undefined || isFromElsewhere(request, this.settings.PUBLIC_BASE_URL)) {
      return undefined;
    }
    const ownerId = this.formKeys.ownerOf(keyIn(request));
    if (ownerId === undefined) {
      return undefined;
    }
    const role = await this.roleOf.run(ownerId);
    return role !== undefined && holdsRole(role, rule.role)
      ? new OutlivedForm(ownerId, signedIn, takes)
      : undefined;
  }
}

function keyIn({ body }: FastifyRequest): unknown {
  return typeof body === 'object' && body !== null && 'formKey' in body ? body.formKey : undefined;
}
