import { CITY, type City } from '#geography';
import type { WarningFor } from '#intake';
import { SETTINGS, type Settings } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Renderer } from '../http/rendering/create-renderer.ts';
import { renderErrorPage } from '../http/rendering/error-pages.ts';
import { RENDERER } from '../http/rendering/renderer-token.ts';
import { type Audience, audienceInUrl } from './forms/audience.ts';
import { dangerSigns, tickedSigns } from './forms/danger-signs.ts';
import type { FieldFault, TypedReport } from './forms/report-form.ts';
import { asAnswers, asHiddenFields, carriedAlong } from './forms/shown-back.ts';
import { questions } from './texts.nl.ts';

interface FormPage {
  readonly token: string;
  readonly errors?: readonly FieldFault[];
  /** Why the form comes back, when no answer in it is wrong. */
  readonly formNotice?: string;
}

/** What the page after a report says. */
interface ReceivedPage {
  readonly reference: string;
  readonly code: string;
  readonly audience: Audience;
  readonly danger: boolean;
  /** As whom she is spoken to where there is danger. */
  readonly warning: WarningFor;
  readonly violenceAtHome: boolean;
  readonly someoneOnDuty: boolean;
  readonly unreachable: boolean;
  /** Whether anybody must go and look is asked: somebody is there who reads the answer. */
  readonly asksUrgent: boolean;
}

/** The pages of the report form, each from what it must know. */
@Injectable()
export class PublicPages {
  private readonly localPolice: string;

  constructor(
    @Inject(RENDERER) private readonly renderer: Renderer,
    @Inject(CITY) private readonly city: City,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'TWILIO_SMS_NUMBER'>,
  ) {
    const police = city.signposts.nl.find(({ id }) => id === 'local-police');
    this.localPolice = police?.number ?? '101';
  }

  welcome(): string {
    return this.renderer.render('public/views/welcome.njk', {
      smsNumber: this.settings.TWILIO_SMS_NUMBER,
    });
  }

  form(typed: TypedReport, page: FormPage): string {
    const { audience } = typed;
    return this.renderer.render('public/views/report-form.njk', {
      ...page,
      audience,
      voor: audienceInUrl(audience),
      carried: carriedAlong(typed),
      ask: questions[audience],
      signChoices: dangerSigns[audience].map(({ id, text }) => ({ value: id, text })),
      signs: typed.signs,
      values: typed.fields,
      neighbourhoods: this.city.neighbourhoods.map(({ id, name }) => ({ value: id, text: name })),
    });
  }

  received(page: ReceivedPage): string {
    return this.renderer.render('public/views/report-received.njk', {
      ...page,
      localPolice: this.localPolice,
    });
  }

  alreadySent(typed: TypedReport, freshToken: string): string {
    return this.renderer.render('public/views/already-sent.njk', {
      danger: tickedSigns(typed.audience, typed.signs).length > 0,
      typed: asAnswers(typed, this.city),
      fields: asHiddenFields(typed, freshToken),
    });
  }

  /** Nothing was stored; the same form, with the same token, can be sent again with one button. */
  tryAgain(typed: TypedReport, token: string): string {
    return renderErrorPage(this.renderer, {
      status: 503,
      typed: asAnswers(typed, this.city),
      retry: { action: '/melden/versturen', fields: asHiddenFields(typed, token) },
    });
  }

  lookUp(page: object = {}): string {
    return this.renderer.render('public/views/look-up.njk', page);
  }

  state(page: object): string {
    return this.renderer.render('public/views/report-state.njk', {
      ...page,
      localPolice: this.localPolice,
    });
  }

  /** As `tryAgain`, for words that were to be added to a report. */
  tryToAddAgain(fields: Readonly<Record<string, string>>): string {
    return renderErrorPage(this.renderer, {
      status: 503,
      ...(fields['words'] ? { typed: [{ label: 'Wat je schreef', value: fields['words'] }] } : {}),
      retry: {
        action: 'words' in fields ? '/melding/aanvullen' : '/melding',
        fields: Object.entries(fields).map(([name, value]) => ({ name, value })),
      },
    });
  }
}
