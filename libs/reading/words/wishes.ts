/** What somebody says about what is done for her, even while we ask her something else; commas between. */
export const ownWishes = `
  geen bezoek, geen bezoeken, wil geen, wil niet meer, hoef niet meer, niet meer komen, kom niet, laat mij gerust, laat me gerust, laat mij met rust, laat me met rust,
  pauze, pauzeren, klacht, mijn dossier, mijn gegevens, andere vrijwilliger, iemand anders, wie heeft mij gemeld, wie heeft dit gemeld,
  iemand spreken, iemand bellen, stop met bezoek, stoppen,
  pause, parler a quelquun, plus de visite, plus de visites, les visites, pas de visite, ne venez plus, plainte, mes donnees, laissez moi tranquille,
  speak to somebody, speak to someone, talk to somebody, talk to someone, stop visits, stop the visits, stop visiting, stop coming,
  no visit, no visits, complaint, my data, leave me alone, do not come`;

/** She wants to speak with one of us, and not to answer a machine. */
export const wantsHuman = `
  een mens, een medewerker, een echte persoon, iemand van jullie, geen machine, geen robot, geen computer, met iemand bellen,
  un humain, un etre humain, une vraie personne, un collaborateur, pas un robot, quelquun de chez vous, parler a une personne,
  a human, human being, a real person, a member of staff, not a robot, speak to a person, talk to a person, one of you`;

/** She stops, though not with the one word that stops our texts; «liever niet» may be no more than an answer. */
export const stopsTalk = `
  stop, ik stop, stop maar, stop ermee, stop hiermee, laat maar, toch maar niet, hoeft niet meer, niet meer nodig,
  arreter, arretez, laissez tomber, finalement non, ne veux plus, plus besoin, stop it, please stop, never mind, changed my mind`;

/** She wants it, but not now. */
export const putsOff = `
  maar later, pas later, liever later, later misschien, misschien later, volgende maand, binnen een maand, nog niet nu, nu nog niet, nu niet, niet nu,
  mois prochain, plutot plus tard, peut etre plus tard, pas maintenant, pas encore,
  next month, maybe later, not now, not yet, rather later, later please`;

export const wrongNumbers = `
  verkeerd nummer, fout nummer, wie is dit, wie ben jij, wie bent u, ken je niet, wie zijt gij,
  mauvais numero, faux numero, qui est ce, qui etes vous, erreur de numero, wrong number, who is this, who are you`;

/** How somebody on duty takes an alert. */
export const takesAlert = 'ok oke okee okay okey';
/** What begins as one who means so, as any «ja» does. */
export const nearlyTakesAlert = 'oki okido okidoki onderweg ik';
export const thumb = '\u{1F44D}';

/** What tells the language of a call for help; «help» itself is Dutch and English. */
export const helpIn = {
  fr: 'aide aides aidez laide daide secours urgence',
  nl: 'hulp nood noodgeval noodsituatie mij ons dringend snel',
  en: 'us please emergency need',
} as const;

/** What somebody answers who is asked whether she wants to report somebody. */
export const reportWords = 'melding melden signaler signalement report';
/** What may stand beside it. */
export const besideReportWords =
  `ja een ik wil graag iets iemand aub alsjeblieft doen dag hallo oui je veux
un une svp bonjour yes i want to make a please hello somebody someone quelqu quelquun`.replace(
    /\s+/g,
    ' ',
  );
/** What somebody wants of those who work here, and not for anybody. */
export const serviceWords =
  'klacht plainte complaint complain vrijwilliger vrijwilligster vrijwilligerswerk info informatie information informations openingsuren uren horaires heures hours benevole benevolat volunteer volunteering';
/** What may stand beside it. */
export const besideServiceWords =
  `ik wij we zou zouden wil willen wens had heb graag een het de hoe kan kunnen mag bij jullie jullies uw over worden zijn
doen indienen neerleggen maken krijgen meer wat hallo dag goeiedag goedendag aub alsjeblieft alstublieft dank merci
je nous voudrais voudrions veux souhaite souhaiterais ai jai comment puis peux une un des de vos votre quels quelles sont
devenir etre faire porter deposer introduire plus bonjour svp
i id would like want wish to become be a as make file have lodge can could how your what are more hello hi please`.replace(
    /\s+/g,
    ' ',
  );
