import { isGsm7, type Language, newId, type OfferId, plainly } from '#kernel';
import { faultOfLine } from '#matching';
import {
  isSureDanger,
  keywordIn,
  languageOf,
  read,
  readPlace,
  readShortReport,
  saysItIsNew,
  takesAlertBy,
  tokensOf,
} from '#reading';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import type { OpenOffer, Standing, Step } from '../../../libs/dialogue/domain/standing.ts';
import { whatFollows } from '../../../libs/dialogue/domain/what-follows.ts';
import { texts as offerTexts } from '../../../libs/dialogue/texts.nl.ts';
import { texts as wishTexts } from '../../../libs/dialogue/texts.wishes.nl.ts';
import { texts as visitTexts } from '../../../libs/visits/texts.nl.ts';
import {
  addressed,
  hear,
  type ReportDialogue,
} from '../../../libs/intake/domain/report-dialogue.ts';
import {
  aboutWhom,
  onlySaysWhom,
  warningFor,
  type Whom,
  whomIn,
} from '../../../libs/intake/domain/whom.ts';
import { textsEn } from '../../../libs/intake/texts.en.ts';
import { textsFr } from '../../../libs/intake/texts.fr.ts';
import { type ReportWords, texts } from '../../../libs/intake/texts.nl.ts';
import { stopConfirmed } from '../../../libs/messaging/texts.ts';
import { type Happening, happening, people, type Person } from './sms-happenings.ts';

const CONVERSATIONS = 10_000;

const words: Readonly<Record<Language, ReportWords>> = { nl: texts, fr: textsFr, en: textsEn };
const reference = 'M-7K3Q-2XWD';
const ears = { listening: '02 648 40 14', suicide: '0800 32 123' };
const hotline = '050 44 80 00';
const longestName = 'Wilhelmina-Alexandrina van den Bossche-Vandenberghe';

/** Where a text may end: nothing else counts as kept. */
const ends = [
  ...(['report', 'addition', 'answer', 'human', 'stop', 'help'] as const),
  ...(['visit report', 'alert', 'thanks', 'presence'] as const),
] as const;
type End = (typeof ends)[number];

/** One number and all that we know and asked of it. */
class Talk {
  readonly sent: string[] = [];
  readonly kept: { readonly body: string; readonly as: End }[] = [];
  private open: OpenOffer[] = [];
  /** The offers that our last text asked about. */
  private asked: readonly OfferId[] = [];
  private recentOffer: OfferId | undefined;
  private visitQuestion: Standing['visitQuestion'] = 'none';
  private dialogue: (ReportDialogue & { language: Language; hasHouse: boolean }) | undefined;
  private isPerson: boolean;

  constructor(private readonly roles: { readonly volunteer: boolean; readonly person: boolean }) {
    this.isPerson = roles.person;
  }

  happen(what: Happening): void {
    switch (what.kind) {
      case 'text':
        this.hear(what.body);
        return;
      case 'offer':
        this.makeOffer(what);
        return;
      case 'offers end':
        this.recentOffer = this.open[0]?.offerId ?? this.recentOffer;
        this.open = [];
        return;
      case 'visit asked':
        this.visitQuestion = this.roles.volunteer ? 'newest' : 'none';
        this.asked = [];
        return;
      case 'a day passes':
        this.dialogue = undefined;
    }
  }

  private makeOffer({ whose, line }: { readonly whose: Person; readonly line: string }): void {
    if (!this.roles.volunteer || this.open.length > 2) {
      return;
    }
    const code = `${'ABC'[this.open.length] ?? 'D'}${String(this.open.length + 1)}`;
    const offerId = newId<'offer'>();
    this.open.push({ offerId, code });
    this.asked = [offerId];
    this.visitQuestion = this.visitQuestion === 'none' ? 'none' : 'overtaken';
    const written = plainly(line);
    this.sent.push(
      offerTexts.ask({
        ...{ firstName: longestName, areaName: 'Brugge-Zuidwest', code },
        what: 'wil graag elke week een babbel, eerst 3 maanden',
        likes: 'Houdt van gezelschapsspelen, muziek en praten over vroeger',
        humanLine: faultOfLine(written, whose) === undefined ? written : undefined,
        ...{ slots: 'Wo of do namiddag', deadline: 'ma 23/11 12u30', mayDoubt: true },
      }),
    );
  }

