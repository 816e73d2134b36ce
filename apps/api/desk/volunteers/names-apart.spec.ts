import { readCity } from '#geography';
import { newId, type VolunteerId } from '#kernel';
import { namesakes, namesApart } from './names-apart.ts';

const [an, other, els] = [1, 2, 3].map((at) => newId<'volunteer'>(at)) as [
  VolunteerId,
  VolunteerId,
  VolunteerId,
];
const names = new Map([
  [an, 'An Maes'],
  [other, 'an  MAES'],
  [els, 'Els Maes'],
]);

describe('volunteers of one name', () => {
  it('are found however their name is written', () => {
    expect(namesakes(names)).toEqual([an, other]);
    expect(namesakes(new Map())).toEqual([]);
  });

  it('are told apart by where they live and since when they are with us', () => {
    const joinedAt = new Date('2024-03-03T10:00:00Z');
    const apart = namesApart(
      names,
      [{ volunteerId: an, neighbourhood: 'sint-kruis', joinedAt }],
      readCity(),
    );
    expect(apart.get(an)).toBe('An Maes (Sint-Kruis, sinds 3 maart 2024)');
    expect(apart.get(els)).toBe('Els Maes');
  });
});
