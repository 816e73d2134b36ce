import { cancelsVisit } from './cancels-visit.ts';

describe('a volunteer who will not come', () => {
  it.each([
    ...['ik kan morgen niet', 'Sorry, ik kan morgen niet komen', 'ik kan niet', 'kank morgen nie'],
    ...[
      'Morgen kan ik niet',
      'ik kom morgen niet',
      'ik geraak er niet',
      'Het lukt mij morgen niet',
    ],
    ...['ik moet mijn bezoek afzeggen', 'Ik ben ziek', 'Ik kan morgen niet, is dat erg?'],
    ...['Bezoek kan niet doorgaan', 'mijn bezoek gaat niet door', 'Morgen lukt het niet sorry'],
    ...['je ne peux pas venir demain', 'je suis malade', "I can't come tomorrow", 'I am ill'],
  ])('says so with «%s»', (text) => {
    expect(cancelsVisit(text)).toBe(true);
  });

  it.each([
    ...['ik kan de link niet openen', 'ik kan haar niet bereiken', 'ik kan morgen', 'kan ik niet?'],
    ...[
      'Ze is niet thuis',
      'mevrouw kan niet goed stappen',
      'de bel gaat niet',
      'kan je mij niet bellen',
    ],
    ...[
      'ik kan het adres niet vinden',
      'hij is ziek',
      'ik kom morgen',
      'HIER',
      '',
      'I cannot find it',
    ],
  ])('does not with «%s»', (text) => {
    expect(cancelsVisit(text)).toBe(false);
  });
});
