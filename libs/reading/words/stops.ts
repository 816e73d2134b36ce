import type { Language } from '#kernel';

/** What a language says to stop our texts. */
export interface StopWords {
  /** A stop where nothing but kind words stands beside it. The English ones are Twilio's. */
  readonly bare: string;
  /** A stop, whatever little words stand beside it. */
  readonly alone: string;
  /** Ends something; what, another word must say. */
  readonly ending: string;
  /** Our texts, or the sending of them. */
  readonly texts: string;
  /** Little words that may stand beside them. */
  readonly beside: string;
  /** May mean our texts and calls, or visits and what she does for us: whoever has more with us says which. */
  readonly ends: string;
  /** A wish to stop that names nothing: our texts, visits, or what she does for us. A human asks which. */
  readonly wishes: string;
  /** Starts our texts again. */
  readonly starts: string;
}

/**
 * A text that holds nothing else, and an ending among them, is a stop; with anything else in it, it is a sentence for
 * a human.
 */
export const stopWords: Readonly<Record<Language, StopWords>> = {
  nl: {
    bare: 'stop, stopp, stopt, stops, stopn',
    alone: `afmelden, uitschrijven, schrijf mij uit, schrijf me uit, schrijf mij maar uit, meld mij af, meld me af, meld mij maar af, schrap mij, schrap me, schrap mijn nummer, verwijder mijn nummer, verwijder mij, verwijder me, wis mijn nummer, mij uitschrijven, me uitschrijven, mij afmelden, me afmelden, uitgeschreven worden, afgemeld worden, haal mij van de lijst, haal me van de lijst, haal mij van jullie lijst`,
    ending: `stop, stoppen, stopt, stopn, stoppn, geen, niet meer, niks meer, niets meer, niets, niks`,
    texts: `sms, smsen, sms en, smsjes, smsje, smssen, bericht, berichten, berichtje, berichtjes, berichtn, tekst, teksten, tekstjes, tekstberichten, sturen, sturn, te sturen, stuur, schrijven, schrijf, zenden, zend, gecontacteerd, contacteren, gesmst`,
    beside: `gelieve, met, ermee, er mee, dermee, hiermee, daarmee, die, deze, dat, dit, de, jullie, uw, u, je, jij, ge, wil, wilt, willen, ik, mij, me, ons, worden, krijgen, ontvangen, meer, te, om, nu, van, alles, zo, al, maar, direct, onmiddellijk, ook, en, het, gewoon, nog, kan, kun, kunnen, mag, zou, nummer, is, naar dit nummer, op dit nummer, aan dit nummer, naar mijn nummer, op mijn nummer, naar mijn gsm, op mijn gsm, al die, zulke, van die`,
    ends: `stoppen, stop ermee, stopt ermee, stop er mee, stop dermee, stop der mee, stop hiermee, stop daarmee, stop dit, stopt hiermee, hou op, houd op, hou daarmee op, hou ermee op, hou er mee op, hou dermee op, houd daarmee op, laat mij gerust, laat me gerust, schei uit, schei er mee uit, schei dermee uit, schei der mee uit, schei ermee uit, scheid uit, scheid ermee uit, laat mij met rust, laat me met rust,
      stop met bellen, stop met mij te bellen, stop met me te bellen, stop met mij bellen, stop bellen`,
    wishes: `stoppen, ik stop, ik stop ermee, ik stop hiermee, ik wil stoppen, ik wil graag stoppen, ik wil liever stoppen, ik wil ermee stoppen,
      ik wil hiermee stoppen, ik zou willen stoppen, ik zou graag stoppen, ik zou graag willen stoppen, ik wou stoppen, ik ga stoppen`,
    starts: 'start, unstop',
  },
  fr: {
    bare: 'arret, arreter, arretez, arrete',
    alone: `desinscrire, desabonner, desinscription, se desinscrire, me desinscrire, desinscrivez moi, desabonnez moi, ne mecrivez plus, ne m ecrivez plus, mecrivez plus, ne mecris plus, ne menvoyez plus rien, menvoyez plus rien, ne m envoyez plus rien`,
    ending: 'stop, ne, plus, plus de, plus aucun, pas, cessez, arretez, arrete, arreter, arret',
    texts: `sms, message, messages, texto, textos, menvoyer, menvoyez, m envoyer, m envoyez, mecrire, mecrivez, m ecrire, ecrire, ecrivez, envoyer, envoyez`,
    beside: `je, j, veux, voudrais, de, d, des, les, vos, ces, m, avec, rien, recevoir, et, moi, ca, cela, tout ca, a ce numero, sur ce numero, a mon numero, sur mon numero`,
    ends: `arretez de mappeler, arretez de me telephoner, arretez les appels, arretez vos appels, arretez ca, arretez tout ca, arretez tout, ne mappelez plus, mappelez plus, laissez moi tranquille, laissez moi en paix, foutez moi la paix, fichez moi la paix`,
    wishes: `je veux arreter, je voudrais arreter, jaimerais arreter, j aimerais arreter, je souhaite arreter, je prefere arreter, je vais arreter, jarrete, j arrete`,
    starts: 'start',
  },
  en: {
    bare: 'stop, stopall, stop all, unsubscribe, end, quit, revoke, optout, opt out, cancel',
    alone: `unsubscribe me, delete my number, remove my number, remove me, take me off the list, take me off your list, take me off this, take me off`,
    ending: `stop, no more, dont, do not, don t, not want, no longer, never again`,
    texts: `sms, texts, text, text messages, message, messages, texting, texting me, messaging, sending, writing, write, send, contacting`,
    beside: `i, the, these, your, any, me, to, us, want, and, anymore, again, now, you, more, all, from, receive, getting, get, it, this, that, to this number, to my number, on this number, on my phone`,
    ends: 'leave me alone, leave us alone, stop calling, stop calling me, stop calling us, stop this, stop it, stop the calls',
    wishes: `i stop, i want to stop, i would like to stop, i d like to stop, id like to stop, i wish to stop, i wanna stop, i will stop, ill stop, i ll stop`,
    starts: 'start, unstop',
  },
};

/** A whole text that is nothing but this is Twilio's start as well as an answer. */
export const startsAndAnswers = 'yes';
