import type { Addressed, Question } from './domain/report-dialogue.ts';
import type { SpokenTo } from './domain/whom.ts';
import { dangerInOrder, eitherOf, type OpeningAt, sayOpening } from './texts.shared.ts';

const questions: Readonly<Record<Question, string>> = {
  urgent:
    'Is het nu dringend? Bel 112, wij komen niet zelf. Moet er volgens jou vandaag iemand gaan kijken? Antwoord JA, NEE of WEET NIET.',
  what: 'Wat zie of hoor je, waardoor je bezorgd bent?',
  where: 'Waar woont die persoon? Straat en nummer, of de wijk.',
  neighbourhood: 'Welke straat is dat, en welke wijk of gemeente?',
  knows: 'Weet die persoon dat je ons dit schrijft?',
  may_call: 'Mogen we je bellen als we nog iets willen vragen?',
  how: 'Hoe gaat het met je?',
  when_call: 'Mogen we je bellen? Wanneer het best?',
};
/** In other words to who writes of herself, and in words that fit both while nobody told whom it is about. */
const asked: Readonly<Record<Addressed, Readonly<Partial<Record<Question, string>>>>> = {
  other: {},
  self: {
    where: 'Waar woon je? De straat of de wijk is genoeg.',
    neighbourhood: 'In welke straat en in welke wijk of gemeente woon je?',
  },
  either: {
    what: 'Vertel gerust wat er is, bij jou of bij iemand anders.',
    where: 'Waar is het? Straat en nummer, of de wijk.',
  },
};
const free = 'Antwoorden mag, hoeft niet.';
const danger = ' Gevaar? Bel 112.';

/** Numbers where somebody listens, from the city's file; a language may lack one. */
export interface Ears {
  readonly listening: string;
  readonly suicide: string | undefined;
}

/** What there is to say beside the signposts. */
export interface Standing {
  readonly someoneOnDuty: boolean;
  /** For what is less urgent, said while none of us can be told; a city may name none. */
  readonly localPolice: string | undefined;
  /** We do not know where it is. */
  readonly asksWhere: boolean;
}

/** To who writes of another, or of nobody knows whom. */
interface DangerNow extends Standing {
  readonly to: Exclude<SpokenTo, 'self'>;
  /** Somebody wants to die: the number for that comes before any other that listens. */
  readonly wish: boolean;
}

/** What there is to say to who is in danger herself. */
export interface HerDanger {
  readonly asksWhere: boolean;
  /** When somebody of ours reads it, while nobody is told now. */
  readonly readAt: OpeningAt | undefined;
  /** She did not say that she will not be called. */
  readonly mayCall: boolean;
}

/** What somebody of ours typed about a call. */
interface TypedReport {
  readonly person: {
    readonly concern: string;
    readonly signs?: readonly string[] | undefined;
    readonly name?: string | undefined;
    readonly street?: string | undefined;
    readonly houseNumber?: string | undefined;
    readonly phone?: string | undefined;
    readonly note?: string | undefined;
  };
  readonly reporter: {
    readonly name?: string | undefined;
    readonly phone?: string | undefined;
    readonly relation?: string | undefined;
    readonly note?: string | undefined;
  };
}

