/** From the least to the most: each may do all that the one before it may. */
export const roles = ['operator', 'coordinator', 'manager'] as const;
export type Role = (typeof roles)[number];

/** Whether somebody of role `has` may do what asks for `needed`. */
export function holdsRole(has: Role, needed: Role): boolean {
  return roles.indexOf(has) >= roles.indexOf(needed);
}
