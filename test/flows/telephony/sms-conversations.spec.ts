import { holdsDangerWord, isGsm7, newId, type OfferId } from '#kernel';
import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { isOk } from '../../../libs/dialogue/domain/is-ok.ts';
import type { OpenOffer } from '../../../libs/dialogue/domain/read-reply.ts';
import {
  type Standing,
  type Step,
  whatFollows,
} from '../../../libs/dialogue/domain/what-follows.ts';
import { texts as offerTexts } from '../../../libs/dialogue/texts.nl.ts';
import { isAboutSelf, saysItIsNew } from '../../../libs/intake/domain/about-self.ts';
import { readPlace } from '../../../libs/intake/domain/read-place.ts';
import { hear, type ReportDialogue } from '../../../libs/intake/domain/report-dialogue.ts';
import { readShortReport } from '../../../libs/intake/domain/short-way.ts';
import { type Tongue, tongueOf } from '../../../libs/intake/domain/tongue.ts';
import { textsEn } from '../../../libs/intake/texts.en.ts';
import { textsFr } from '../../../libs/intake/texts.fr.ts';
import { type ReportWords, texts } from '../../../libs/intake/texts.nl.ts';
import { keywordOf } from '../../../libs/messaging/domain/keyword.ts';
import { stopConfirmed } from '../../../libs/messaging/texts.ts';

const CONVERSATIONS = 10_000;

const words: Readonly<Record<Tongue, ReportWords>> = { nl: texts, fr: textsFr, en: textsEn };
const person = { name: 'Quiriana Zwaluwstaart', street: 'Ruzettelaan', house: '9173' };
const reference = 'M-7K3Q-2XWD';
const ears = { listening: '02 648 40 14', suicide: '0800 32 123' };
const hotline = '050 44 80 00';
const longestName = 'Wilhelmina-Alexandrina van den Bossche-Vandenberghe';
const dangerWords = ['zelfmoord', 'reageert niet', 'suicide', 'ligt op de grond'];

type Happening =
  | { readonly kind: 'text'; readonly body: string }
  | { readonly kind: 'offer' | 'offers end' | 'visit asked' | 'a day passes' };

/** One number and all that we know and asked of it. */
class Talk {
  readonly sent: string[] = [];
  readonly kept: { readonly body: string; readonly as: Step['do'] }[] = [];
  private open: OpenOffer[] = [];
  private recentOffer: OfferId | undefined;
  private visitQuestion: Standing['visitQuestion'] = 'none';
  private dialogue: (ReportDialogue & { readonly tongue: Tongue }) | undefined;
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
        this.makeOffer();
        return;
      case 'offers end':
        this.recentOffer = this.open[0]?.offerId ?? this.recentOffer;
        this.open = [];
        return;
      case 'visit asked':
        this.visitQuestion = this.roles.volunteer ? 'newest' : 'none';
        return;
      case 'a day passes':
        this.dialogue = undefined;
    }
  }

  private makeOffer(): void {
    if (!this.roles.volunteer || this.open.length > 2) {
      return;
    }
    const code = `${'ABC'[this.open.length] ?? 'D'}${String(this.open.length + 1)}`;
    this.open.push({ offerId: newId<'offer'>(), code });
    this.visitQuestion = this.visitQuestion === 'none' ? 'none' : 'overtaken';
    this.sent.push(
      offerTexts.ask({
        ...{ firstName: longestName, areaName: 'Brugge-Zuidwest', code },
        what: 'wil graag elke week een babbel, eerst 3 maanden',
        humanLine: 'Houdt van kaarten, wandelen en oude liedjes',
        ...{ slots: 'Wo of do namiddag', deadline: 'ma 23/11 12u30' },
      }),
    );
  }

  private hear(body: string): void {
    isOk(body);
    readShortReport(body);
    const stops = keywordOf(body) === 'stop';
    const step: Step = stops ? { do: 'stop' } : whatFollows(body, this.standing());
    this.kept.push({ body, as: step.do });
    this.follow(step, body);
  }

  private standing(): Standing {
    return {
      isVolunteer: this.roles.volunteer,
      isPerson: this.isPerson,
      open: this.open,
      visitQuestion: this.visitQuestion,
      recentOffer: this.recentOffer,
      reportQuestion: this.dialogue?.open !== undefined,
    };
  }

  private follow(step: Step, body: string): void {
    const tell = (text: string): void => {
      this.sent.push(text);
    };
    const answers: { [Do in Step['do']]: (step: Extract<Step, { do: Do }>) => void } = {
      accept: ({ offerId }) => {
        this.answerOffer(offerId);
        tell(offerTexts.held(longestName));
      },
      decline: ({ offerId }) => {
        this.answerOffer(offerId);
        tell(offerTexts.declined(longestName));
      },
      ask_which: ({ says }) => {
        const codes = this.open.map(({ code }) => code);
        tell(offerTexts.which(longestName, says, codes));
      },
      answer_late: () => {
        tell(offerTexts.lateYes(longestName));
      },
      stop: () => {
        tell(stopConfirmed('nl'));
      },
      help: () => {
        tell(offerTexts.help(hotline));
      },
      report_visit: () => {
        this.visitQuestion = 'none';
      },
      human: () => {
        tell(offerTexts.aHumanReads(hotline));
      },
      hear_person: () => {
        tell(words[tongueOf(body) ?? 'nl'].fromThePerson(hotline));
      },
      intake: () => {
        tell(this.report(body));
      },
    };
    (answers[step.do] as (step: Step) => void)(step);
  }

  /** An answer goes to an offer that is open, and to no other. */
  private answerOffer(answered: OfferId): void {
    expect(this.open.map(({ offerId }) => offerId)).toContain(answered);
    this.open = this.open.filter(({ offerId }) => offerId !== answered);
  }

  /** @returns what the reporter reads */
  private report(body: string): string {
    const before = saysItIsNew(body) ? undefined : this.dialogue;
    const self = before?.self ?? isAboutSelf(body);
    const place = readPlace(body);
    const danger = holdsDangerWord(body, dangerWords);
    const heard = { body, rest: body, hasPlace: place !== undefined, danger };
    const { dialogue } = hear(before ?? { self }, heard);
    const tongue = tongueOf(body) ?? before?.tongue ?? 'nl';
    this.dialogue = { ...dialogue, tongue };
    this.isPerson ||= self;
    const isNew = before === undefined;
    return danger
      ? words[tongue].danger(reference, ears, {
          someoneOnDuty: false,
          asksWhere: !dialogue.told.includes('where'),
        })
      : reply(words[tongue], dialogue, isNew);
  }
}

