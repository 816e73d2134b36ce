import { choseAfterEnd, mayAskAgain, personChose, personConfirmed } from './person-call.ts';

describe('what the person of a case presses', () => {
  it.each([
    ['1', 'change'],
    ['2', 'pause'],
    ['3', 'stop'],
    ['4', 'complaint'],
    ['0', 'human'],
    ['9', 'danger'],
    ['*', 'again'],
    ['', 'again'],
    ['7', 'not_understood'],
  ])('%j in the menu is %s', (digits, choice) => {
    expect(personChose(digits, 1)).toBe(choice);
  });

  it.each([
    ['1', 'yes'],
    ['2', 'no'],
    ['0', 'human'],
    ['9', 'danger'],
    ['', 'again'],
    ['3', 'not_understood'],
  ])('%j when asked whether she is sure is %s', (digits, choice) => {
    expect(personConfirmed(digits, 1)).toBe(choice);
  });

  it.each([
    ['1', 'goes_on'],
    ['2', 'first_time'],
    ['3', 'complaint'],
    ['0', 'human'],
    ['9', 'danger'],
    ['*', 'again'],
    ['4', 'not_understood'],
  ])('%j after her case was closed is %s', (digits, choice) => {
    expect(choseAfterEnd(digits, 1)).toBe(choice);
    expect([choseAfterEnd('', 3), choseAfterEnd('4', 3)]).toEqual(['enough', 'enough']);
  });

  it('is repeated twice, and a choice counts the last time too', () => {
    expect([personChose('*', 2), personChose('*', 3), personChose('5', 3)]).toEqual([
      ...['again', 'enough', 'enough'],
    ]);
    expect([personConfirmed('', 3), personConfirmed('1', 3)]).toEqual(['enough', 'yes']);
    expect(personChose('3', 3)).toBe('stop');
    expect([mayAskAgain(2), mayAskAgain(3)]).toEqual([true, false]);
  });
});
