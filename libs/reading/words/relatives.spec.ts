import { bringsSomebodyIn } from '../answers/danger-of.ts';
import { readRegistration } from '../answers/short-report.ts';
import { whomSaid } from '../answers/whom-said.ts';
import { personOf } from '../scorer/persons.ts';
import { languageOf } from '../text/language.ts';
import { streetAmong } from '../text/street-words.ts';
import { tokensOf } from '../text/tokens.ts';
import { onlyRelatives, relativeWords } from './relatives.ts';
import { somebodyKnown } from './spoken-people.ts';

describe('a relative', () => {
  it.each(['tante', 'meetje', 'nonkel'])('is known wherever one is read: «%s»', (word) => {
    const named = { tokens: tokensOf(`mijn ${word} is gevallen`) };
    expect(bringsSomebodyIn(named)).toBe(true);
    expect(personOf(word)).toBe(personOf('mevrouw'));
    const said = whomSaid({ tokens: tokensOf(`nee, over mijn ${word}`) });
    expect(said).toEqual({ whom: 'other', only: true });
    expect(somebodyKnown).toContain(`mijn ${word}`);
    expect(streetAmong(['Tante', 'Langestraat'])).toEqual(['Langestraat']);
    expect(readRegistration(`ik ben melder mijn ${word}, thuiszorg`)).toBeUndefined();
  });

  it('tells the language of a text where only one has its word', () => {
    expect(languageOf(tokensOf('meetje')).language).toBe('nl');
    expect(languageOf(tokensOf('marraine')).language).toBe('fr');
    expect(languageOf(tokensOf('tante')).isClear).toBe(false);
  });

  it('is written as texts are read', () => {
    expect(relativeWords().filter((word) => !/^[a-z]+$/u.test(word))).toEqual([]);
  });

  it('leaves the name of a street, of a person and of a service what it is', () => {
    expect(onlyRelatives()).not.toContain('peter');
    expect(streetAmong(['Peter', 'Benoitlaan'])).toEqual(['Peter', 'Benoitlaan']);
    expect(readRegistration('ik ben melder Peter Claes, thuiszorg')).toBe('Peter Claes, thuiszorg');
  });
});
