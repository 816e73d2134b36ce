import { SettingsRefused } from './settings-refused.ts';
import { wordsFor } from './start-in-words.ts';

describe('an error that ends a program', () => {
  it('is one message where the reader can mend it', () => {
    expect(wordsFor(new SettingsRefused(['PORT is missing']))).toBe(
      'These settings are missing or wrong:\n  PORT is missing',
    );
    const taken = Object.assign(new Error('listen EADDRINUSE: 3000'), { code: 'EADDRINUSE' });
    expect(wordsFor(taken)).toBe('listen EADDRINUSE: 3000');
  });

  it('names a database that goes away, without a stack', () => {
    const ended = Object.assign(new Error('terminating connection'), { code: '57P01' });
    expect(wordsFor(ended)).toBe('the database cannot be reached (57P01)');
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(wordsFor(refused)).toBe('the database cannot be reached (ECONNREFUSED)');
  });

  it('keeps what a database repeats of a row to itself, and says where it happened', () => {
    const named = Object.assign(new Error('Key (name)=(Godelieve) exists'), { code: '23505' });
    expect(wordsFor(named)).not.toContain('Godelieve');
    expect(wordsFor(named)).toContain('start-in-words.spec.ts');
  });
});
