import { holdsRole, type Role } from './roles.ts';

describe('a role', () => {
  it.each<[Role, Role[]]>([
    ['operator', ['operator']],
    ['coordinator', ['operator', 'coordinator']],
    ['manager', ['operator', 'coordinator', 'manager']],
  ])('%s holds %j and nothing more', (has, held) => {
    const all: Role[] = ['operator', 'coordinator', 'manager'];
    expect(all.filter((needed) => holdsRole(has, needed))).toEqual(held);
  });
});
