import { tokensOf } from '../text/tokens.ts';
import { dayPartIn, leavesClosed, saysMayCall, saysSheKnows } from './report-talk.ts';

describe('a text of the person of a closed case', () => {
  it.each([
    ...['stop', 'Stop met bezoek!', 'klacht', 'Ik heb een klacht over jullie vrijwilliger'],
    ...['laat mij gerust', 'geen bezoek meer aub', 'ik wil niet meer', 'Pauze', 'dank je wel'],
    ...['thx a lot!', 'Mille mercis à vous'],
    ...['Bedankt voor alles', 'ok merci', 'plus de visites', 'une plainte', 'leave me alone'],
    ...['no more visits please', 'thank you very much', 'Ne venez plus', 'het hoeft niet meer'],
  ])('leaves it closed: %s', (text) => {
    expect(leavesClosed({ tokens: tokensOf(text) })).toBe(true);
  });

  it.each([
    ...['ik wil toch graag bezoek', 'ik wil niet meer alleen zijn', 'Ja', 'ik wil iemand spreken'],
    ...['sorry dat ik gestopt ben, mag er weer iemand komen?', 'ik heb geen klacht, kom maar'],
    ...['wis mijn gegevens', 'bel mij', '?', '👍', 'mon avis a changé', "j'ai changé d'avis"],
    ...['I would like visits after all', 'je suis trop seule', 'dank je, wanneer komt er iemand?'],
    'ik heb nu een nieuw adres en een hond en mijn zus zegt dat ik moet stoppen met piekeren nu',
  ])('asks for a look: %s', (text) => {
    expect(leavesClosed({ tokens: tokensOf(text) })).toBe(false);
  });
});

describe('when somebody likes to be called', () => {
  it.each([
    ['Ja, liefst in de voormiddag', 'morning'],
    ["'s morgens rond 10u", 'morning'],
    ['le matin svp', 'morning'],
    ['Ja graag, na de middag', 'afternoon'],
    ["l'après-midi", 'afternoon'],
    ['in the afternoon please', 'afternoon'],
    ['voormiddag of namiddag', 'any'],
    ['maakt niet uit', 'any'],
    ['any time', 'any'],
    ['morgen', undefined],
    ['ja', undefined],
    ["'s avonds na zeven", undefined],
  ])('«%s» is %s', (text, part) => {
    expect(dayPartIn({ tokens: tokensOf(text) })).toBe(part);
  });
});

describe('what a text tells by its own words', () => {
  it.each([
    ['ze weet nie da k dit stuur', 'no'],
    ['Zij weet het niet', 'no'],
    ["elle n'est pas au courant", 'no'],
    ['ze weet dat ik dit meld', 'yes'],
    ['hij is op de hoogte van mijn bericht', 'yes'],
    ['Ze is niet op de hoogte van dit bericht', 'no'],
    ['hou mij op de hoogte', undefined],
    ['ik weet dat ik te veel vraag', undefined],
    ['ze woont in de Langestraat', undefined],
  ])('«%s»: whether she knows is %s', (text, knows) => {
    expect(saysSheKnows({ tokens: tokensOf(text) })).toBe(knows);
  });

  it.each([
    ['bel mij gerust', 'yes'],
    ['liever niet bellen', 'no'],
    ["ne m'appelez pas", 'no'],
    ["don't call", 'no'],
    ['ze belt mij', undefined],
  ])('«%s»: whether its sender may be called is %s', (text, call) => {
    expect(saysMayCall({ tokens: tokensOf(text) })).toBe(call);
  });
});
