import { isToUs } from './to-us.ts';

describe('a text to those who work here', () => {
  it.each([
    ...['bedankt', 'Merci beaucoup', 'INFO', 'info aub', 'klacht', 'Ik wil een klacht indienen'],
    ...['ik wil vrijwilliger worden', 'Hoe kan ik vrijwilliger worden bij jullie?'],
    ...['wat zijn jullie uren?', 'Zijn jullie zaterdag open?', 'hoe laat zijn jullie bereikbaar'],
    ...['Twee pizza margherita aub', "Ik zou graag 2 pizza's bestellen", 'is dit gratis?'],
    ...['Je voudrais devenir bénévole', 'quels sont vos horaires?', 'je veux porter plainte'],
    ...['I would like to become a volunteer', 'What are your opening hours?'],
    ...['I want to make a complaint', 'thank you', 'une pizza svp'],
  ])('is %j', (text) => {
    expect(isToUs(text)).toBe(true);
  });

  it.each([
    ...['bedankt, maar mijn buurman zit alleen', 'klacht over het lawaai van mijn buurman'],
    ...[
      'Mijn moeder bestelt elke dag pizza en komt niet buiten',
      'hallo',
      '',
      'ja',
      'Langestraat 4',
    ],
    ...['ik ben zo alleen, kan een vrijwilliger op bezoek komen?', 'Komen jullie naar mij?'],
    ...['Ma voisine voudrait devenir bénévole mais elle est trop seule', 'my friend needs help'],
    ...['Ik wil iets melden', 'Een vrijwilliger van jullie is al weken niet bij mevrouw geweest'],
    ...['could a volunteer visit me? I am lonely'],
  ])('is not %j', (text) => {
    expect(isToUs(text)).toBe(false);
  });
});
