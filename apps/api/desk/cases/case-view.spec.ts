import type { CaseView } from '#casework';
import { calendarOf, readCity } from '#geography';
import { newId } from '#kernel';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, type Renderer } from '../../http/rendering/create-renderer.ts';
import { pageGlobalsOf } from '../../page-globals-of.ts';
import type { FailedForm } from '../forms/form-page.ts';
import { caseView } from './case-view.ts';
import type { CaseDossier } from './look-up-case.ts';
import { reportCards } from './reports-view.ts';

const city = readCity();
const calendar = calendarOf(city, new Map());
const now = new Date('2026-11-23T09:00:00Z');
const [caseId, otherId] = [newId<'case'>(), newId<'case'>()];
const reportId = newId<'report'>();
const [offerId, volunteerId] = [newId<'offer'>(), newId<'volunteer'>()];
const accountId = newId<'account'>();

function aView(own: Partial<CaseView> = {}): CaseView {
  return {
    ...{ caseId, number: 12, state: 'new', neighbourhood: 'assebroek', openedAt: now },
    ...{ danger: false, self: false, needsProfessional: false, livesWithOthers: false },
    ...{ alertOpen: false, nobodyOnDuty: false, agreedAt: undefined, closedAt: undefined },
    ...{ firstContactAt: undefined, outcome: undefined, reporterToldAt: undefined },
    ...{ joinedInto: undefined, step: undefined },
    dueAt: new Date('2026-11-25T16:00:00Z'),
    person: { name: 'Rosa Canarie', street: 'Baron Ruzettelaan', houseNumber: '12' },
    personSubjectId: newId<'subject'>(),
    wishes: undefined,
    reports: [aReport()],
    events: [],
    similar: [],
    ...own,
  };
}

function aReport(own: Partial<CaseView['reports'][number]> = {}): CaseView['reports'][number] {
  return {
    ...{ reportId, reference: 'M-1234-5678', channel: 'web', status: 'received' },
    ...{ self: false, danger: false, neighbourhood: 'assebroek', receivedAt: now },
    person: { concern: '<script>Ze komt niet buiten</script>' },
    reporter: { name: 'Luc Buur', phone: '+32470009001' },
    personSubjectId: newId<'subject'>(),
    reporterSubjectId: newId<'subject'>(),
    additions: [],
    ...{ cameFrom: undefined, toldAt: undefined, setAside: false, violenceAtHome: false },
    ...own,
  };
}

function aDossier(view: Partial<CaseView> = {}, own: Partial<CaseDossier> = {}): CaseDossier {
  const shown = aView(view);
  return {
    view: shown,
    events: shown.events,
    ...{ alerts: [], tasks: [], messages: [], looks: [], notRead: new Set() },
    ...{ requests: [], visits: [], ranked: undefined },
    recordings: new Map(),
    contacts: [],
    unread: new Map(),
    callBack: { mine: undefined },
    accounts: new Map([[accountId, 'Lies Voorbeeld']]),
    volunteers: new Map([[volunteerId, 'Mia Claes']]),
    ...own,
  };
}

function aRequest(seat: 'held' | 'confirmed'): CaseDossier['requests'][number] {
  return {
    ...{ requestId: newId<'request'>(), role: 'babbelbuddy', task: 'lasting' },
    ...{ state: 'filled', openedAt: now, search: 'by_hand', border: 'city' },
    seats: [{ number: 1, state: seat, offerId, volunteerId, visitAt: undefined, wasFreed: false }],
    offers: [
      {
        ...{ offerId, volunteerId, state: 'accepted', code: 'A4', wave: 1 },
        ...{ sentAt: now, expiresAt: new Date('2026-11-25T10:00:00Z') },
        ...{ answeredAt: now, reached: true, wordsWait: false },
      },
    ],
  };
}

