import type { LearnQuestion } from '#volunteers';

export interface QuestionWords {
  readonly asks: string;
  /** In an order that gives nothing away. */
  readonly answers: readonly { readonly value: string; readonly text: string }[];
}

/** The five questions in words; which answer is right stands in `five-questions.ts`. */
export const questionWords: Readonly<Record<LearnQuestion, QuestionWords>> = {
  nobody_opens: {
    asks: 'Je belt aan. Niemand doet open, en er ligt post van dagen. Wat doe je?',
    answers: [
      { value: 'wait', text: 'Ik ga naar huis en probeer het volgende week nog eens.' },
      {
        value: 'call_us',
        text: 'Ik bel meteen het Meldpunt. Hoor of ruik ik iets dat niet klopt, dan bel ik 112.',
      },
      { value: 'enter', text: 'Ik zoek een raam of een sleutel en ga binnen.' },
    ],
  },
  tired_of_life: {
    asks: 'Iemand zegt: «Voor mij hoeft het niet meer.» Wat doe je?',
    answers: [
      {
        value: 'ask_and_tell',
        text: 'Ik vraag rustig of de persoon aan de dood denkt, luister, en zeg het dezelfde dag aan het Meldpunt. Bij gevaar bel ik 112.',
      },
      { value: 'cheer_up', text: 'Ik begin over iets vrolijks.' },
      { value: 'promise', text: 'Ik beloof dat ik het aan niemand zeg.' },
    ],
  },
  afraid_at_home: {
    asks: 'Iemand heeft blauwe plekken en is bang voor wie er ook woont. Wat doe je?',
    answers: [
      { value: 'confront', text: 'Ik spreek die andere erover aan.' },
      { value: 'sure_first', text: 'Ik zeg niets tot ik zeker ben.' },
      {
        value: 'tell_today',
        text: 'Ik zeg het dezelfde dag aan de coördinator. Is er nu gevaar, dan bel ik 101 of 112.',
      },
    ],
  },
  money: {
    asks: 'Iemand wil je geld geven, of vraagt je om geld af te halen. Wat doe je?',
    answers: [
      { value: 'small', text: 'Een klein bedrag neem ik aan, dat is beleefd.' },
      { value: 'refuse', text: 'Ik zeg vriendelijk nee, en ik zeg het aan de coördinator.' },
      { value: 'fetch', text: 'Ik haal het geld af, als de persoon het echt vraagt.' },
    ],
  },
  told_in_trust: {
    asks: 'Iemand vertelt je iets in vertrouwen. Wat doe je?',
    answers: [
      {
        value: 'keep_unless_danger',
        text: 'Ik vertel het niet verder. Is er gevaar, dan zeg ik het aan het Meldpunt.',
      },
      { value: 'at_home', text: 'Thuis mag ik het vertellen, als ik geen naam noem.' },
      { value: 'always', text: 'Ik zwijg altijd, ook als er gevaar is.' },
    ],
  },
};
