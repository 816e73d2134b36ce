import type { RecordingStand } from '#calls';
import type { CaseView } from '#casework';
import { type E164, HOUR_MS, parsePhone, type RecordingId, showPhone } from '#kernel';
import { mayBeRung } from '../calls/call-back-view.ts';
import { channelNames } from '../words/state-words.ts';

interface Row {
  readonly label: string;
  readonly value: string;
}

/** A report as the case page shows it: everything that was said. */
export interface ReportCard {
  readonly reportId: string;
  readonly title: string;
  readonly at: Date;
  /** When a text reached us that was sent long before, as one that is found in the night. */
  readonly foundAt: Date | undefined;
  readonly danger: boolean;
  readonly concern: string;
  readonly signs: readonly string[];
  readonly reporter: readonly Row[];
  readonly additions: readonly {
    readonly at: Date;
    readonly how: string;
    readonly text: string | undefined;
    readonly recording: string | undefined;
    /** Said instead of a player where there is nothing to play. */
    readonly recordingWords: string | undefined;
  }[];
  /** Its reporter may be called through the hotline. */
  readonly mayBeRung: boolean;
  readonly self: boolean;
  /** It was added from another case and can go back. */
  readonly joined: boolean;
}

type Report = CaseView['reports'][number];
type Shown = Pick<CaseView, 'caseId' | 'reports'> & Partial<Pick<CaseView, 'events'>>;

/** A text that came on its way is on its case within seconds. */
const LATE_MS = HOUR_MS;

/** @param recordings how what was spoken in stands */
export function reportCards(
  { caseId, reports, events = [] }: Shown,
  recordings: ReadonlyMap<RecordingId, RecordingStand>,
): ReportCard[] {
  return reports.map((report) => ({
    reportId: report.reportId,
    title: `Melding ${report.reference}, ${channelNames[report.channel]}`,
    at: report.receivedAt,
    foundAt: foundAt(report, events),
    danger: report.danger,
    concern: report.person.concern,
    signs: report.person.signs ?? [],
    reporter: reporterRows(report),
    additions: report.additions
      .filter(saysSomething)
      .map(({ receivedAt, channel, text, recordingId }) => ({
        at: receivedAt,
        how: channelNames[channel],
        text,
        ...recordingOf(recordingId, caseId, recordings),
      })),
    mayBeRung: report.mayCall !== 'no' && mayBeRung(report.reporter.phone),
    self: report.self,
    joined: report.cameFrom !== undefined,
  }));
}

/** Its case was opened when it reached us; of one that was added from another case nothing tells. */
function foundAt(
  { reportId, channel, receivedAt }: Report,
  events: CaseView['events'],
): Date | undefined {
  const came = events.find(
    ({ kind, refs }) => kind === 'report_received' && refs['reportId'] === reportId,
  );
  const isLate =
    came !== undefined && channel === 'sms' && came.at.getTime() - receivedAt.getTime() > LATE_MS;
  return isLate ? came.at : undefined;
}

/** What only filled a field stands in that field. */
function saysSomething({ text = '', recordingId }: Report['additions'][number]): boolean {
  return text.trim() !== '' || recordingId !== undefined;
}

function recordingOf(
  recordingId: RecordingId | undefined,
  caseId: CaseView['caseId'],
  recordings: ReadonlyMap<RecordingId, RecordingStand>,
): Pick<ReportCard['additions'][number], 'recording' | 'recordingWords'> {
  if (recordingId === undefined) {
    return { recording: undefined, recordingWords: undefined };
  }
  const stand = recordings.get(recordingId) ?? 'lost';
  return stand === 'here'
    ? {
        recording: `/desk/recordings/${recordingId}?dossier=${caseId}`,
        recordingWords: undefined,
      }
    : { recording: undefined, recordingWords: withoutPlayer[stand] };
}

