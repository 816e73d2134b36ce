import { changesOf } from './person-changes.ts';

describe('what changed of a person', () => {
  it('is each field with its values before and after', () => {
    const before = { name: 'Rosa', phone: '+3250123456', needsProfessional: true };
    const after = { name: 'Rosa', phone: '+3250654321', needsProfessional: false, street: 'Reie' };
    expect(changesOf(before, after)).toEqual([
      { field: 'phone', was: ['+3250123456'], is: ['+3250654321'] },
      { field: 'needsProfessional', was: ['yes'], is: ['no'] },
      { field: 'street', was: [], is: ['Reie'] },
    ]);
  });

  it('is what was emptied too', () => {
    expect(changesOf({ safeContact: 'nooit aanbellen' }, {})).toEqual([
      { field: 'safeContact', was: ['nooit aanbellen'], is: [] },
    ]);
  });

  it('is nothing when several values stand in another order', () => {
    const [monday, friday] = [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 5, from: '18:00', to: '21:00' },
    ] as const;
    const before = { languages: ['nl', 'fr'], hours: [monday, friday], pets: undefined };
    const after = { languages: ['fr', 'nl'], hours: [friday, monday] };
    expect(changesOf(before, after)).toEqual([]);
  });
});
