import type { CaseListItem } from '#casework';
import { calendarOf, readCity } from '#geography';
import { newId } from '#kernel';
import { caseCard, failedView, stuckView, textToReviewView } from './board-view.ts';
import { sayStuckReason } from '../words/job-words.ts';
import { deadlineView } from './deadline-view.ts';

const city = readCity();
const calendar = calendarOf(city, new Map());
const now = new Date('2026-11-23T09:00:00Z');
const item: CaseListItem = {
  ...{ caseId: newId<'case'>(), number: 12, state: 'new', neighbourhood: 'assebroek' },
  ...{ danger: false, alertOpen: false, overdue: false, name: undefined },
  ...{ needsProfessional: false, alertTaken: undefined, step: 'contact', sameNumber: 0 },
  openedAt: new Date('2026-11-20T10:00:00Z'),
  dueAt: new Date('2026-11-24T16:00:00Z'),
};
const deadline = (due: string): string => {
  const { state, left } = deadlineView(new Date(due), now, 'x', calendar);
  return `${state}: ${left}`;
};

describe('a deadline', () => {
  it.each([
    ['2026-11-23T16:00:00Z', 'good: nog 7 werkuren'],
    ['2026-11-24T16:00:00Z', 'good: nog 1 werkdag'],
    ['2026-11-23T11:00:00Z', 'soon: nog 2 werkuren'],
    ['2026-11-23T09:00:00Z', 'late: nu'],
    ['2026-11-20T15:30:00Z', 'late: 2 werkuren te laat'],
    ['2026-11-16T09:00:00Z', 'late: 5 werkdagen te laat'],
  ])('of %s is, at ten on Monday, %s', (due, expected) => {
    expect(deadline(due)).toBe(expected);
  });
});

describe('a case in the list', () => {
  it('says who, where, how far, by when and what to do', () => {
    expect(caseCard(item, { city, calendar, now })).toMatchObject({
      title: 'Dossier 12: naam onbekend',
      where: 'Assebroek',
      reason: 'gemeld 3 dagen geleden',
      badges: [{ text: 'nieuw' }],
      deadline: { state: 'good', label: 'eerste contact' },
      next: { text: 'Neem contact op' },
    });
  });

  it('says of every case what is next and by when', () => {
    const confirm = caseCard(
      { ...item, state: 'matching', step: 'confirm' },
      { city, calendar, now },
    );
    expect(confirm.next?.text).toBe('Iemand zei ja: bevestig');
    expect(confirm.deadline).toMatchObject({ label: 'bevestigen', left: 'nog 1 werkdag' });
    const refer = caseCard({ ...item, needsProfessional: true }, { city, calendar, now });
    expect(refer.next?.text).toBe('Verwijs door');
  });

  it('says who took its alert', () => {
    const by = newId<'account'>();
    const names = new Map([[by, 'Lies Voorbeeld']]);
    const card = caseCard({ ...item, alertTaken: { by, at: now } }, { city, calendar, now, names });
    expect(card.about).toBe('Alarm opgenomen door Lies Voorbeeld');
  });

  it('says how many more of its number are to be seen to, and leads to them', () => {
    const more = (sameNumber: number): unknown =>
      caseCard({ ...item, sameNumber }, { city, calendar, now }).more;
    expect(more(0)).toBeUndefined();
    expect(more(1)).toEqual({
      text: 'Nog 1 open dossier met hetzelfde nummer',
      href: `/desk/same-number/${item.caseId}`,
    });
    expect(more(3)).toMatchObject({ text: 'Nog 3 open dossiers met hetzelfde nummer' });
  });

  it('has no deadline and no next step once it is closed', () => {
    const card = caseCard({ ...item, state: 'closed' }, { city, calendar, now });
    expect(card).not.toHaveProperty('deadline');
    expect(card).not.toHaveProperty('next');
  });
});