const withoutPlayer = {
  under_way: 'De opname wordt nog opgehaald. Kijk straks opnieuw.',
  nothing: 'Er is geen opname: er werd niets ingesproken, of het opnemen mislukte.',
  lost: 'Er was een opname, maar we konden ze niet ophalen.',
} as const satisfies Readonly<Record<Exclude<RecordingStand, 'here'>, string>>;

function reporterRows({ self, reporter, person, mayCall, callWhen }: Report): Row[] {
  const call = sayMayCall(mayCall, callWhen);
  if (self) {
    return rows([
      ['Melder', 'De persoon zelf'],
      ['Naam', reporter.name],
      ['Telefoon', phoneShown(reporter.phone)],
      ['Stond erbij', [reporter.note, person.note].filter((note) => note).join(', ')],
      ['E-mail', reporter.email],
      ['Mogen we bellen?', call],
      ['Spreekt', spoken(reporter.language)],
    ]);
  }
  return rows([
    ['Melder', reporter.name ?? 'naam niet gezegd'],
    ['Band met de persoon', reporter.relation],
    ['Telefoon', phoneShown(reporter.phone)],
    ['Stond bij dat nummer', reporter.note],
    ['E-mail', reporter.email],
    ['Mogen we de melder bellen?', call],
    ['Spreekt', spoken(reporter.language)],
    ['Mag de persoon weten wie dit meldde?', sayMayBeNamed(reporter.mayBeNamed)],
    ['Weet de persoon van de melding?', person.knows && knows[person.knows]],
    ['Stond bij nummer of adres van de persoon', person.note],
  ]);
}

const knows = { yes: 'Ja', no: 'Nee', unknown: 'Niet geweten' } as const;

/** Dutch goes without saying. */
function spoken(language: Report['reporter']['language']): string | undefined {
  return language === undefined || language === 'nl' ? undefined : languages[language];
}

const languages = { fr: 'Frans', en: 'Engels' } as const;

/** Nothing when the reporter did not say. */
function sayMayCall(mayCall: Report['mayCall'], callWhen: Report['callWhen']): string | undefined {
  if (mayCall === 'no') {
    return 'Nee, liever niet';
  }
  return mayCall === undefined ? undefined : ['Ja', callWhen && moments[callWhen]].join('');
}

const moments = {
  morning: ', liefst in de voormiddag',
  afternoon: ', liefst in de namiddag',
  any: ', het moment maakt niet uit',
} as const;

function sayMayBeNamed(mayBeNamed: boolean | undefined): string {
  if (mayBeNamed === undefined) {
    return 'Niet gezegd: noem geen naam';
  }
  return mayBeNamed ? 'Ja' : 'Nee, noem geen naam';
}

/** Who left a number or address, was not told yet, and may hear that somebody is on it, once a coordinator saw to whom it goes. */
export function reportersToTell({ reports }: Pick<CaseView, 'reports'>): {
  readonly value: string;
  readonly text: string;
}[] {
  return reports.flatMap(({ self, reportId, reporter, toldAt }) => {
    const to = whereTold(reporter);
    const who = reporter.name === undefined ? 'de melder' : `de melder (${reporter.name})`;
    return self || to === undefined || toldAt !== undefined
      ? []
      : [{ value: reportId, text: `Laat ${who} weten dat iemand ermee bezig is: ${to}` }];
  });
}

function whereTold({ phone, email }: Report['reporter']): string | undefined {
  if (phone !== undefined) {
    return `sms naar ${phoneShown(phone) ?? ''}`;
  }
  return email === undefined ? undefined : `mail naar ${email}`;
}

function phoneShown(phone: string | undefined): string | undefined {
  const number: E164 | undefined = phone === undefined ? undefined : parsePhone(phone);
  return number === undefined ? phone : showPhone(number);
}

/** Label and value, without the rows that hold nothing. */
export function rows(pairs: readonly (readonly [string, string | undefined])[]): Row[] {
  return pairs.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label, value }],
  );
}
