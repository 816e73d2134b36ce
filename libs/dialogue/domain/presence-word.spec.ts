import { presenceIn } from './presence-word.ts';

describe('presenceIn', () => {
  it.each(['AANGEKOMEN', 'hier', 'Hier!', ' aangekomen. '])(
    'hears in %j that she arrived',
    (text) => {
      expect(presenceIn(text)).toBe('arrived');
    },
  );

  it.each(['VERTROKKEN', 'weg', 'Weg...', 'vertrokken!'])('hears in %j that she left', (text) => {
    expect(presenceIn(text)).toBe('left');
  });

  it.each([
    '',
    'ze is weg',
    'hier?',
    'ik ben hier',
    'here',
    'left',
    'wegens',
    'hier 2',
    'ja',
    'constructor',
  ])('hears nothing of it in %j', (text) => {
    expect(presenceIn(text)).toBeUndefined();
  });
});
