/** The signs that a volunteer knows before she starts; other questions get another version. */
export const questionsVersion = '2026-12';

/** What each question is about, with the one answer that is right. */
const right = {
  nobody_opens: 'call_us',
  tired_of_life: 'ask_and_tell',
  afraid_at_home: 'tell_today',
  money: 'refuse',
  told_in_trust: 'keep_unless_danger',
} as const;

export type LearnQuestion = keyof typeof right;
export const learnQuestions = Object.keys(right) as readonly LearnQuestion[];

/** @returns the questions that are not answered rightly: none once she knows them */
export function notLearnt(
  answers: Readonly<Partial<Record<LearnQuestion, string>>>,
): LearnQuestion[] {
  return learnQuestions.filter((question) => answers[question] !== right[question]);
}
