import { tokensOf } from '../text/tokens.ts';
import { saysWontCome } from './wont-come.ts';

const says = (text: string): boolean => saysWontCome({ tokens: tokensOf(text) });

describe('a volunteer who will not come', () => {
  it.each([
    ...['ik kan morgen niet', 'Sorry, ik kan morgen niet komen', 'ik kan niet', 'kank morgen nie'],
    ...['Morgen kan ik niet', 'ik kom morgen niet', 'ik geraak er niet', 'ik kom dus niet'],
    ...['Het lukt mij morgen niet', 'Morgen lukt het niet sorry', 'het lukt me niet donderdag'],
    ...['ik zal er donderdag niet bij kunnen zijn', 'het lukt me niet vrijdag', 'tlukt nie vrydag'],
    ...['donderdag zal mij niet lukken', 'Ik kan er jammer genoeg niet zijn donderdag om 14 uur'],
    ...[
      'ik moet werken dus ik kan niet',
      'vrijdag past toch niet voor mij',
      'kga nie kunnen komen',
    ],
    ...['ik ga er zaterdag 5 december helaas niet geraken', 'Dag Els, ik kom woensdag toch niet'],
    ...['Dag, ik ben verhinderd donderdag', 'Ik heb griep, dus beter niet langsgaan donderdag'],
    ...['k zit mi griepe, tgoa dunderdag nie goan', 'ik kan donderdag niet bij André geraken'],
    ...['Ik zit met hoge koorts in bed, donderdag zal niet gaan', 'kan donderdag niet gaan'],
    ...[
      'Ik kan toch niet gaan donderdag, begrafenis in de familie',
      "'k kanne donderdag nie kommn",
    ],
    ...['Donderdag ben ik er niet, ik zit in het buitenland', 'Ik moet passen voor donderdag'],
    ...['Kunnen we het bezoek van donderdag verzetten?', 'kbin dunderdag nie doar'],
    ...['Ik geraak niet weg van het werk donderdag', 'k bin ziek, tgo nie goan dunderdag'],
    ...['Je suis empêchée jeudi', "Jeudi ce n'est pas possible", "Jeudi je n'y arriverai pas"],
    ...['Impossible de venir jeudi', 'Je ne serai pas disponible jeudi'],
    ...['ik moet mijn bezoek afzeggen', 'Ik ben ziek', 'Ik kan morgen niet, is dat erg?'],
    ...['Bezoek kan niet doorgaan', 'mijn bezoek gaat niet door', 'Kzin ziek'],
    ...['je ne peux pas venir demain', 'je suis malade', 'je ne serai pas là jeudi désolée'],
    ...["I can't come tomorrow", 'I am ill', "I won't be able to make it on Thursday, sorry"],
  ])('says so with «%s»', (text) => {
    expect(says(text)).toBe(true);
  });

  it.each([
    ...['ik kan de link niet openen', 'ik kan haar niet bereiken', 'ik kan morgen', 'kan ik niet?'],
    ...['Ze is niet thuis', 'mevrouw kan niet goed stappen', 'kan je mij niet bellen'],
    ...[
      'de bel gaat niet',
      'ik kan het adres niet vinden',
      'ik kan het niet vinden',
      'hij is ziek',
      'ik kom morgen',
      'HIER',
    ],
    ...['ze kan niet goed stappen', 'het is niet ver', 'ik ben niet alleen', 'mijn gsm lukt niet'],
    ...[
      'Ik kom donderdag niet alleen, mijn dochter komt mee',
      'Ik ben niet ziek, ik kom donderdag',
    ],
    ...['Ik ben niet ziek meer, ik kom donderdag zeker', 'Moet ik donderdag niets meebrengen?'],
    ...['Het is niet ver, tot donderdag', 'Ze was ziek geweest zei ze'],
    ...['', 'I cannot find it', 'je ne peux pas ouvrir le lien'],
  ])('does not with «%s»', (text) => {
    expect(says(text)).toBe(false);
  });
});