  private hear(body: string): void {
    const read = { tokens: tokensOf(body) };
    takesAlertBy(read);
    readShortReport(body);
    const stops = keywordIn(read) === 'stop';
    const step: Step = stops ? { do: 'stop' } : whatFollows(read, this.standing());
    this.follow(step, body);
  }

  private standing(): Standing {
    return {
      isVolunteer: this.roles.volunteer,
      isPerson: this.isPerson,
      hasOpenReport: this.dialogue !== undefined,
      open: this.open,
      last: { asked: this.asked, isReply: false },
      visitQuestion: this.visitQuestion,
      serves: false,
      visitNow: this.visitQuestion !== 'none',
      visitAhead: this.visitQuestion !== 'none',
      isExpected: false,
      recentOffer: this.recentOffer,
      reportQuestion: this.dialogue?.open !== undefined,
    };
  }

  private follow(step: Step, body: string): void {
    const tell = (text: string): void => {
      this.sent.push(text);
      this.asked = [];
    };
    const keep = (as: End): void => {
      this.kept.push({ body, as });
    };
    const kept = (as: End, text: string) => (): void => {
      keep(as);
      tell(text);
    };
    const answers: { [Do in Step['do']]: (step: Extract<Step, { do: Do }>) => void } = {
      accept: ({ offerId }) => {
        this.endOffer(offerId, keep);
        tell(offerTexts.held(longestName));
      },
      decline: ({ offerId }) => {
        this.endOffer(offerId, keep);
        tell(offerTexts.declined(longestName));
      },
      ask_which: ({ says }) => {
        const codes = this.open.map(({ code }) => code);
        codes.slice(0, 1).forEach(() => {
          keep('answer');
        });
        tell(offerTexts.which(longestName, says, codes));
        this.asked = this.open.map(({ offerId }) => offerId);
      },
      answer_late: ({ offerId }) => {
        if (offerId === this.recentOffer) {
          keep('answer');
        }
        tell(offerTexts.lateYes(longestName));
      },
      wish: kept('answer', wishTexts.notPaused(longestName)),
      answer_wish: kept('answer', wishTexts.nothingChanged(longestName)),
      say_heavy: kept('answer', wishTexts.heavyNoted(longestName)),
      stop: kept('stop', stopConfirmed('nl')),
      help: kept('help', offerTexts.help(hotline)),
      report_visit: () => {
        // without a visit that was asked about there is nothing to keep it with
        if (this.visitQuestion !== 'none') {
          keep('visit report');
        }
        this.visitQuestion = 'none';
      },
      thanks: () => {
        keep('thanks');
      },
      tell_presence: ({ what }) => {
        keep('presence');
        tell(visitTexts[what](longestName));
      },
      human: kept('human', offerTexts.aHumanReads(hotline)),
      hear_person: () => {
        if (this.isPerson) {
          keep('human');
        }
        tell(words[languageOf(tokensOf(body)).nearest ?? 'nl'].fromThePerson(hotline));
      },
      make_report: () => {
        tell(this.report(body, keep));
      },
      intake: () => {
        tell(this.report(body, keep));
      },
    };
    (answers[step.do] as (step: Step) => void)(step);
  }

  /** An answer goes to an offer that is open, and to no other. */
  private endOffer(answered: OfferId, keep: (as: End) => void): void {
    const left = this.open.filter(({ offerId }) => offerId !== answered);
    if (left.length < this.open.length) {
      keep('answer');
    }
    this.open = left;
  }

