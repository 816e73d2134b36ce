import type { Role } from '#accounts';
import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** Who of the desk may come here. */
export interface DeskRule {
  readonly role: Role;
  /** Everybody may come; whoever is signed in with this role is known. */
  readonly optional?: true;
  /** A page asks this by itself (live updates): it does not keep the session alive. */
  readonly background?: true;
}

/**
 * Who may use a route:
 * `public`   anybody
 * `webhook`  a provider; its signature is checked by a guard of its own
 * `health`   the machines that watch over us
 */
export type Rule = 'public' | 'webhook' | 'health' | DeskRule;

/** Where the rule of a route or of its class is kept. */
export const RULE = 'meldpunt:rule';

/** Says who may use a route, or every route of a controller. Without it a route refuses everybody. */
export function Allow(rule: Rule): CustomDecorator {
  return SetMetadata(RULE, rule);
}
