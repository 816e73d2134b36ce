import { ownWords } from './without-machines.ts';

const offer =
  'Dag Jan, iemand in Brugge-Oost wil graag elke week een babbel, eerst 3 maanden. Kan jij dat? JA of NEE tegen ma 12u (A7)';
const signposts =
  'Is er iemand in gevaar? Bel nu 112 of de politie, 101. Wil je praten? Bel gratis 106, dag en nacht.';

describe('what a telephone adds', () => {
  it.each([
    `Vond "${offer}" leuk`,
    `Vond “${offer}” geweldig`,
    `Liked “${offer}”`,
    `Loved "${signposts}"`,
    `Laughed at “${signposts}”`,
    `Lachte om "${signposts}"`,
    `Leuk gevonden: “${offer}”`,
    `👍 op "${offer}"`,
    `👍🏽 to “${offer}”`,
    `❤️ à « ${offer} »`,
    `A aimé « ${offer} »`,
    `Reageerde met 👍 op "${offer}"`,
    `A réagi avec ❤️ à « ${offer} »`,
    `Vond "Is er iemand in gevaar? Bel nu 112 of de pol…" leuk`,
    `\u200a👍\u200b to "${offer}"`,
  ])('is a reaction in %j', (text) => {
    expect(ownWords(text, [offer])).toMatchObject({ words: '', machine: 'reaction' });
  });

  it.each([
    'Automatisch antwoord: ik ben met verlof tot 3 maart. Bij dringende zaken bel 050 11 22 33.',
    'Réponse automatique : je suis absente. En cas d’urgence, appelez le secrétariat.',
    'Auto-reply: I am out of office until Monday. For urgent matters, contact my colleague.',
    "Can't talk now. Auto reply",
    'Ik ben afwezig en lees dit pas maandag, voor dringende zaken bel het secretariaat. Dit is een automatisch bericht.',
  ])('is an automatic reply in %j', (text) => {
    expect(ownWords(text).machine).toBe('auto-reply');
  });

  it.each([
    'Ik ben nu aan het rijden. Ik bel je later.',
    "I'm driving right now. I'll get back to you later.",
    'Sorry, ik kan nu niet praten.',
    'Niet antwoorden op dit bericht, hij leest mee',
    'Ik ben momenteel niet op kantoor. Bij urgentie mag u mijn collega bellen op het algemene nummer van de dienst.',
    'Ik ben er even niet, terug op 14/12',
    'Ik zit in een vergadering en bel je later terug',
    'Beste, ik ben met verlof en terug op maandag 4 januari. Groeten, Jan',
    'Ik ben momenteel niet bereikbaar. Ik lees uw bericht bij mijn terugkeer.',
    "Bonjour, je suis absente jusqu'au 14 décembre. Bien à vous",
    'Je suis en réunion, je vous rappelle dès que possible',
    'I am out of the office until 14 December',
    'I am away and will be back on Monday',
    "I'm in a meeting. I'll get back to you",
    "I'm in class. I will reply after class.",
    "I'm currently unavailable. I will get back to you as soon as I can.",
    "Thanks for your message. I'm away from my phone and will reply later.",
    "Can't talk now, I'll text you later",
    'Ik zit in een meeting, ik laat iets weten.',
    'Sorry, ik ben nu bezig. Ik bel je later.',
    'Ik ben aan het werk. Ik stuur je later een bericht.',
    'Ik ben aan het rijden, ik antwoord later.',
    "Je ne peux pas répondre pour l'instant. Je vous rappelle.",
    'Merci pour votre message. Je ne suis pas disponible, je vous répondrai rapidement.',
    'En réunion, je reviens vers vous',
    "Bonjour, je suis en congé jusqu'au 12 janvier. En cas d'urgence, veuillez contacter le secrétariat. Bien à vous",
  ])('may be the words of a person as well: %j', (text) => {
    expect(ownWords(text).machine).toBe('canned');
  });

  it.each([
    'Mijn moeder neemt niet op, ik hoor elke keer hetzelfde automatisch bericht en maak mij grote zorgen om haar',
    'Mijn moeder krijgt enkel nog automatische telefoons en niemand komt',
    'Ze vond "De Noordzee" leuk en is sindsdien alleen',
    'ja',
    '👍',
    'Ik ben nu aan het rijden naar mijn moeder want ze doet niet open en ik maak mij zorgen',
    '"ja"',
    'Mijn buurvrouw zei: ik ben er even niet, terug op maandag. Ze is nog altijd niet terug',
    'Ik ben er even niet goed aan toe en bel niemand terug',
    'nee sorry, ik ben met verlof tot 15 december',
    'Ja, maar ik ben op vakantie en terug op maandag',
    'Ik ben met verlof tot 3 januari, kan iemand intussen gaan kijken op Langestraat 4',
    'Ik zit in een vergadering maar ze belt mij de hele tijd, bel je later terug',
    'I am away until Monday and my father is alone at home',
    'Ik ben aan het werk tot 17u',
    'Yes, but I am at work. I will call you later',
    'Nee, ik zit in de les. Ik bel je later',
    'Kan nu niet praten, hij is hier',
    'I am busy, and my neighbour does not answer her door. Call me later',
    "Je suis au travail jusqu'à 17h",
    'Buurvrouw zei "laat mij gerust" en deed de deur niet open',
  ])('is nothing in %j', (text) => {
    expect(ownWords(text)).toMatchObject({ words: text, machine: undefined });
  });

  it('cuts what quotes a text of ours, whole or as far as it goes', () => {
    expect(ownWords(`ja ${signposts}`, [offer, signposts]).words).toBe('ja');
    expect(ownWords(`${signposts}\nDat is niet nodig`, [signposts]).words).toBe(
      'Dat is niet nodig',
    );
    expect(ownWords(`> ${offer}\nJa graag`, [offer]).words).toBe('Ja graag');
    expect(ownWords('"Is er iemand in gevaar? Bel nu 112 of…" nee hoor', [signposts]).words).toBe(
      '"\n" nee hoor',
    );
  });

  it.each(['Fwd: ', 'FW:\n', 'Doorgestuurd bericht:\n', 'Message transféré : '])(
    'takes what is asked behind a text of ours that was sent on for no report: %j',
    (mark) => {
      const asked = ownWords(`${mark}${signposts}\nWat betekent dit?`, [offer, signposts]);
      expect(asked).toEqual({
        ...{ words: 'Wat betekent dit?', left: 'Wat betekent dit?', machine: 'forward' },
      });
      expect(ownWords(`${mark}"${signposts}"`, [signposts]).words).toBe('');
      const told = ownWords(`${mark}${signposts}\nmijn moeder kreeg dit`, [signposts]);
      expect(told).toMatchObject({ words: 'mijn moeder kreeg dit', machine: undefined });
    },
  );

  it('takes no more time for a long text than its length', () => {
    const long = '"Is er iemand in gevaar? '.repeat(160);
    expect(
      ownWords(
        long,
        Array.from({ length: 5 }, () => signposts),
      ).machine,
    ).toBeUndefined();
  });
});
