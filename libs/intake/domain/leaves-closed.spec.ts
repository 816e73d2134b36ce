import { leavesClosed } from './leaves-closed.ts';

describe('a text of the person of a closed case', () => {
  it.each([
    ...['stop', 'Stop met bezoek!', 'klacht', 'Ik heb een klacht over jullie vrijwilliger'],
    ...['laat mij gerust', 'geen bezoek meer aub', 'ik wil niet meer', 'Pauze', 'dank je wel'],
    ...['Bedankt voor alles', 'ok merci', 'plus de visites', 'une plainte', 'leave me alone'],
    ...['no more visits please', 'thank you very much', 'Ne venez plus', 'het hoeft niet meer'],
  ])('leaves it closed: %s', (text) => {
    expect(leavesClosed(text)).toBe(true);
  });

  it.each([
    ...['ik wil toch graag bezoek', 'ik wil niet meer alleen zijn', 'Ja', 'ik wil iemand spreken'],
    ...['sorry dat ik gestopt ben, mag er weer iemand komen?', 'ik heb geen klacht, kom maar'],
    ...['wis mijn gegevens', 'bel mij', '?', '👍', 'mon avis a changé', "j'ai changé d'avis"],
    ...['I would like visits after all', 'je suis trop seule', 'dank je, wanneer komt er iemand?'],
    'ik heb nu een nieuw adres en een hond en mijn zus zegt dat ik moet stoppen met piekeren nu',
  ])('asks for a look: %s', (text) => {
    expect(leavesClosed(text)).toBe(false);
  });
});
