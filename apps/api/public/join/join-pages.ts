import { CITY, type City } from '#geography';
import type { Language } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { languageCodes } from '../../desk/words/wish-words.ts';
import type { Renderer } from '../../http/rendering/create-renderer.ts';
import { RENDERER } from '../../http/rendering/renderer-token.ts';
import type { FieldFault } from '../forms/report-form.ts';
import type { TypedWish } from './join-form.ts';
import { answersIn, hiddenIn, languageNamer } from './shown-back.ts';
import { heardChoices, joinTexts, type JoinTexts, whenChoices } from './texts.ts';

interface FormPage {
  readonly token: string;
  readonly errors?: readonly FieldFault[];
  /** Why the form comes back, when no answer in it is wrong. */
  readonly formNotice?: string;
}

/** The pages for who wants to help, each in her language. */
@Injectable()
export class JoinPages {
  constructor(
    @Inject(RENDERER) private readonly renderer: Renderer,
    @Inject(CITY) private readonly city: City,
  ) {}

  form(typed: TypedWish, page: FormPage): string {
    const { language, fields, ticked } = typed;
    const texts = joinTexts[language];
    const nameOf = languageNamer(language);
    return this.render('form', language, {
      ...{ ...page, values: fields, ticked },
      neighbourhoods: this.city.neighbourhoods.map(({ id, name }) => ({ value: id, text: name })),
      roles: Object.entries(this.city.roles).map(([value, { invites }]) => ({
        value,
        text: invites[language],
      })),
      spoken: languageCodes.map((value) => ({ value, text: nameOf(value) })),
      whens: whenChoices.map((value) => ({ value, text: texts.when[value] })),
      heard: heardChoices.map((value) => ({ value, text: texts.heard[value] })),
    });
  }

  received(language: Language): string {
    return this.render('received', language);
  }

  /** Other words came with a form that was sent before. */
  alreadySent(typed: TypedWish, freshToken: string): string {
    return this.sendAgain(typed, freshToken, 'again');
  }

  /** Nothing was stored; the same form, with the same token, can be sent again with one button. */
  tryAgain(typed: TypedWish, token: string): string {
    return this.sendAgain(typed, token, 'away');
  }

  private sendAgain(typed: TypedWish, token: string, why: 'again' | 'away'): string {
    const { again, away } = joinTexts[typed.language];
    return this.render('send-again', typed.language, {
      ...(why === 'again' ? again : { ...away, filledIn: again.filledIn, send: away.retry }),
      typed: answersIn(typed, this.city),
      fields: hiddenIn(typed, token),
    });
  }

  private render(template: string, language: Language, data: object = {}): string {
    const texts = joinTexts[language];
    const days = this.city.contactWithinWorkingDays;
    return this.renderer.render(`public/views/join/${template}.njk`, {
      ...{ lang: language, t: texts, title: texts.title, frame: this.frameOf(texts, language) },
      ...{ intro: texts.intro(days), steps: texts.steps(days), call: texts.received.call(days) },
      languages: Object.entries(joinTexts)
        .filter(([lang]) => lang !== language)
        .map(([lang, { name: text }]) => ({ lang, text, href: `/helpen?taal=${lang}` })),
      ...data,
    });
  }

  /** The words around the page, with whom else one can ring in this language. */
  private frameOf({ frame }: JoinTexts, language: Language): object {
    const { name, officeHours, signposts } = this.city;
    return {
      ...frame,
      hours: frame.hours(clock(officeHours.from), clock(officeHours.to)),
      service: frame.service(name),
      signposts: signposts[language].map(({ says: about, ...one }) => ({ ...one, about })),
    };
  }
}

/** «08:30» as «8.30», and «17:00» as «17». */
function clock(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? String(Number(hours)) : `${String(Number(hours))}.${minutes}`;
}