export interface ReportWords {
  /** @param listening where somebody listens, unless she writes of somebody else */
  received(
    reference: string,
    question: Question | undefined,
    to: Addressed,
    listening?: string,
  ): string;
  /** Danger to another is only possible: a reporter whom somebody reads is asked whether anybody must go and look. */
  asksUrgent(reference: string): string;
  /** Behind an answer to possible danger, while nobody is there. */
  readsThen(readAt: OpeningAt): string;
  danger(reference: string, ears: Ears, now: DangerNow): string;
  /** To who is in danger herself: who listens comes first, and no word tells others, on a locked screen, what it is. */
  herDanger(reference: string, ears: Ears, now: HerDanger): string;
  /** The only text to who wrote of violence at home: it says nothing to whoever reads it beside her. */
  neutral(hotline: string): string;
  /** To who asks, after danger, whether anybody comes. */
  nobodyComes(now: Standing): string;
  /**
   * @param listening for who just said that it is about herself
   * @param afterDanger danger was told in this interview
   */
  next(question: Question, to: Addressed, listening?: string, afterDanger?: boolean): string;
  /** @param listening for who just said that it is about herself */
  done(reference: string, listening?: string): string;
  /** Of who asks for a call and tells nothing else. */
  wantsCall(reference: string): string;
  /** @param afterDanger danger was told in this interview */
  added(afterDanger?: boolean): string;
  /** Taken for news about the last one: it says how to tell of somebody else. */
  addedToLast(): string;
  thanked(): string;
  /** @param callsHer not of who said no to that: somebody reads it, and she is promised nothing else */
  fromThePerson(hotline: string, callsHer?: boolean): string;
  /** A coordinator decides first whether she is a trusted reporter. */
  trustedReporterAsked(): string;
  trustedReporterOpen(): string;
  /** Not, or not any more. */
  trustedReporterClosed(hotline: string): string;
  shortReport(reference: string): string;
  /** A worker's line without all that it needs. */
  shortReportLacks(reference: string): string;
}

