import { fewMarks } from './few-marks.ts';
import { plainWords } from './plain-words.ts';

const acute = '\u0301';

describe('marks on a letter', () => {
  it('stay where they are few', () => {
    expect(fewMarks(`cafe${acute}, Đặng`.normalize('NFD'))).toBe('café, Đặng'.normalize('NFD'));
  });

  it('are eight at most, however many a stranger typed', () => {
    expect(fewMarks(`e${acute.repeat(4_000)}n`)).toBe(`e${acute.repeat(8)}n`);
  });

  it('change no word', () => {
    expect(plainWords(`hulp e${`${acute}\u0316`.repeat(2_000)}n`)).toBe('hulp en');
  });
});
