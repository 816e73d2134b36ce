import { newId } from '#kernel';
import { tokensOf } from '#reading';
import type { Holds, Standing, Step } from './standing.ts';
import { whatFollows } from './what-follows.ts';

const a7 = { offerId: newId<'offer'>(1), code: 'A7' };
const b2 = { offerId: newId<'offer'>(2), code: 'B2' };

function standing(changes: Partial<Standing> = {}): Standing {
  const nothing = { visitQuestion: 'none', recentOffer: undefined, reportQuestion: false } as const;
  const noVisit = { serves: false, visitNow: false, visitAhead: false, isExpected: false };
  const she = { isVolunteer: true, isPerson: false, hasOpenReport: false, ...noVisit };
  // our last text was about what is open, unless something else was asked since
  const isNewer = changes.visitQuestion === 'newest' || changes.reportQuestion === true;
  const asked = isNewer ? [] : (changes.open ?? []).map(({ offerId }) => offerId);
  return { ...she, open: [], ...nothing, last: { asked, isReply: false }, ...changes };
}

function follows(text: string, to: Standing, holds?: Holds): Step {
  return whatFollows({ tokens: tokensOf(text) }, to, holds);
}

/** Our last text to her was about none of this: «de plaats is voor jou gehouden». */
const elsewhere = { last: { asked: [], isReply: false } };

