import type { CaseView } from '#casework';
import type { RequestView } from '#matching';
import { nextStep } from './next-step.ts';

const now = new Date('2026-11-23T09:00:00Z');
const view = (own: Partial<CaseView>): CaseView =>
  ({
    ...{ state: 'new', needsProfessional: false, person: {}, reports: [] },
    ...{ firstContactAt: undefined, neighbourhood: 'assebroek' },
    ...own,
  }) as unknown as CaseView;
const request = (seat: string, offer: string): RequestView =>
  ({
    state: 'open',
    seats: [{ state: seat, wasFreed: false }],
    offers: [{ state: offer }],
  }) as unknown as RequestView;
const hrefOf = (own: Partial<CaseView>, requests: RequestView[] = []): string | undefined =>
  nextStep(view(own), requests)?.href;

describe('the next step of a case', () => {
  it('is contact first, then what she wants, then who is asked', () => {
    expect(hrefOf({})).toBe('#contact');
    expect(hrefOf({ state: 'clarifying' })).toBe('#contact');
    expect(hrefOf({ state: 'clarifying', firstContactAt: now })).toBe('#akkoord');
    expect(hrefOf({ state: 'agreed' })).toBe('#vrijwilligers');
    expect(hrefOf({ state: 'visiting' })).toBe('#bezoeken');
  });

  it('asks for her language before anybody is sought', () => {
    const speaks = (languages: string[]) => ({ wishes: { languages } }) as Partial<CaseView>;
    expect(hrefOf({ state: 'agreed', ...speaks([]) })).toBe('#akkoord');
    expect(hrefOf({ state: 'agreed', ...speaks(['fr']) })).toBe('#vrijwilligers');
    expect(hrefOf({ state: 'visiting', ...speaks([]) })).toBe('#bezoeken');
  });

  it('asks whether it was she who said stop, where only professionals go too', () => {
    const stop = { state: 'waiting', step: 'confirm_stop' } as const;
    expect(nextStep(view(stop), [])?.title).toMatch(/Bevestig/);
    expect(nextStep(view({ ...stop, needsProfessional: true }), [])?.title).toMatch(/Bevestig/);
  });

  it('is the alarm where she said no while danger waits, where only professionals go too', () => {
    const no = { state: 'waiting', step: 'settle_danger' } as const;
    expect(hrefOf(no)).toBe('#alarm');
    expect(hrefOf({ ...no, needsProfessional: true })).toBe('#alarm');
  });

  it('asks for the neighbourhood before her answer: without it nobody near is found', () => {
    const own = { firstContactAt: now, neighbourhood: undefined };
    expect(hrefOf({ state: 'clarifying', ...own })).toBe('#verkenning');
  });

  it('follows the offers while somebody is sought', () => {
    const matching = { state: 'matching' as const };
    const title = (requests: RequestView[]): string | undefined =>
      nextStep(view(matching), requests)?.title;
    expect(title([request('open', 'sent')])).toBe('Wacht op antwoord');
    expect(title([request('held', 'accepted')])).toBe('Iemand zei ja: bevestig');
    expect(title([request('confirmed', 'accepted')])).toBe('Vraag of de persoon akkoord is');
    expect(title([request('open', 'declined')])).toBe('Niemand zei ja: vraag anderen');
  });

  it('knows of her agreement before the timeline does', () => {
    const title = (step: CaseView['step'], ...requests: RequestView[]): string | undefined =>
      nextStep(view({ state: 'matching', step }), requests)?.title;
    const agreed = request('agreed', 'accepted');
    const visit = nextStep(view({ state: 'visiting', step: 'tell_person' }), [])?.title;
    expect(title('person_agrees', agreed)).toBe(visit);
    expect(title('fill_again', agreed)).toBe(visit);
    expect(title('ask_others', agreed, request('open', 'declined'))).toBe(
      'Niemand zei ja: vraag anderen',
    );
  });

  it('follows the visit, and seeks again when somebody fell away', () => {
    const hrefAt = (step: CaseView['step']): string | undefined =>
      hrefOf({ state: 'visiting', step });
    expect(hrefAt('hear_visit')).toBe('#bezoeken');
    expect(hrefAt('follow')).toBe('#afronden');
    expect(hrefAt('fill_again')).toBe('#vrijwilligers');
  });

  it('sends no volunteer where a professional is needed', () => {
    expect(hrefOf({ state: 'agreed', needsProfessional: true })).toBe('#afronden');
  });

  it('is nothing once it is closed', () => {
    expect(nextStep(view({ state: 'closed' }), [])).toBeUndefined();
    expect(nextStep(view({ state: 'joined' }), [])).toBeUndefined();
  });
});
