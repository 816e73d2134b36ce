import type { CallItemView } from '#calls';
import { callDetails } from './call-view.ts';

const item = {
  ...{ kind: 'call', itemId: 'i', callId: 'c', language: 'nl', wants: 'nothing', ending: 'silent' },
  ...{ lastStep: 'silent', self: false, volunteer: false, danger: false, attempts: [] },
  ...{ saidAtChoices: [], startedAt: new Date(0), dueAt: new Date(0), triedEnough: false },
} as unknown as CallItemView;

describe('a call on the desk', () => {
  it('says that the caller said nothing, not that she hung up, where we did', () => {
    expect(callDetails(item, undefined)).toMatchObject({
      ...{ title: 'Zei niets', saidNothing: true, reached: undefined },
    });
  });

  it('says where the caller hung up', () => {
    const dropped = { ...item, ending: 'dropped', lastStep: 'menu' } as CallItemView;
    expect(callDetails(dropped, undefined)).toMatchObject({
      ...{ title: 'Opgehangen zonder bericht', saidNothing: false, reached: 'bij de keuzes' },
    });
  });

  it('says of a volunteer that she wants a call only when she asked for it', () => {
    const title = (fields: object): unknown => {
      const call = { ...item, volunteer: true, ...fields } as CallItemView;
      return (callDetails(call, undefined) as { title: string }).title;
    };
    expect(title({ ending: 'dropped' })).toBe('Een vrijwilliger hing op bij de keuzes');
    expect(title({ ending: undefined, wants: 'callback' })).toBe(
      'Een vrijwilliger vraagt een telefoontje',
    );
  });

  it.each([
    ['a number that shows', '+32475123456', true],
    ['a hidden number', undefined, false],
  ])('asks for a try only where somebody can be rung: %s', (_which, number, offered) => {
    const { results } = callDetails({ ...item, number } as CallItemView, undefined) as {
      results: readonly { value: string }[];
    };
    expect(results.some(({ value }) => value === 'no_answer')).toBe(offered);
    expect(results.some(({ value }) => value === 'handled')).toBe(true);
  });
});
