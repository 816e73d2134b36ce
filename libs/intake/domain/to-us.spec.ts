import { read } from '#reading';
import { reportsNobody } from './to-us.ts';

describe('a text that reports nobody', () => {
  it.each([
    ...['bedankt', 'bedankt hoor', 'merciekes', 'thanx', 'Merci beaucoup', 'thank you'],
    ...[
      'INFO',
      'klacht',
      'ik wil vrijwilliger worden',
      'Hoe kan ik vrijwilliger worden bij jullie?',
    ],
    ...['wat zijn jullie uren?', 'Zijn jullie zaterdag open?', 'quels sont vos horaires?'],
    ...['2 pizza margherita aub', 'Win nu een iPhone! Klik op de link', 'Wie is dit?'],
    ...['Ik wil een klacht indienen', 'I would like to become a volunteer', 'info aub'],
    ...['je voudrais devenir bénévole', 'I want to make a complaint', 'je veux porter plainte'],
    ...['👍', 'What are your opening hours?', 'Verkeerd nummer, sorry'],
  ])('is %j', (text) => {
    expect(reportsNobody(read(text))).toBe(true);
  });

  it.each([
    ...['bedankt, maar mijn buurman zit alleen', 'klacht over het lawaai van mijn buurman'],
    ...['Mijn moeder bestelt elke dag pizza en komt niet buiten', 'ik ben zo alleen'],
    ...['Ma voisine voudrait devenir bénévole mais elle est trop seule', 'my friend needs help'],
    ...['Een vrijwilliger van jullie is al weken niet bij mevrouw geweest', 'help', 'Help mij aub'],
    ...['Ik heb hulp nodig, info aub', 'Ik heb klachten, ik ben ziek', 'klacht, hij slaat mij'],
    ...['could a volunteer visit me? I am lonely', 'hij wil een klacht indienen maar durft niet'],
    ...['hallo', 'hulp nodig', 'het gaat niet', 'ik kan niet meer', 'Ze komt niet meer buiten'],
  ])('is not %j', (text) => {
    expect(reportsNobody(read(text))).toBe(false);
  });
});
