import { hazardKinds, needsProfessional } from './wish-lists.ts';

describe('whether only a professional goes', () => {
  it('depends on the hazard', () => {
    const alone = hazardKinds.filter((hazard) => needsProfessional({ hazards: [hazard] }));
    expect(alone).toEqual(['violence', 'neglect', 'weapon', 'crisis', 'infection']);
    expect(needsProfessional({ hazards: ['animal', 'weapon'] })).toBe(true);
  });

  it('is so for a person under 18, not where nobody knows', () => {
    const of = (under18: 'yes' | 'no' | 'unknown' | undefined) => needsProfessional({ under18 });
    expect([of('yes'), of('no'), of('unknown'), of(undefined)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