describe('a report on the page of its case', () => {
  it.each([
    ['yes', 'morning', 'Ja, liefst in de voormiddag'],
    ['yes', undefined, 'Ja'],
    ['no', undefined, 'Nee, liever niet'],
    [undefined, undefined, undefined],
  ] as const)('says whether its reporter may be called: %s, %s', (mayCall, callWhen, words) => {
    const [card] = reportCards({ caseId, reports: [aReport({ mayCall, callWhen })] }, new Map());
    const row = card?.reporter.find(({ label }) => label === 'Mogen we de melder bellen?');
    expect(row?.value).toBe(words);
  });
});

describe('the page of a case', () => {
  let folder: string;
  let renderer: Renderer;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'case-'));
    const names = ['desk.css', 'mark.svg', 'atkinson-regular.woff2'];
    const manifest = Object.fromEntries(names.map((name) => [name, name]));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    renderer = createRenderer({
      globals: pageGlobalsOf(city, {
        demonstration: false,
        publicUrl: 'https://meldpunt.voorbeeld.invalid',
      }),
      assetsFolder: folder,
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function page(
    dossier: CaseDossier,
    { mayDecide = true, failed }: { mayDecide?: boolean; failed?: FailedForm } = {},
  ): string {
    const proofs = { ofTask: () => ({}), ofAlerts: () => '' };
    const me = newId<'account'>();
    const at = { ...{ city, calendar, now, failed, me, proofs }, proofOf: () => '' };
    const shown = caseView(dossier, at);
    return renderer.render('desk/views/case.njk', {
      ...{ mayDecide, csrf: 'token', proof: { csrf: 'token', key: () => 'key' } },
      ...{ errors: failed?.faults, ...shown },
    });
  }

  it.each([
    ['here', /<audio controls/],
    ['under_way', /De opname wordt nog opgehaald/],
    ['nothing', /Er is geen opname/],
    ['lost', /konden ze niet ophalen/],
  ] as const)('has a player only where there is something to play: %s', (stand, words) => {
    const recordingId = newId<'recording'>();
    const said = { receivedAt: now, channel: 'phone', text: undefined, place: undefined } as const;
    const additionId = newId();
    const reports = [aReport({ additions: [{ ...said, additionId, recordingId }] })];
    const html = page(aDossier({ reports }, { recordings: new Map([[recordingId, stand]]) }));
    expect(html).toMatch(words);
    expect(html.includes('<audio')).toBe(stand === 'here');
  });

  it.each([
    ['sms', 6, true],
    ['sms', 0.5, false],
    ['web', 6, false],
  ] as const)(
    'says of a text that reached us long after it was sent that it was found: %s, %d hours',
    (channel, hours, isFound) => {
      const at = new Date(now.getTime() + hours * 3_600_000);
      const came = { at, kind: 'report_received' as const, refs: { reportId } };
      const events = [{ ...came, text: undefined, accountId: undefined }];
      const html = page(aDossier({ reports: [aReport({ channel })], events }));
      expect(html.includes('later gevonden')).toBe(isFound);
    },
  );

  it('has no name in its title, and prints what was said as text', () => {
    const html = page(aDossier());
    expect(html).toContain('<title>Dossier 12 – Meldpunt Brugge</title>');
    expect(html).toContain('Dossier 12: Rosa Canarie</h1>');
    expect(html).toContain('&lt;script&gt;Ze komt niet buiten');
  });

  it('shows an operator no form that decides: she may take the alert and call', () => {
    const html = page(aDossier({ alertOpen: true }, { requests: [aRequest('held')] }), {
      mayDecide: false,
    });
    const actions = [...html.matchAll(/action="([^"]+)"/g)].map(([, action]) => action);
    expect(actions).toEqual([`/desk/alerts/${caseId}`, `/desk/cases/${caseId}/back`]);
  });

  it('asks whether a reporter may hear of it until she was told', () => {
    expect(page(aDossier())).toContain('sms naar 0470 00 90 01');
    expect(page(aDossier({ firstContactAt: now }))).toContain('sms naar 0470 00 90 01');
    const told = [aReport({ toldAt: now }), aReport({ reporter: { phone: '+32470009002' } })];
    const html = page(aDossier({ firstContactAt: now, reporterToldAt: now, reports: told }));
    expect(html).not.toContain('sms naar 0470 00 90 01');
    expect(html).toContain('sms naar 0470 00 90 02');
    expect(page(aDossier({ reports: [aReport({ self: true })] }))).not.toContain('sms naar');
  });

  it('plays a recording from the desk, with its case', () => {
    const recordingId = newId<'recording'>();
    const additions = [
      {
        ...{ receivedAt: now, channel: 'phone' as const, text: undefined, recordingId },
        additionId: newId(),
      },
    ];
    const recordings = new Map([[recordingId, 'here' as const]]);
    expect(page(aDossier({ reports: [aReport({ additions })] }, { recordings }))).toContain(
      `src="/desk/recordings/${recordingId}?dossier=${caseId}"`,
    );
  });

  it('offers to add a report to the case of the same person, and to undo that', () => {
    const similar = [{ caseId: otherId, number: 7, why: ['zelfde huis'], byReporter: false }];
    expect(page(aDossier({ similar }))).toContain('Voeg deze melding toe aan dossier 7');
    expect(page(aDossier({ similar }))).toContain('Misschien dezelfde persoon');
    const byReporter = page(aDossier({ similar: [{ ...similar[0]!, byReporter: true }] }));
    expect(byReporter).toContain('Voeg deze melding toe aan dossier 7');
    expect(byReporter).not.toContain('Misschien dezelfde persoon');
    const joined = page(aDossier({ similar, reports: [aReport({ cameFrom: otherId })] }));
    expect(joined).toContain('Maak het samenvoegen ongedaan');
    expect(joined).not.toContain('Voeg deze melding toe aan dossier 7');
  });

  it('leads to where its reports are once it was joined to another', () => {
    const html = page(aDossier({ state: 'joined', joinedInto: otherId, reports: [] }));
    expect(html).toContain(`href="/desk/cases/${otherId}"`);
    expect(html).not.toContain('<form method="post" action="/desk/cases');
  });

  it('goes from confirming to the first visit', () => {
    const held = page(aDossier({ state: 'matching' }, { requests: [aRequest('held')] }));
    expect(held).toContain('Iemand zei ja: bevestig');
    expect(held).not.toContain('Dag van het eerste bezoek');
    const confirmed = page(aDossier({ state: 'matching' }, { requests: [aRequest('confirmed')] }));
    expect(confirmed).toContain('Dag van het eerste bezoek');
  });

  it('shows a form that was not taken open, with what was typed', () => {
    const html = page(aDossier({ firstContactAt: now, state: 'clarifying' }), {
      failed: {
        ...{ form: 'agreement', status: 400 },
        typed: { humanLine: ['Rosa kaart graag'], hours3: ['13 - 17u'], languages: ['ar'] },
        faults: [{ field: 'humanLine', text: 'Laat de naam weg.' }],
      },
    });
    expect(html).toContain('href="#humanLine"');
    expect(html).toContain('value="Rosa kaart graag"');
    expect(html).toContain('value="13 - 17u"');
    expect(html).toMatch(/value="ar" checked/);
    expect(html).toContain('<title>Fout: Dossier 12');
  });

  it('tells what happened with who did it, one line a day for who looked', () => {
    const events: CaseView['events'] = [
      { at: now, kind: 'note', refs: {}, text: 'Belt liever in de voormiddag', accountId },
      {
        at: now,
        kind: 'offer_accepted',
        refs: { volunteerId },
        text: undefined,
        accountId: undefined,
      },
    ];
    const looks = [now, now, now].map((at) => ({ at, accountId, what: 'case.read' as const }));
    const html = page(aDossier({ events }, { looks }));
    expect(html).toContain('Mia Claes zegt ja');
    expect(html).toContain('door Lies Voorbeeld');
    expect(html).toContain('Lies Voorbeeld bekeek dit dossier (3 keer)');
  });

  it('keeps personal links and codes off the timeline', () => {
    const message = (body: string): CaseDossier['messages'][number] => ({
      ...{ messageId: newId<'message'>(), direction: 'out', medium: 'sms', purpose: 'visit.link' },
      ...{ subjectId: newId<'subject'>(), state: 'delivered', body, at: now },
    });
    const messages = [message('https://x.be/v/abcDEF123_-x'), message('123456 is je code')];
    const html = page(aDossier({}, { messages }));
    expect(html).not.toMatch(/abcDEF|123456/);
  });

  it('lists who may be asked with reasons, and who not with why', () => {
    const list = {
      ranked: [
        { volunteerId, score: 0.774, for: ['woont vlakbij'], against: ['heeft al 1 match'] },
      ],
      excluded: [{ volunteerId: newId<'volunteer'>(), why: ['in pauze'], wasSaid: false }],
    };
    const html = page(aDossier({ state: 'agreed' }, { ranked: { role: 'babbelbuddy', list } }));
    expect(html).toMatch(/Mia Claes(?!, 77 op 100)/);
    expect(html).toContain('Voor: woont vlakbij. Tegen: heeft al 1 match.');
    expect(html).toMatch(/<a [^>]*>naam gewist<\/a>: in pauze/);
  });

  it('asks nobody while every place is taken, and counts who was asked', () => {
    const ranked = { role: 'babbelbuddy' as const, list: { ranked: [], excluded: [] } };
    const filled = page(aDossier({ state: 'matching' }, { ranked, requests: [aRequest('held')] }));
    expect(filled).not.toContain('Wie kan je vragen?');
    const [offer] = aRequest('held').offers;
    const sent = [offer!, offer!].map((one) => ({ ...one, state: 'sent' as const }));
    const asked = { ...aRequest('held'), state: 'open' as const, seats: [], offers: sent };
    const waiting = page(aDossier({ state: 'matching' }, { ranked, requests: [asked] }));
    expect(waiting).toContain('Wie kan je vragen?');
    expect(waiting).toContain('2 vrijwilligers kregen de vraag');
  });

  it('never says that nothing is to be done while danger waits', () => {
    const closed = { state: 'closed' as const, closedAt: now };
    const task = {
      ...{ taskId: newId<'task'>(), kind: 'alert_outcome' as const, about: { reportId } },
      ...{ madeAt: now, dueAt: now, ownerId: accountId, done: undefined },
    };
    expect(page(aDossier(closed))).toContain('Er is niets meer te doen');
    expect(page(aDossier({ ...closed, alertOpen: true }))).not.toContain('niets meer te doen');
    expect(page(aDossier(closed, { tasks: [task] }))).not.toContain('niets meer te doen');
  });

  it('says of an open alert since when it is, not since when one was that somebody took', () => {
    const story = (taken: boolean, words: string): CaseDossier['alerts'][number] => ({
      ...{ alertId: newId<'alert'>(), reportId, reference: 'M-1234-5678', flood: false, taken },
      ...{ settled: false, violenceAtHome: false, told: { count: 1, lastAt: now } },
      dangers: [{ at: now, how: 'words', sign: undefined, signs: [], because: [], words }],
    });
    const html = page(
      aDossier({ alertOpen: true }, { alerts: [story(true, 'Al lang'), story(false, 'Pas nu')] }),
    );
    expect(html).toContain('Pas nu');
    expect(html).not.toContain('Al lang');
    expect(html).not.toContain('2 keer gemeld');
  });

  it('says what is next before who it is about', () => {
    const html = page(aDossier({ step: 'contact' }));
    expect(html.indexOf('id="volgende-stap"')).toBeLessThan(html.indexOf('id="wie"'));
  });
});
