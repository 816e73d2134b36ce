import { unshownWords } from './unshown-words.ts';

const typed = {
  closeNote: ['zus belde: "hij is\noverleden" & weg'],
  reason: ['moved_away'],
  visitId: ['01a23241-85e1-7c3a-9087-7f88d3029705'],
  phone: ['0470123456'],
  empty: [''],
};

describe('words that were typed', () => {
  it('are shown apart when the page that answers them holds them nowhere, choices and ids left out', () => {
    expect(unshownWords('<main></main>', typed)).toEqual([
      'zus belde: "hij is\noverleden" & weg',
      '0470123456',
    ]);
  });

  it('are not shown twice', () => {
    const page =
      '<textarea>zus belde: &quot;hij is\noverleden&quot; &amp; weg</textarea><input value="0470123456">';
    expect(unshownWords(page, typed)).toEqual([]);
  });
});
