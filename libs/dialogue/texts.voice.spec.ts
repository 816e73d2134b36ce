import { languages, type WeeklySlot } from '#kernel';
import { offerCallWords } from './texts.voice.ts';

const slots: WeeklySlot[] = [
  { weekday: 3, part: 'afternoon' },
  { weekday: 4, part: 'morning' },
  { weekday: 5, part: 'evening' },
  { weekday: 6, part: 'morning' },
];
const keys = { nl: /druk/g, fr: /appuyez sur/g, en: /press/g } as const;

describe.each(languages)('what a volunteer who is called hears, in %s', (language) => {
  const words = offerCallWords[language];

  it('says at once who calls, and nothing of anybody: a voicemail may listen', () => {
    for (const line of [words.greeting('Brugge'), words.over('Brugge')]) {
      expect(line).toMatch(/Meldpunt.*(Brugge|Bruges)/);
      expect(line).not.toMatch(/vrijwillig|bénévol|volunteer|eenzaam|visit|bezoek|sms|text/i);
    }
  });

  it('offers yes, no, a person and a repeat, each before its key', () => {
    expect(words.choose().match(keys[language])).toHaveLength(4);
    expect(words.choose()).toMatch(/(ja|oui|yes),.*1.*(nee|non|no),.*2.*0/);
  });

  it('never calls silence a no, and says when we call again', () => {
    expect(words.undecided('again')).toMatch(
      /geen nee.*later|pas un non.*plus tard|not a no.*later/,
    );
    expect(words.undecided('last')).toMatch(/iemand anders|quelqu’un d’autre|somebody else/);
  });

  it('promises no text after a yes: we call, and a 2 takes it back', () => {
    expect(words.held()).toMatch(/belt je|vous appelle|calls you/);
    expect(words.held()).toMatch(/2/);
    for (const line of [words.held(), words.person(), words.late(), words.filled()]) {
      expect(line).not.toMatch(/sms|bericht|message|\btext\b/i);
    }
  });

  it('says the first three parts of the week in whole words', () => {
    expect(words.when(slots)).toBe(
      {
        nl: 'Dat kan op woensdagnamiddag, donderdagvoormiddag of vrijdagavond.',
        fr: 'C’est possible le mercredi après-midi, jeudi matin ou vendredi soir.',
        en: 'It can be on Wednesday afternoon, Thursday morning or Friday evening.',
      }[language],
    );
    expect(words.when(slots.slice(0, 1))).not.toMatch(/ (of|ou|or) /);
  });
});
