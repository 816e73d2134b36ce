import { type Renderer } from './create-renderer.ts';

interface ErrorWords {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Everything a page about an error may know; nothing of it comes from the database. */
export interface ErrorPage {
  readonly status: number;
  /** In place of the usual words under the title, when more is known: «Deze link is niet meer geldig.» */
  readonly message?: string;
  /** Where the way back leads. */
  readonly area?: 'public' | 'desk';
  /** What somebody had typed, shown back so that nothing is lost. */
  readonly typed?: readonly { readonly label: string; readonly value: string }[];
  /** A form with one button that sends the same again. */
  readonly retry?: {
    readonly action: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  };
}

const words: Readonly<Record<number, ErrorWords>> = {
  400: {
    title: 'Dit konden we niet lezen',
    paragraphs: ['Er ging iets mis met wat je stuurde. Ga terug en probeer het nog eens.'],
  },
  403: {
    title: 'Deze pagina is niet voor jou open',
    paragraphs: [
      'Je hebt geen toegang tot deze pagina. Denk je dat dit niet klopt? Vraag het ons.',
    ],
  },
  404: {
    title: 'We vinden deze pagina niet',
    paragraphs: ['Misschien is het adres verkeerd getypt. Of de pagina bestaat niet meer.'],
  },
  409: {
    title: 'Er is intussen iets veranderd',
    paragraphs: ['Iemand anders was je net voor. Ga terug en bekijk de pagina opnieuw.'],
  },
  413: {
    title: 'Dit is te veel in één keer',
    paragraphs: ['Wat je stuurde, is te lang. Maak het wat korter en probeer opnieuw.'],
  },
  429: {
    title: 'Even wachten, alsjeblieft',
    paragraphs: ['We kregen veel vragen na elkaar. Wacht een minuut en probeer het dan opnieuw.'],
  },
  500: {
    title: 'Er ging iets mis bij ons',
    paragraphs: ['Dat ligt niet aan jou. Probeer het straks nog eens.'],
  },
  503: {
    title: 'Het lukt nu even niet',
    paragraphs: [
      'Ons systeem werkt op dit moment niet. Wat je stuurde, is nog niet bij ons.',
      'Probeer het over een minuut opnieuw, of bel ons.',
    ],
  },
};

/** The page for an error. A status without words of its own gets those of 400 or 500. */
export function renderErrorPage(renderer: Renderer, page: ErrorPage): string {
  const { title, paragraphs } = wordsFor(page.status);
  const home =
    page.area === 'desk'
      ? { homeHref: '/desk', homeText: 'Naar het overzicht van vandaag' }
      : { homeHref: '/', homeText: 'Naar de eerste pagina' };
  return renderer.render('errors/error.njk', {
    ...home,
    status: page.status,
    title,
    paragraphs: page.message === undefined ? paragraphs : [page.message],
    typed: page.typed,
    retry: page.retry,
  });
}

function wordsFor(status: number): ErrorWords {
  const known = words[status] ?? words[status < 500 ? 400 : 500];
  if (known === undefined) {
    throw new Error(`no words for status ${status}`);
  }
  return known;
}
