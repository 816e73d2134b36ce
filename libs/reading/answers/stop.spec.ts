import { tokensOf } from '../text/tokens.ts';
import { keywordIn, languageOfStop, mayBeStop } from './stop.ts';

const keywordOf = (body: string) => keywordIn({ tokens: tokensOf(body) });
const readAs = (body: string) => languageOfStop({ tokens: tokensOf(body) });

describe('a word that stops the texts', () => {
  it.each(['STOP', 'stop', ' Stop ', 'Unsubscribe', 'END', 'quit', 'CANCEL'])(
    'is read in %j',
    (body) => {
      expect(keywordOf(body)).toBe('stop');
    },
  );

  it.each([
    ...['afmelden', 'Uitschrijven', 'ARRET', 'arrêt', 'STOP aub', 'Stop.', '"STOP"', 'stop !!'],
    ...[
      'stop svp',
      "Arrêtez s'il vous plaît",
      'please stop',
      'Geen sms meer, dank je',
      'STOP a.u.b.',
    ],
    ...['plus de SMS', 'no more texts please', 'Dag, stop aub', 'schrijf mij uit'],
  ])('is read in %j too', (body) => {
    expect(keywordOf(body)).toBe('stop');
  });

  it.each([
    ['afmelden', 'nl'],
    ['stoppen', 'nl'],
    ["arrêtez de m'appeler svp", 'fr'],
    ['stop texting me', 'en'],
    ['STOP a.u.b.', 'nl'],
    ['STOP.', 'nl'],
    ['arrêtez', 'fr'],
    ['stop svp', 'fr'],
    ['please stop', 'en'],
    ['No more texts, thanks', 'en'],
    ["Arrêtez s'il vous plaît. Cordialement, Luc Dubois", 'fr'],
  ] as const)('is answered to %j in its own language', (body, language) => {
    expect(readAs(body)).toBe(language);
  });

  it.each([
    ['start', 'start'],
    ['START aub', 'start'],
    ['Unstop please', 'start'],
    ['YES', 'yes'],
  ] as const)('is undone by %j', (body, keyword) => {
    expect(keywordOf(body)).toBe(keyword);
  });

  it.each(['yes please', 'start maandag', 'we start again'])('is not undone by %j', (body) => {
    expect(keywordOf(body)).toBeUndefined();
  });

  it.each([
    ...['stuur mij geen berichten meer', "Stuur me aub geen sms'en meer!", 'stuur niets meer'],
    ...['Ik wil geen berichten meer', 'stop met mij berichten te sturen', "stop met sms'en"],
    ...['ik wil afmelden', 'ik wil afmelden van alles', 'unsubscribe me', 'delete my number'],
    ...['ik wil geen berichten meer krijgen van jullie', 'ik wil niet meer gecontacteerd worden'],
    ...['schrap mij', 'verwijder mijn nummer', 'nie mi sturen', 'stop sturn', 'Désinscription'],
    ...['Wilt u stoppen met berichten sturen?', 'wil je stoppen met sturen aub', 'me désinscrire'],
    ...["ne m'envoyez plus de messages", "ne m'écrivez plus"],
    ...['Je ne veux plus de SMS', "arrêtez de m'écrire svp", 'arrêtez vos messages'],
    ...['no more messages please', 'stop texting me', "Don't text me again", 'stop these texts'],
  ])('is read in %j, in more words', (body) => {
    expect(keywordOf(body)).toBe('stop');
  });

  it.each([
    ...['Stop ermee, ik wil geen sms', 'stop, stop ermee', 'Dag, stop aub en geen sms meer!'],
    ...['STOP STOP STOP', 'stoppen aub, stuur mij niets meer', 'ik wil geen sms'],
    ...['stop, plus de sms svp', 'arrêtez et ne m’écrivez plus merci', 'je ne veux pas de SMS'],
    ...['stop it, no more texts please', "Stop now. I don't want your texts"],
  ])('is read in %j, which says it more than once or shorter', (body) => {
    expect(keywordOf(body)).toBe('stop');
  });

  it.each([
    ['Stop ermee, ik wil geen sms', 'nl'],
    ['stop, plus de sms svp', 'fr'],
    ['stop it, no more texts please', 'en'],
  ] as const)('is answered in its own language to %j', (body, language) => {
    expect(readAs(body)).toBe(language);
  });

  it.each([
    ...['stop, mijn buurman is eenzaam', 'stop ermee zegt ze en dan huilt ze', 'stop en kom'],
    ...['ik wil geen sms maar wel bezoek', 'geen sms meer van mijn zoon, hij is zo alleen'],
    ...['stop, elle est seule', 'please stop and help her', 'en aub'],
  ])('is not in %j, which only holds it', (body) => {
    expect(keywordOf(body)).not.toBe('stop');
  });

  it.each([
    ...['stoppen', 'STOPPEN aub', 'Stop ermee!', 'stop met bellen aub', "arrêtez de m'appeler"],
    ...['stop calling me', 'Please stop it'],
  ])('may be meant by %j, which may be about visits too', (body) => {
    expect(keywordOf(body)).toBe('end');
  });

  it.each([
    ...['Stop aub\nGreet Claeys\nHoogstraat 4', 'stop\nmevr. Greet Van den Berghe\n0470 12 34 56'],
    ...['Stop aub met berichten te sturen naar dit nummer', "arrêtez de m'envoyer ça"],
    ...['Stop, Jan Peeters', 'Please stop sending this to my number'],
  ])('is heard in %j, whatever is signed below it', (body) => {
    expect(keywordOf(body)).toBe('stop');
  });

  it.each([
    'stop\nik wil dood',
    'Stop. Greet ligt op de grond',
    'stop\nJan help',
    'stop, Lea belt',
  ])('is not in %j: who tells something signs nothing', (body) => {
    expect(keywordOf(body)).toBeUndefined();
  });

  it.each([
    ...['stop ze slaat hem dood', 'hij stopt niet met drinken', 'stop met bezoek', 'niet stoppen'],
    ...['stuur iemand', 'stuur geen politie meer', 'arrêtez-le', 'arrêtez les visites'],
    ...['stop him', 'stop the visits please', 'hij stuurt mij geen berichten meer'],
    ...['ik krijg geen berichten meer van haar', 'elle ne m’envoie plus de messages'],
    ...['bel mij niet meer', 'he keeps texting me, make it stop'],
  ])('is not in %j, which tells something', (body) => {
    expect(keywordOf(body)).toBeUndefined();
  });

  it.each([
    ...['stopt ne keer met da gezever', 'STOP - Jan Peeters, Brugge', 'stop maar niet'],
    ...['Stop asjeblieft, vriendelijke groeten, Greta Maes', 'stop sending me this rubbish'],
    ...['genoeg nu, geen sms meer', 'Please leave me alone with these texts', 'take me off this'],
    ...['oh foutez-moi la paix', 'k moe da nie mi ên, schei der mee uut'],
    ...['Arrêtez vos bêtises svp', 'ik wil stoppen met die onnozele vragen'],
  ])('may be meant by %j, and then nothing more is asked', (body) => {
    expect(mayBeStop({ tokens: tokensOf(body) })).toBe(true);
  });

  it.each([
    ...['hij stuurt mij geen berichten meer', 'de bus stopt hier niet', 'ze hield op met eten'],
    ...['hij stopt niet met drinken', 'nee', 'ja graag', 'ik kan morgen niet', ''],
    'stop niet met komen want zij heeft al weken niemand gezien behalve de postbode en de dokter',
  ])('is not meant by %j', (body) => {
    expect(mayBeStop({ tokens: tokensOf(body) })).toBe(false);
  });

  it.each([
    '',
    'stop maar niet',
    'ik wil stoppen',
    'JA',
    'NEE',
    'help',
    '!',
    'STOP 2',
    'aub',
    'ik stop ermee',
  ])('is not seen in %j', (body) => {
    expect(keywordOf(body)).toBeUndefined();
  });
});