/** What a reporter reads by SMS. GSM-7, at most two segments. */
export const texts: ReportWords & {
  onThePhone(wants: 'message' | 'callback' | 'nothing'): string;
  dangerOnThePhone(): string;
  typedLater(typed: TypedReport): string;
} = {
  received: (reference, question, to, listening) =>
    `Dank je. Je bericht is bij het Meldpunt (${reference}). ${
      question === undefined ? 'Een medewerker leest het.' : `${ask(question, to)} ${free}`
    }${talk(listening)} Gevaar? Bel 112.`,
  asksUrgent: (reference) => `Dank je, we lezen dit (${reference}). ${questions.urgent}`,
  readsThen: (readAt) => `Wij lezen dit ${opening(readAt)}.`,
  danger: (reference, ears, now) =>
    dangerInOrder(ears, now, {
      emergency: `Is er nu gevaar? Bel 112 of de politie, 101${
        now.someoneOnDuty || now.localPolice === undefined
          ? ''
          : ` (niet dringend: ${now.localPolice})`
      }.`,
      weDoNotCome: now.someoneOnDuty
        ? 'Wij komen zelf niet langs; een medewerker wordt verwittigd.'
        : 'Wij komen niet, en nu is niemand van ons aan het werk.',
      listens: (first, second) => `Praten dag en nacht: ${eitherOf(first, second, 'of')}.`,
      kept: `Je bericht is bewaard (${reference}).`,
      last: `${now.asksWhere ? 'Stuur straat en nummer, maar bel' : 'Bel'} bij gevaar eerst 112.`,
    }),
  herDanger: (reference, { listening, suicide }, { asksWhere, readAt, mayCall }) =>
    [
      `Dank je dat je dit schrijft. Er luistert nu iemand: bel ${eitherOf(suicide, listening, 'of')}, dag en nacht.`,
      'In levensgevaar: 112.',
      readAt === undefined
        ? 'Een medewerker wordt nu verwittigd; wij komen zelf niet langs.'
        : `Nu is niemand van ons aan het werk. Wij lezen dit ${opening(readAt)}${mayCall ? ' en bellen je dan' : ''}.`,
      ...(asksWhere ? ['Waar ben je? Stuur straat en nummer, maar bel eerst.'] : []),
      `(${reference})`,
    ].join(' '),
  neutral: (hotline) => `Dank je, we lezen dit. Bel ons wanneer het jou past: ${hotline}.`,
  nobodyComes: ({ someoneOnDuty, localPolice, asksWhere }) =>
    [
      'Wij komen zelf niet langs en sturen geen ambulance.',
      'Is er gevaar? Bel nu zelf 112, of de politie, 101.',
      someoneOnDuty
        ? 'Een medewerker is verwittigd en leest dit.'
        : `Nu is niemand van ons aan het werk.${localPolice === undefined ? '' : ` Niet dringend: ${localPolice}.`}`,
      ...(asksWhere ? ['Stuur ons ook straat en nummer.'] : []),
    ].join(' '),
  next: (question, to, listening, afterDanger = false) =>
    `Dank je, het staat bij je melding. ${ask(question, to)} ${free}${talk(listening)}${
      afterDanger ? danger : ''
    }`,
  done: (reference, listening) =>
    `Dank je, alles staat bij je melding (${reference}). Een medewerker leest het.${talk(listening)} Verandert er iets? Stuur het ons gerust. Gevaar? Bel 112.`,
  wantsCall: (reference) =>
    `Dank je. Je bericht is bij het Meldpunt (${reference}). Een medewerker leest dit en belt je op dit nummer. Gevaar? Bel 112.`,
  addedToLast: () =>
    'Dank je, we hebben het bij je vorige melding gezet. Een medewerker leest het. Gaat het over iemand anders? Begin dan met NIEUW. Gevaar? Bel 112.',
  thanked: () => 'Graag gedaan. Verandert er iets? Stuur het ons gerust.',
  added: (afterDanger = false) =>
    `Dank je, we hebben het bij je melding gezet. Een medewerker leest het.${afterDanger ? danger : ''}`,
  fromThePerson: (hotline, callsHer = true) =>
    `Dank je voor je bericht. Jij beslist wat er gebeurt. Een medewerker leest dit${callsHer ? ' en neemt contact op met je' : ''}. Bellen kan ook: ${hotline}. Gevaar? Bel 112.`,
  trustedReporterAsked: () =>
    'Dank je. Een collega bekijkt eerst of je als melder kort mag melden. Je hoort het van ons. Tot dan lezen we wat je stuurt als een gewone melding. Gevaar? Bel altijd 112.',
  trustedReporterOpen: () =>
    'Welkom als melder. Voortaan volstaat: M, straat en nummer, en wat je ziet. Bijvoorbeeld: M Langestraat 4 brievenbus puilt uit. Gevaar? Bel altijd 112.',
  trustedReporterClosed: (hotline) =>
    `Kort melden met M kan niet met dit nummer. Iets melden kan wel: schrijf ons gewoon wat je ziet, of bel ${hotline}. Gevaar? Bel altijd 112.`,
  shortReport: (reference) =>
    `Genoteerd (${reference}), dank je. Een medewerker leest het. Gevaar? Bel 112.`,
  shortReportLacks: (reference) =>
    `Genoteerd (${reference}), dank je. We missen nog iets. Stuur het opnieuw met straat, nummer en wat: M Langestraat 4 brievenbus puilt uit. Gevaar? Bel 112.`,
  /** What stands on the desk for a call, until somebody listened or called back. */
  onThePhone: (wants) =>
    ({
      message: 'Ingesproken bericht',
      callback: 'Wil teruggebeld worden',
      nothing: 'Oproep zonder bericht',
    })[wants],
  dangerOnThePhone: () => 'Koos aan de telefoon: er is nu gevaar',
  /** What is added to a report that a call had already. */
  typedLater: ({ person, reporter }) =>
    [
      person.concern,
      ...(person.signs ?? []).map((sign) => `${sign}.`),
      ...labelled('Persoon', [person.name, person.phone, person.note]),
      ...labelled('Adres', [person.street, person.houseNumber]),
      ...labelled('Melder', [reporter.name, reporter.relation, reporter.phone, reporter.note]),
    ].join('\n'),
};

function labelled(label: string, parts: readonly (string | undefined)[]): string[] {
  const told = parts.filter((part) => part !== undefined);
  return told.length === 0 ? [] : [`${label}: ${told.join(', ')}`];
}

function ask(question: Question, to: Addressed): string {
  return asked[to][question] ?? questions[question];
}

function opening(readAt: OpeningAt): string {
  return sayOpening(readAt, { locale: 'nl-BE', today: 'vandaag', tomorrow: 'morgen', at: 'om' });
}

/** @param listening where somebody listens */
function talk(listening: string | undefined): string {
  return listening === undefined ? '' : ` Praten kan dag en nacht: bel ${listening}.`;
}