describe('what needs a human', () => {
  const text = {
    ...{
      messageId: newId<'message'>(),
      endangers: [],
      address: undefined,
      mayReport: false,
      isOnCase: true,
      danger: false,
      reason: 'unclear' as const,
      receivedAt: now,
    },
    ...{ text: 'misschien', from: undefined, volunteerId: newId<'volunteer'>(), name: 'Jan' },
  };
  const offer = (code: string): { offerId: ReturnType<typeof newId<'offer'>>; code: string } => ({
    offerId: newId<'offer'>(),
    code,
  });

  it('reads a text to review as an answer to the question that is open, named where there are two', () => {
    const words = (...codes: string[]): string[] =>
      textToReviewView({ ...text, openOffers: codes.map(offer) }).answers.map(
        (answer) => answer.text,
      );
    expect(words()).toEqual([]);
    expect(words('A4')).toEqual(['Lees als ja', 'Lees als nee']);
    expect(words('A4', 'B7')).toContain('Lees als nee op B7');
  });

  it('says which question and which case a text is about, as far as known', () => {
    const caseId = newId<'case'>();
    const known = textToReviewView({ ...text, openOffers: [], caseId, offerCode: 'A4' });
    expect(known).toMatchObject({ code: 'A4', href: `/desk/cases/${caseId}` });
    expect(textToReviewView({ ...text, openOffers: [offer('B7')] })).toMatchObject({ code: 'B7' });
    const why = (own: object): string =>
      textToReviewView({ ...text, openOffers: [], reason: 'stop', ...own }).why;
    expect(why({})).toBe('Wil geen sms meer');
    expect(why({ caseId })).toContain('nog een afspraak');
  });

  it('says why a text waits as it reads: danger, a word about a visit, or no answer at all', () => {
    const why = (own: object): string => textToReviewView({ ...text, openOffers: [], ...own }).why;
    expect(why({ openOffers: [offer('A4')] })).toBe('Niet duidelijk: ja of nee?');
    expect(why({ openOffers: [offer('A4')], guess: 'yes' })).toBe(
      'Niet duidelijk: ja of nee? Lijkt ja.',
    );
    expect(why({})).toBe('Een bericht, geen antwoord op een vraag');
    expect(why({ guess: 'yes' })).toBe('Leek ja. De vraag is intussen voorbij.');
    expect(why({ reason: 'presence' })).toMatch(/het bezoek is niet nu/);
    const sender = { caseId: newId<'case'>(), number: 111, part: 'reporter', name: undefined };
    expect(why({ reason: 'unknown_number' })).toBe('Onbekend nummer');
    expect(why({ reason: 'unknown_number', sender })).toBe('Er stond geen vraag open');
    const danger = { danger: true, openOffers: [offer('A4')] };
    expect(why(danger)).toBe('Er staan woorden van gevaar in');
  });

  it('says whose text it is where no volunteer sent it', () => {
    const caseId = newId<'case'>();
    const from = (part: 'person' | 'reporter', name?: string): string =>
      textToReviewView({
        ...{ ...text, openOffers: [], name: undefined, volunteerId: undefined, caseId },
        sender: { caseId, number: 111, part, name },
      }).from;
    expect(from('person')).toBe('De persoon van dossier 111');
    expect(from('reporter')).toBe('De melder van dossier 111');
    expect(from('person', 'Rosa Peeters')).toBe('Rosa Peeters, de persoon van dossier 111');
    const nobody = { ...text, openOffers: [], name: undefined };
    expect(textToReviewView(nobody).from).toBe('Onbekende afzender');
  });

  it('leads from a message about a report to its case', () => {
    const caseId = newId<'case'>();
    const message: Parameters<typeof failedView>[0] = {
      ...{ messageId: newId<'message'>(), medium: 'sms', purpose: 'report.answer' },
      ...{ state: 'failed', failure: 'uncertain', words: 'Mislukt', at: now },
    };
    expect(failedView(message).href).toBeUndefined();
    expect(failedView(message, caseId).href).toBe(`/desk/cases/${caseId}`);
  });

  it('says in plain words what failed and what is stuck', () => {
    const failed = failedView({
      ...{ messageId: newId<'message'>(), medium: 'sms', purpose: 'offer.ask', state: 'unknown' },
      ...{ failure: 'uncertain', words: 'Onzeker', at: now },
    });
    expect(failed).toMatchObject({
      title: 'Sms: aanbod aan een vrijwilliger',
      state: 'onzeker of het vertrok',
    });
    const stuck = stuckView({
      ...{
        id: newId<'outbox'>(),
        name: 'visits.plan-visit',
        reason: null,
        since: now,
        payload: {},
      },
    });
    expect(stuck).toMatchObject({ title: 'Een bezoek plannen', reason: 'reden onbekend' });
    expect(sayStuckReason('job.never_ended')).toBe('de taak brak vijf keer zonder einde af');
    expect(sayStuckReason('TypeError')).toBe('TypeError');
  });
});
