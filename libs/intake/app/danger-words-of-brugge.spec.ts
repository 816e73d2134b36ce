import { holdsDangerWord } from '#kernel';
import { readCity } from '#geography';

const words = Object.values(readCity().dangerWords).flat();

describe('the danger words of Brugge', () => {
  it.each([
    'Ze spreekt over de dood',
    'hij zegt dat hij niet meer wil leven, hij praat over zelfmoord',
    'Al dagen niet gezien en de post stapelt zich op',
    'Elle ne répond plus',
    'She wants to die',
    'Ik heb mijn buurvrouw al 5 dagen niet gezien, Langestraat 20',
    'drie dagen niet gezien',
    'I have not seen him for five days',
    "Je ne l'ai plus vue depuis 5 jours",
    'de post ligt opgestapeld',
    'de brievenbus is vol',
    'ze doet de deur niet open',
    'hij doet niet meer open',
    'antwoordt niet aan de deur',
    'er hangt een rare geur',
    'ze wil er een eind aan maken',
    'hij wil niet verder leven',
    'zij wil er niet meer zijn',
    'hij slaat zijn vrouw',
    'hij heeft nu een mes en ligt op de grond',
  ])('alert at «%s»', (text) => {
    expect(holdsDangerWord(text, words)).toBe(true);
  });

  // grief is the commonest reason to report: an alert at each would soon be heard by nobody
  it.each([
    'Mijn buurvrouw komt sinds de dood van haar man niet meer buiten',
    'Zijn vrouw is vorig jaar overleden',
    'Ze is in de winter gevallen en durft niet meer alleen naar de winkel',
    'Son mari est mort l’année passée',
    'His wife died in spring',
    'De arme vrouw naast mij is heel alleen',
    'ze kookt op gas en heeft een open haard',
    'een sterk verwaarloosd tuintje',
    'hij heeft een verzameling van oude prenten',
    'de geur van koekjes in de gang',
  ])('stay calm at «%s»', (text) => {
    expect(holdsDangerWord(text, words)).toBe(false);
  });
});
