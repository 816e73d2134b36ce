import type { CallbackTaskOfCall } from '#calls';
import { callDetails, type CallPlaces } from './call-view.ts';

const item = {
  ...{
    kind: 'call',
    callbackTaskId: 'i',
    callId: 'c',
    language: 'nl',
    wants: 'nothing',
    ending: 'silent',
  },
  ...{ lastStep: 'silent', self: false, volunteer: false, danger: false, attempts: [] },
  ...{ saidAtChoices: [], startedAt: new Date(0), dueAt: new Date(0), triedEnough: false },
} as unknown as CallbackTaskOfCall;

const nowhere = { caseId: undefined, ofNumber: [] };

describe('a call on the desk', () => {
  it('says that the caller said nothing, not that she hung up, where we did', () => {
    expect(callDetails(item, nowhere)).toMatchObject({
      ...{ title: 'Zei niets', saidNothing: true, reached: undefined },
    });
  });

  it('says where the caller hung up', () => {
    const dropped = { ...item, ending: 'dropped', lastStep: 'menu' } as CallbackTaskOfCall;
    expect(callDetails(dropped, nowhere)).toMatchObject({
      ...{ title: 'Opgehangen zonder bericht', saidNothing: false, reached: 'bij de keuzes' },
    });
  });

  it('says of a volunteer that she wants a call only when she asked for it', () => {
    const title = (fields: object): unknown => {
      const call = { ...item, volunteer: true, ...fields } as CallbackTaskOfCall;
      return (callDetails(call, nowhere) as { title: string }).title;
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
    const { results } = callDetails({ ...item, number } as CallbackTaskOfCall, nowhere) as {
      results: readonly { value: string }[];
    };
    expect(results.some(({ value }) => value === 'no_answer')).toBe(offered);
    expect(results.some(({ value }) => value === 'handled')).toBe(true);
  });

  it('asks for no try where the caller wants no call, unless there is danger', () => {
    const asked = {
      ...item,
      number: '+32475123456',
      ending: 'told',
      self: true,
    } as CallbackTaskOfCall;
    const ofNumber = [
      { caseId: 'k', number: 12, state: 'new' },
    ] as unknown as CallPlaces['ofNumber'];
    const values = (one: CallbackTaskOfCall): string[] =>
      (callDetails(one, nowhere) as { results: { value: string }[] }).results.map(
        ({ value }) => value,
      );
    expect(callDetails(asked, { caseId: undefined, ofNumber })).toMatchObject({
      ...{ title: 'Wordt liever niet gebeld', wantsNoCall: true },
      ofNumber: [{ href: '/desk/cases/k', number: 12 }],
    });
    expect(values(asked)).not.toContain('no_answer');
    expect(values({ ...asked, danger: true })).toContain('no_answer');
  });
});
