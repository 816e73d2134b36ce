import { type City } from '#geography';
import { ReadWords } from '#messaging';
import { HearCaller } from './hear-caller.ts';

const city = (speech: boolean): City => ({ speech, surePhrases: [] }) as never;
const hearsIn = (where: City): HearCaller => new HearCaller(new ReadWords(where), where);

describe('where a caller is heard', () => {
  const menu = { kind: 'keys', step: 'menu', attempt: 1, many: false } as const;

  it('is at every choice, in a city that wants it, and never where a number is typed', () => {
    const listens = hearsIn(city(true));
    expect(listens.listen(menu, 'fr')).toEqual({ ...menu, hears: 'fr' });
    expect(listens.listen({ ...menu, many: true }, 'nl')).not.toHaveProperty('hears');
    expect(listens.listen({ kind: 'hang_up' }, 'nl')).toEqual({ kind: 'hang_up' });
    expect(hearsIn(city(false)).listen(menu, 'nl')).toBe(menu);
  });
});