  /** @returns what the reporter reads */
  private report(body: string, keep: (as: End) => void): string {
    const reading = read(body);
    const before = saysItIsNew(reading) ? undefined : this.dialogue;
    const place = readPlace(body);
    const danger = isSureDanger(reading);
    const hasPlace = place !== undefined;
    const hasHouse = hasPlace || before?.hasHouse === true;
    const { dialogue } = hear(before ?? { self: false }, {
      ...{ reading, rest: body, hasPlace, hasNeighbourhood: hasPlace, danger, hasHouse },
      ...whomOf(body, before),
    });
    const language = languageOf(reading.tokens).nearest ?? before?.language ?? 'nl';
    this.dialogue = { ...dialogue, language, hasHouse };
    this.isPerson ||= dialogue.self;
    const isNew = before === undefined;
    keep(endOf(danger, isNew));
    return danger
      ? warning(words[language], dialogue, body, !hasHouse)
      : reply(words[language], dialogue, isNew);
  }
}

function whomOf(
  body: string,
  before: ReportDialogue | undefined,
): { readonly whom: Whom | undefined; readonly onlyWhom: boolean } {
  return before === undefined
    ? { whom: aboutWhom(read(body)), onlyWhom: false }
    : { whom: whomIn(read(body), addressed(before)), onlyWhom: onlySaysWhom(read(body)) };
}

function endOf(danger: boolean, isNew: boolean): End {
  const calm = isNew ? 'report' : 'addition';
  return danger ? 'alert' : calm;
}

function warning(of: ReportWords, told: ReportDialogue, body: string, asksWhere: boolean): string {
  const about = addressed(told);
  const { to, wish } = warningFor(about === 'either' ? undefined : about, read(body));
  const standing = { asksWhere, someoneOnDuty: false, localPolice: '050 44 88 44' };
  return to === 'self'
    ? of.herDanger(reference, ears, { asksWhere, readAt: undefined, mayCall: false })
    : of.danger(reference, ears, { ...standing, to, wish });
}

function reply(of: ReportWords, dialogue: ReportDialogue, isNew: boolean): string {
  const { open } = dialogue;
  const to = addressed(dialogue);
  const listening = to === 'other' ? undefined : ears.listening;
  if (isNew) {
    return of.received(reference, open, to, listening);
  }
  return open === undefined ? of.done(reference, listening) : of.next(open, to, listening);
}

const fit = new Map<string, boolean>();

/** Plain, at most two segments. The same words are counted once. */
function fits(text: string): boolean {
  const known = fit.get(text);
  const is = known ?? (isGsm7(text) && new SegmentedMessage(text, 'GSM-7').segmentsCount <= 2);
  fit.set(text, is);
  return is;
}

describe('generated conversations by text', () => {
  it(`never throw, lose no text and give nobody away, ${String(CONVERSATIONS)} times`, () => {
    const counts = { conversations: 0, texts: 0, answers: 0 };
    const secrets = new RegExp(
      people
        .flatMap(({ name, street, houseNumber }) => [...name.split(' '), street, houseNumber])
        .flatMap((secret) => [secret, plainly(secret)])
        .join('|'),
      'i',
    );
    const keptAs = new Set<End>();
    const lines = new Set<string>();
    fc.assert(
      fc.property(
        fc.record({ volunteer: fc.boolean(), person: fc.boolean() }),
        fc.array(happening, { minLength: 1, maxLength: 10 }),
        (roles, happenings) => {
          const talk = new Talk(roles);
          happenings.forEach((one) => {
            talk.happen(one);
          });
          const came = happenings.flatMap((one) => (one.kind === 'text' ? [one.body] : []));
          expect(talk.kept.map(({ body }) => body)).toEqual(came);
          const unfit = talk.sent.filter((text) => !fits(text) || secrets.test(text));
          expect(unfit).toEqual([]);
          talk.kept.forEach(({ as }) => keptAs.add(as));
          talk.sent
            .filter((text) => /houdt|kaarten|liedjes/i.test(text))
            .forEach((one) => lines.add(one));
          counts.conversations += 1;
          counts.texts += came.length;
          counts.answers += talk.sent.length;
        },
      ),
      { numRuns: CONVERSATIONS, seed: 20_261_123 },
    );
    process.stdout.write(`conversations by text: ${JSON.stringify(counts)}\n`);
    expect(counts.conversations).toBe(CONVERSATIONS);
    // each end was reached, and lines stood in offers: what was looked for could be found
    expect([...keptAs].sort()).toEqual([...ends].sort());
    expect(lines.size).toBeGreaterThan(100);
  }, 3_600_000);
});