function reply(of: ReportWords, { open, self }: ReportDialogue, isNew: boolean): string {
  if (isNew) {
    return of.received(reference, open, self ? ears.listening : undefined);
  }
  return open === undefined ? of.done(reference) : of.next(open, self);
}

const said = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        'ja',
        'nee',
        'Joak!',
        'bah neen',
        'ja A1',
        'nee b2',
        'oui',
        'non merci',
        'ok',
        'yes',
        'no thanks',
      ],
    ),
  },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      `Mijn buurvrouw ${person.name} ziet niemand meer`,
      `${person.street} ${person.house}`,
      `Ma voisine ${person.name} ne sort plus, ${person.street} ${person.house}`,
      `I am worried about ${person.name}, she is alone`,
      ...[
        'Ik voel me zo alleen',
        'je suis seule',
        'I feel so lonely',
        'Ze weet het niet, bel mij gerust',
      ],
      ...[
        'Nieuwe melding: mijn nonkel',
        'Ze spreekt over zelfmoord',
        'il ligt op de grond',
        'hallo',
      ],
      ...['na 17 u', 'geen idee', 'je ne sais pas', 'Wie is dit?', 'Ik wil geen bezoek meer'],
      ...[
        'Het was een fijn bezoek',
        'niemand deed open',
        'ja mo nie dinsdag',
        'M Langestraat 4 post puilt uit',
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'STOP',
      'stop aub',
      'arret svp',
      'START',
      'HELP',
      'help ze is gevallen',
      'sos',
    ),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 160 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 100, maxLength: 1_600 }) },
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: said.map((body) => ({ kind: 'text' as const, body })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Happening>(
      ...(['offer', 'offers end', 'visit asked', 'a day passes'] as const).map((kind) => ({
        kind,
      })),
    ),
  },
);

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
      [person.name, ...person.name.split(' '), person.street, person.house].join('|'),
      'i',
    );
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
          counts.conversations += 1;
          counts.texts += came.length;
          counts.answers += talk.sent.length;
        },
      ),
      { numRuns: CONVERSATIONS, seed: 20_261_123 },
    );
    process.stdout.write(`conversations by text: ${JSON.stringify(counts)}\n`);
    expect(counts.conversations).toBe(CONVERSATIONS);
  }, 300_000);
});