describe('whatFollows', () => {
  it('gives a clear answer to the open offer', () => {
    expect(follows('Ja graag', standing({ open: [a7] }))).toEqual({
      do: 'accept',
      offerId: a7.offerId,
    });
    expect(follows('bah neen', standing({ open: [a7] }))).toEqual({
      do: 'decline',
      offerId: a7.offerId,
    });
  });

  it('lets somebody call who does not know yet, right after the question only', () => {
    for (const text of ['misschien', 'Misschien, mvg Jan', 'kweet nie', 'peut-être']) {
      const step = { do: 'human', reason: 'undecided' };
      expect(follows(text, standing({ open: [a7] }))).toEqual(step);
      expect(follows(text, standing({ open: [a7], ...elsewhere }))).not.toEqual(step);
      expect(follows(text, standing())).not.toEqual(step);
    }
    expect(follows('misschien', standing({ open: [a7] }), { danger: true })).toMatchObject({
      do: 'human',
    });
  });

  it('asks which offer is meant, and takes the one that is named', () => {
    const two = standing({ open: [a7, b2] });
    expect(follows('ja', two)).toEqual({ do: 'ask_which', says: 'yes' });
    expect(follows('ja b2', two)).toEqual({ do: 'accept', offerId: b2.offerId });
    expect(follows('ja c3', two)).toEqual({ do: 'human', reason: 'unclear' });
  });

  it('takes no second place with thanks for the first, and asks back what it doubts', () => {
    const second = standing({ open: [b2], recentOffer: a7.offerId, ...elsewhere });
    for (const thanks of ['Ok super, dank je!', 'ok', '👍', 'Super, bedankt!', 'merciekes ee']) {
      expect(follows(thanks, second)).toEqual({ do: 'thanks' });
    }
    expect(follows('JA', second)).toEqual({ do: 'ask_which', says: 'yes' });
    expect(follows('ja b2', second)).toEqual({ do: 'accept', offerId: b2.offerId });
    expect(follows('nee', second)).toEqual({ do: 'decline', offerId: b2.offerId });
    for (const yes of ['ok', '👍', 'Ok super, dank je!', 'Graag!']) {
      const asked = standing({ open: [b2] });
      expect(follows(yes, asked)).toEqual({ do: 'accept', offerId: b2.offerId });
    }
    const helped = standing({ recentOffer: a7.offerId, last: { asked: [], isReply: true } });
    expect(follows('ok', helped)).toEqual({ do: 'human', reason: 'nothing_asked' });
  });

  it('hears a no with its reason, also one that comes with a story', () => {
    const asked = standing({ open: [a7] });
    const no = { do: 'decline', offerId: a7.offerId };
    expect(follows('Nee, mijn man ligt in het ziekenhuis', asked)).toEqual(no);
    const told = 'Nee. Mijn buurman in de Langestraat 30 zit altijd alleen';
    expect(follows(told, asked, { house: true })).toEqual({ do: 'intake' });
    expect(follows(told, asked, { another: true })).toEqual({ do: 'human', reason: 'unclear' });
    const ahead = standing({ open: [a7], visitAhead: true, isExpected: true });
    const visit = { do: 'human', reason: 'changed_mind' };
    expect(follows('nee, morgen kan ik niet', ahead)).toEqual(visit);
    expect(follows('nee', ahead)).toEqual(no);
  });

  it('gives the newest question the answer', () => {
    const asked = standing({ visitQuestion: 'newest' });
    expect(follows('Het was fijn', asked)).toEqual({ do: 'report_visit' });
    expect(follows('ja', asked)).toEqual({ do: 'report_visit' });
    expect(follows('Goed, bedankt!', asked)).toEqual({ do: 'report_visit' });
    expect(follows('Bedankt!', asked)).toEqual({ do: 'thanks' });
    const both = standing({ visitQuestion: 'newest', open: [a7] });
    expect(follows('Het was fijn', both)).toEqual({ do: 'report_visit' });
    expect(follows('ja', both)).toEqual({ do: 'human', reason: 'two_questions' });
    expect(follows('ja a7', both)).toEqual({ do: 'accept', offerId: a7.offerId });
    const overtaken = standing({ visitQuestion: 'overtaken', open: [a7] });
    expect(follows('ja', overtaken)).toEqual({ do: 'accept', offerId: a7.offerId });
    expect(follows('Het was fijn', overtaken)).toEqual({ do: 'human', reason: 'unclear' });
    const closedAgain = standing({ visitQuestion: 'overtaken' });
    expect(follows('Het was fijn', closedAgain)).toEqual({ do: 'report_visit' });
  });

  it('does not take the answer to a question about a report for a yes', () => {
    const both = standing({ open: [a7], reportQuestion: true });
    expect(follows('ja', both)).toEqual({ do: 'human', reason: 'two_questions' });
    expect(follows('ja (A7)', both)).toEqual({ do: 'accept', offerId: a7.offerId });
    expect(follows('in de Langestraat', both)).toEqual({ do: 'intake' });
    expect(follows('ja', standing({ reportQuestion: true }))).toEqual({ do: 'intake' });
    const askedBack = {
      last: { asked: [a7.offerId, b2.offerId], isReply: false, isAskedBack: true },
    };
    const back = standing({ open: [a7], reportQuestion: true, ...askedBack });
    expect(follows('ja', back)).toEqual({ do: 'accept', offerId: a7.offerId });
    expect(follows('nee', back)).toEqual({ do: 'human', reason: 'two_questions' });
    expect(follows('in de Langestraat', back)).toEqual({ do: 'intake' });
    const backOfTwo = standing({ open: [a7, b2], reportQuestion: true, ...askedBack });
    expect(follows('ja', backOfTwo)).toEqual({ do: 'ask_which', says: 'yes' });
    const three = standing({ reportQuestion: true, visitQuestion: 'newest' });
    expect(follows('ze was thuis', three)).toEqual({ do: 'human', reason: 'two_questions' });
  });

  it('hears a volunteer who is lonely herself, whatever she was asked', () => {
    const words = 'ik ben zelf ook eenzaam';
    for (const asked of [{ open: [a7] }, { recentOffer: a7.offerId }]) {
      expect(follows(words, standing(asked), { oneself: true })).toEqual({ do: 'intake' });
      const known = standing({ ...asked, isPerson: true });
      expect(follows(words, known, { oneself: true })).toEqual({ do: 'hear_person' });
    }
  });

  it('takes a no before a visit for a word about that visit', () => {
    const changed = { do: 'human', reason: 'changed_mind' };
    const howItWent = { visitQuestion: 'newest' } as const;
    for (const asked of [{}, { recentOffer: a7.offerId }, { open: [b2] }, howItWent]) {
      const expected = standing({ ...asked, visitAhead: true, isExpected: true });
      expect(follows('ik kan morgen niet', expected, { house: true })).toEqual(changed);
    }
    expect(follows('nee', standing({ visitAhead: true }))).toEqual(changed);
    expect(follows('ik kan morgen niet', standing())).toEqual({ do: 'human', reason: 'free' });
  });

  it('answers a late yes, and leaves a late sentence to a human', () => {
    const late = standing({ recentOffer: a7.offerId });
    expect(follows('ja', late)).toEqual({
      do: 'answer_late',
      says: 'yes',
      offerId: a7.offerId,
    });
    expect(follows('ben ik te laat?', late)).toEqual({ do: 'human', reason: 'unclear' });
  });

  it('makes no report of a bare answer to nothing', () => {
    expect(follows('ja', standing())).toEqual({ do: 'human', reason: 'nothing_asked' });
    const stranger = standing({ isVolunteer: false });
    for (const bare of ['nee', 'ok', 'nee dank u', 'Oui, merci', '👍']) {
      expect(follows(bare, stranger)).toEqual({ do: 'human', reason: 'unknown_number' });
    }
    const reported = standing({ isVolunteer: false, hasOpenReport: true });
    expect(follows('joat', reported)).toEqual({ do: 'human', reason: 'unclear' });
    for (const more of ['bedankt', 'merciekes', 'ja bel maar', 'nee ze komt niet buiten']) {
      expect(follows(more, stranger)).toEqual({ do: 'intake' });
    }
  });

  it('takes everything else for a report', () => {
    const text = 'mijn buurvrouw is al dagen niet buiten geweest';
    expect(follows(text, standing({ isVolunteer: false }))).toEqual({ do: 'intake' });
    expect(follows(text, standing(), { somebody: true })).toEqual({ do: 'intake' });
  });

  it('leaves with a volunteer, and whom she serves, what she tells outside a question', () => {
    const free = { do: 'human', reason: 'free' };
    expect(follows('Mijn gsm nummer verandert', standing())).toEqual(free);
    const text = 'Ze wil volgende week graag naar de markt';
    expect(follows(text, standing({ serves: true }), { somebody: true })).toEqual(free);
    expect(follows(text, standing())).toEqual(free);
    for (const brings of [{ somebody: true }, { street: true }, { another: true }]) {
      expect(follows(text, standing(), brings)).toEqual({ do: 'intake' });
    }
    const more = { somebody: true, house: true };
    expect(follows(text, standing({ serves: true }), more)).toEqual({ do: 'intake' });
  });

  it('leaves danger with whom a volunteer visits, unless she names a place or somebody of her own', () => {
    const text = 'De mevrouw die ik bezoek wil niet meer leven';
    const danger = { somebody: true, danger: true };
    const free = { do: 'human', reason: 'free' };
    for (const visits of [{ serves: true }, { visitAhead: true }]) {
      expect(follows(text, standing(visits), danger)).toEqual(free);
      for (const other of [{ house: true }, { street: true }, { ownPeople: true }]) {
        const step = follows(text, standing(visits), { ...danger, ...other });
        expect(step).toEqual({ do: 'intake' });
      }
      const own = { danger: true, ownDanger: true };
      expect(follows('ik word geslagen', standing(visits), own)).toEqual({ do: 'intake' });
    }
    expect(follows(text, standing(), danger)).toEqual({ do: 'intake' });
  });

  it('makes a report of who asks for one, and reads no word where there is none', () => {
    const stranger = standing({ isVolunteer: false });
    expect(follows('Melding', stranger)).toEqual({ do: 'make_report' });
    expect(follows('ja, melding aub', stranger)).toEqual({ do: 'make_report' });
    expect(follows('ik heb een melding gekregen', stranger)).toEqual({ do: 'intake' });
    expect(follows(' \n', stranger)).toEqual({ do: 'human', reason: 'no_words' });
  });

  it('asks nothing more of a stranger who may want to stop, also where something was asked', () => {
    for (const asked of [{}, { reportQuestion: true }]) {
      const stranger = standing({ isVolunteer: false, ...asked });
      const doubt = { do: 'human', reason: 'unclear' };
      expect(follows('stopt ne keer met da gezever', stranger)).toEqual(doubt);
      const tells = follows('stop, mijn buurman is eenzaam', stranger, { somebody: true });
      expect(tells).toEqual({ do: 'intake' });
      const despairs = follows('stop, ik kan niet meer', stranger, { mayBeDanger: true });
      expect(despairs).toEqual({ do: 'intake' });
    }
  });

  it('hears stop and help before anything else', () => {
    const all = standing({ open: [a7], visitQuestion: 'newest', reportQuestion: true });
    expect(follows('STOP', all)).toEqual({ do: 'stop' });
    expect(follows('help ze is gevallen', all)).toEqual({ do: 'help' });
    expect(follows('HELP', standing({ isVolunteer: false }))).toEqual({ do: 'help' });
  });

  it('decides about no offer where words of danger stand beside the answer', () => {
    const danger = { danger: true };
    const human = { do: 'human', reason: 'unclear' };
    expect(follows('ja', standing({ open: [a7] }), danger)).toEqual(human);
    expect(follows('nee', standing({ open: [a7] }), danger)).toEqual(human);
    expect(follows('ja', standing({ open: [a7, b2] }), danger)).toEqual(human);
    expect(follows('ja', standing({ recentOffer: a7.offerId }), danger)).toEqual(human);
    const asked = standing({ visitQuestion: 'newest' });
    expect(follows('ze is gevallen', asked, danger)).toEqual({ do: 'report_visit' });
  });

  it('takes words that name a house for a report, also from who was asked something', () => {
    const text = 'Mijn buurman in de Langestraat 30 zit altijd alleen';
    const house = { house: true };
    expect(follows(text, standing({ open: [a7] }), house)).toEqual({ do: 'intake' });
    const late = standing({ recentOffer: a7.offerId });
    expect(follows(text, late, house)).toEqual({ do: 'intake' });
    const asked = standing({ open: [a7], visitQuestion: 'newest' });
    expect(follows(text, asked, house)).toEqual({ do: 'report_visit' });
  });

  it('takes a stranger who describes an emergency for a reporter', () => {
    const stranger = standing({ isVolunteer: false });
    expect(follows('help mijn buurman ligt op de grond', stranger)).toEqual({ do: 'intake' });
  });

  it('leaves what the person herself says to a human, on her case', () => {
    const she = standing({ isVolunteer: false, isPerson: true });
    expect(follows('Liever op donderdag', she)).toEqual({ do: 'hear_person' });
    expect(follows('ja', she)).toEqual({ do: 'hear_person' });
    const asked = standing({ isVolunteer: false, isPerson: true, reportQuestion: true });
    expect(follows('In de Langestraat', asked)).toEqual({ do: 'intake' });
    expect(follows('Ik wil geen bezoek meer', asked)).toEqual({ do: 'hear_person' });
    for (const wish of [
      ...['ik wil een mens spreken', 'toch maar later, volgende maand', 'laat maar', 'stop maar'],
      ...['je veux arrêter', 'je veux parler à un humain', 'plutôt plus tard'],
      ...['stop it', 'I want to talk to a human', 'maybe later'],
    ]) {
      expect(follows(wish, asked)).toEqual({ do: 'hear_person' });
    }
    for (const answer of ['ja, volgende maand', 'liever niet', 'rather not', 'hoeft niet']) {
      expect(follows(answer, asked)).toEqual({ do: 'intake' });
    }
    const danger = { danger: true };
    expect(follows('ik wil niet meer leven', asked, danger)).toEqual({ do: 'intake' });
    const right = { setsRight: true };
    expect(follows('nee, over iemand anders', asked, right)).toEqual({ do: 'intake' });
    const helps = standing({ isPerson: true, open: [a7] });
    expect(follows('ja', helps)).toEqual({ do: 'accept', offerId: a7.offerId });
  });

  it('hears that a volunteer is there or left, whatever else was asked', () => {
    const ahead = standing({ visitNow: true, visitAhead: true });
    expect(follows('Aangekomen.', ahead)).toEqual({ do: 'tell_presence', what: 'arrived' });
    const asked = standing({ ...ahead, visitQuestion: 'newest', open: [a7] });
    expect(follows('WEG', asked)).toEqual({ do: 'tell_presence', what: 'left' });
    expect(follows('ze is weg', ahead)).toEqual({ do: 'human', reason: 'free' });
    const later = standing({ visitAhead: true, visitQuestion: 'newest' });
    expect(follows('hier', later)).toEqual({ do: 'human', reason: 'presence' });
    expect(follows('hier', standing())).toEqual({ do: 'human', reason: 'presence' });
    const late = standing({ recentOffer: a7.offerId });
    expect(follows('hier', late)).toEqual({ do: 'human', reason: 'presence' });
    const stranger = standing({ isVolunteer: false });
    expect(follows('hier', stranger)).toEqual({ do: 'intake' });
  });

  it('tells a wrong number from a report', () => {
    const stranger = standing({ isVolunteer: false });
    const human = { do: 'human', reason: 'wrong_number' };
    expect(follows('Sorry, verkeerd nummer denk ik', stranger)).toEqual(human);
    expect(follows('who is this?', stranger)).toEqual(human);
    const report =
      'Wie is dit die bij mijn buurvrouw aanbelt? Ze doet al dagen niet meer open en is bang';
    expect(follows(report, stranger)).toEqual({ do: 'intake' });
  });
});
