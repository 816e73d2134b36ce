import { learnQuestions, notLearnt } from './five-questions.ts';

const known = {
  ...{ nobody_opens: 'call_us', tired_of_life: 'ask_and_tell', afraid_at_home: 'tell_today' },
  ...{ money: 'refuse', told_in_trust: 'keep_unless_danger' },
};

describe('the five questions', () => {
  it('are learnt when each is answered rightly', () => {
    expect(notLearnt(known)).toEqual([]);
    expect(learnQuestions).toHaveLength(5);
  });

  it('are asked again where one is wrong, or has no answer', () => {
    expect(notLearnt({ ...known, money: 'keep' })).toEqual(['money']);
    expect(notLearnt({})).toEqual(learnQuestions);
  });
});
