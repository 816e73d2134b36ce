import fc from 'fast-check';
import { readChoices, readFields } from './read-fields.ts';

describe('the fields of a form', () => {
  it('are those that were asked for, and no others', () => {
    const body = { concern: 'x', admin: 'true', street: '  Langestraat ' };
    expect(readFields(body, ['concern', 'street', 'name'])).toEqual({
      concern: 'x',
      street: 'Langestraat',
      name: '',
    });
  });

  it('count once when they came more than once, but every choice counts', () => {
    const body = { name: ['An', 'Bo'], signs: ['smell', 'door'] };
    expect(readFields(body, ['name'])).toEqual({ name: 'An' });
    expect(readChoices(body, 'signs')).toEqual(['smell', 'door']);
    expect(readChoices({ signs: 'smell' }, 'signs')).toEqual(['smell']);
  });

  it('lose NUL, control characters and halves of characters, and keep line ends', () => {
    expect(readFields({ concern: 'a\0b\u0007c\r\nd \uD800e 😀' }, ['concern']).concern).toBe(
      'abc\nd \uFFFDe 😀',
    );
  });

  it('are read from anything at all', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (body) => {
        const { concern } = readFields(body, ['concern', '__proto__']);
        expect(typeof concern).toBe('string');
      }),
    );
  });
});
