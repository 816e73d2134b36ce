import { Clock, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { Links } from '../db/links.repository.ts';
import type { PersonalLinkRow } from '../db/personal-link.entity.ts';
import { codeTries, mayBeTried } from '../domain/link-rules.ts';
import { LinkTokens } from './link-tokens.ts';

export type WrongCode =
  /** `left`: how often it may be tried again. */
  | { readonly kind: 'wrong'; readonly left: number }
  /** There is no code (any more): it was used, tried too often or is too old. */
  | { readonly kind: 'no_code' };

/** Checks the code that was texted for a link, which is locked: it opens once, and a wrong one counts. */
@Injectable()
export class CheckCode {
  constructor(
    private readonly links: Links,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for the right one */
  async within(tx: Tx, link: PersonalLinkRow, typed: string): Promise<WrongCode | undefined> {
    const now = this.clock.now();
    const code = await this.links.code(tx, link.id);
    if (code === null || !mayBeTried(code, now)) {
      return { kind: 'no_code' };
    }
    if (this.tokens.isCode(link.id, typed.replace(/\D/gu, ''), code.codeHash)) {
      code.endedAt = now;
      await this.links.saveCode(tx, code);
      return undefined;
    }
    code.tries += 1;
    const left = codeTries - code.tries;
    code.endedAt = left === 0 ? now : null;
    await this.links.saveCode(tx, code);
    return { kind: 'wrong', left };
  }
}
