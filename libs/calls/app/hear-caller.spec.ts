import { type City } from '#geography';
import { type Vault } from '#platform';
import { HearCaller } from './hear-caller.ts';

const noVault = {} as Vault;
const city = (speech: boolean): City =>
  ({ speech, dangerWords: { nl: [], fr: [], en: [] } }) as never;

describe('where a caller is heard', () => {
  const menu = { kind: 'keys', step: 'menu', attempt: 1, many: false } as const;

  it('is at every choice, in a city that wants it, and never where a number is typed', () => {
    const listens = new HearCaller(noVault, city(true));
    expect(listens.listen(menu, 'fr')).toEqual({ ...menu, hears: 'fr' });
    expect(listens.listen({ ...menu, many: true }, 'nl')).not.toHaveProperty('hears');
    expect(listens.listen({ kind: 'hang_up' }, 'nl')).toEqual({ kind: 'hang_up' });
    expect(new HearCaller(noVault, city(false)).listen(menu, 'nl')).toBe(menu);
  });
});
