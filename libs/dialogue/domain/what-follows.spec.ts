import { newId } from '#kernel';
import { type Standing, whatFollows } from './what-follows.ts';

const a7 = { offerId: newId<'offer'>(1), code: 'A7' };
const b2 = { offerId: newId<'offer'>(2), code: 'B2' };

function standing(changes: Partial<Standing> = {}): Standing {
  const nothing = { visitQuestion: 'none', recentOffer: undefined, reportQuestion: false } as const;
  const she = { isVolunteer: true, isPerson: false, visitAhead: false, isExpected: false };
  return { ...she, open: [], ...nothing, ...changes };
}

describe('whatFollows', () => {
  it('gives a clear answer to the open offer', () => {
    expect(whatFollows('Ja graag', standing({ open: [a7] }))).toEqual({
      do: 'accept',
      offerId: a7.offerId,
    });
    expect(whatFollows('bah neen', standing({ open: [a7] }))).toEqual({
      do: 'decline',
      offerId: a7.offerId,
    });
  });

  it('asks which offer is meant, and takes the one that is named', () => {
    const two = standing({ open: [a7, b2] });
    expect(whatFollows('ja', two)).toEqual({ do: 'ask_which', says: 'yes' });
    expect(whatFollows('ja b2', two)).toEqual({ do: 'accept', offerId: b2.offerId });
    expect(whatFollows('ja c3', two)).toEqual({ do: 'human', reason: 'unclear' });
  });

  it('gives the newest question the answer', () => {
    const asked = standing({ visitQuestion: 'newest' });
    expect(whatFollows('Het was fijn', asked)).toEqual({ do: 'report_visit' });
    expect(whatFollows('ja', asked)).toEqual({ do: 'report_visit' });
    const both = standing({ visitQuestion: 'newest', open: [a7] });
    expect(whatFollows('Het was fijn', both)).toEqual({ do: 'report_visit' });
    expect(whatFollows('ja', both)).toEqual({ do: 'human', reason: 'two_questions' });
    expect(whatFollows('ja a7', both)).toEqual({ do: 'accept', offerId: a7.offerId });
    const overtaken = standing({ visitQuestion: 'overtaken', open: [a7] });
    expect(whatFollows('ja', overtaken)).toEqual({ do: 'accept', offerId: a7.offerId });
    expect(whatFollows('Het was fijn', overtaken)).toEqual({ do: 'human', reason: 'unclear' });
    const closedAgain = standing({ visitQuestion: 'overtaken' });
    expect(whatFollows('Het was fijn', closedAgain)).toEqual({ do: 'report_visit' });
  });

  it('does not take the answer to a question about a report for a yes', () => {
    const both = standing({ open: [a7], reportQuestion: true });
    expect(whatFollows('ja', both)).toEqual({ do: 'human', reason: 'two_questions' });
    expect(whatFollows('ja (A7)', both)).toEqual({ do: 'accept', offerId: a7.offerId });
    expect(whatFollows('in de Langestraat', both)).toEqual({ do: 'intake' });
    expect(whatFollows('ja', standing({ reportQuestion: true }))).toEqual({ do: 'intake' });
    const three = standing({ reportQuestion: true, visitQuestion: 'newest' });
    expect(whatFollows('ze was thuis', three)).toEqual({ do: 'human', reason: 'two_questions' });
  });

  it('hears a volunteer who is lonely herself, whatever she was asked', () => {
    const words = 'ik ben zelf ook eenzaam';
    for (const asked of [{ open: [a7] }, { recentOffer: a7.offerId }]) {
      expect(whatFollows(words, standing(asked), { oneself: true })).toEqual({ do: 'intake' });
      const known = standing({ ...asked, isPerson: true });
      expect(whatFollows(words, known, { oneself: true })).toEqual({ do: 'hear_person' });
    }
  });

  it('takes a no before a visit for a word about that visit', () => {
    const changed = { do: 'human', reason: 'changed_mind' };
    const howItWent = { visitQuestion: 'newest' } as const;
    for (const asked of [{}, { recentOffer: a7.offerId }, { open: [b2] }, howItWent]) {
      const expected = standing({ ...asked, visitAhead: true, isExpected: true });
      expect(whatFollows('ik kan morgen niet', expected, { house: true })).toEqual(changed);
    }
    expect(whatFollows('nee', standing({ visitAhead: true }))).toEqual(changed);
    expect(whatFollows('ik kan morgen niet', standing())).toEqual({ do: 'intake' });
  });

  it('answers a late yes, and leaves a late sentence to a human', () => {
    const late = standing({ recentOffer: a7.offerId });
    expect(whatFollows('ja', late)).toEqual({
      do: 'answer_late',
      says: 'yes',
      offerId: a7.offerId,
    });
    expect(whatFollows('ben ik te laat?', late)).toEqual({ do: 'human', reason: 'unclear' });
  });

  it('makes no report of a bare answer to nothing', () => {
    expect(whatFollows('ja', standing())).toEqual({ do: 'human', reason: 'nothing_asked' });
    expect(whatFollows('nee', standing({ isVolunteer: false }))).toEqual({
      do: 'human',
      reason: 'unknown_number',
    });
  });

  it('takes everything else for a report', () => {
    const text = 'mijn buurvrouw is al dagen niet buiten geweest';
    expect(whatFollows(text, standing({ isVolunteer: false }))).toEqual({ do: 'intake' });
    expect(whatFollows(text, standing())).toEqual({ do: 'intake' });
  });

  it('hears stop and help before anything else', () => {
    const all = standing({ open: [a7], visitQuestion: 'newest', reportQuestion: true });
    expect(whatFollows('STOP', all)).toEqual({ do: 'stop' });
    expect(whatFollows('help ze is gevallen', all)).toEqual({ do: 'help' });
    expect(whatFollows('HELP', standing({ isVolunteer: false }))).toEqual({ do: 'help' });
  });

  it('decides about no offer where words of danger stand beside the answer', () => {
    const danger = { danger: true };
    const human = { do: 'human', reason: 'unclear' };
    expect(whatFollows('ja', standing({ open: [a7] }), danger)).toEqual(human);
    expect(whatFollows('nee', standing({ open: [a7] }), danger)).toEqual(human);
    expect(whatFollows('ja', standing({ open: [a7, b2] }), danger)).toEqual(human);
    expect(whatFollows('ja', standing({ recentOffer: a7.offerId }), danger)).toEqual(human);
    const asked = standing({ visitQuestion: 'newest' });
    expect(whatFollows('ze is gevallen', asked, danger)).toEqual({ do: 'report_visit' });
  });

  it('takes words that name a house for a report, also from who was asked something', () => {
    const text = 'Mijn buurman in de Langestraat 30 zit altijd alleen';
    const house = { house: true };
    expect(whatFollows(text, standing({ open: [a7] }), house)).toEqual({ do: 'intake' });
    const late = standing({ recentOffer: a7.offerId });
    expect(whatFollows(text, late, house)).toEqual({ do: 'intake' });
    const asked = standing({ open: [a7], visitQuestion: 'newest' });
    expect(whatFollows(text, asked, house)).toEqual({ do: 'report_visit' });
  });

  it('takes a stranger who describes an emergency for a reporter', () => {
    const stranger = standing({ isVolunteer: false });
    expect(whatFollows('help mijn buurman ligt op de grond', stranger)).toEqual({ do: 'intake' });
  });

  it('leaves what the person herself says to a human, on her case', () => {
    const she = standing({ isVolunteer: false, isPerson: true });
    expect(whatFollows('Liever op donderdag', she)).toEqual({ do: 'hear_person' });
    expect(whatFollows('ja', she)).toEqual({ do: 'hear_person' });
    const asked = standing({ isVolunteer: false, isPerson: true, reportQuestion: true });
    expect(whatFollows('In de Langestraat', asked)).toEqual({ do: 'intake' });
    expect(whatFollows('Ik wil geen bezoek meer', asked)).toEqual({ do: 'hear_person' });
    for (const wish of [
      ...['ik wil een mens spreken', 'toch maar later, volgende maand', 'laat maar', 'stop maar'],
      ...['je veux arrêter', 'je veux parler à un humain', 'plutôt plus tard'],
      ...['stop it', 'I want to talk to a human', 'maybe later'],
    ]) {
      expect(whatFollows(wish, asked)).toEqual({ do: 'hear_person' });
    }
    for (const answer of ['ja, volgende maand', 'liever niet', 'rather not', 'hoeft niet']) {
      expect(whatFollows(answer, asked)).toEqual({ do: 'intake' });
    }
    const danger = { danger: true };
    expect(whatFollows('ik wil niet meer leven', asked, danger)).toEqual({ do: 'intake' });
    const right = { setsRight: true };
    expect(whatFollows('nee, over iemand anders', asked, right)).toEqual({ do: 'intake' });
    const helps = standing({ isPerson: true, open: [a7] });
    expect(whatFollows('ja', helps)).toEqual({ do: 'accept', offerId: a7.offerId });
  });

  it('hears that a volunteer is there or left, whatever else was asked', () => {
    const ahead = standing({ visitAhead: true });
    expect(whatFollows('Aangekomen.', ahead)).toEqual({ do: 'tell_presence', what: 'arrived' });
    const asked = standing({ visitAhead: true, visitQuestion: 'newest', open: [a7] });
    expect(whatFollows('WEG', asked)).toEqual({ do: 'tell_presence', what: 'left' });
    expect(whatFollows('ze is weg', ahead)).toEqual({ do: 'intake' });
    expect(whatFollows('hier', standing())).toEqual({ do: 'human', reason: 'presence' });
    const late = standing({ recentOffer: a7.offerId });
    expect(whatFollows('hier', late)).toEqual({ do: 'human', reason: 'presence' });
    const stranger = standing({ isVolunteer: false });
    expect(whatFollows('hier', stranger)).toEqual({ do: 'intake' });
  });

  it('tells a wrong number from a report', () => {
    const stranger = standing({ isVolunteer: false });
    const human = { do: 'human', reason: 'wrong_number' };
    expect(whatFollows('Sorry, verkeerd nummer denk ik', stranger)).toEqual(human);
    expect(whatFollows('who is this?', stranger)).toEqual(human);
    const report =
      'Wie is dit die bij mijn buurvrouw aanbelt? Ze doet al dagen niet meer open en is bang';
    expect(whatFollows(report, stranger)).toEqual({ do: 'intake' });
  });
});
