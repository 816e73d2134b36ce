/** The languages that we answer in. */
export type Language = 'nl' | 'fr' | 'en';

/**
 * Words that are frequent in one of the three and stand in neither of the others, in standard spelling and
 * without accents. They tell the language of a text, and nothing else.
 */
export const telling: Readonly<Record<Language, string>> = {
  nl: `ik jij hij zij ze het een mijn buurvrouw buurman buur moeder vader niet geen al meer dag dagen week
    woont weet heb hebt heeft ben zijn bij voor met naar van dat die deze dit iemand niemand alleen eenzaam ja nee neen
    straat graag kan mag wil maar ook nog sinds goed dank hallo goeiedag bel mij moest moet weken maanden
    klacht pauze bezoek bezoeken spreken stoppen ligt hangt dood doodgaan wou gezien wie zo veel op uit aan er hier daar
    bent verkeerd wat waar hoe om als dan wel toch komt kom gaat ga zit deur buiten alles niets altijd nooit mensen
    jullie je u uw wij we ons onze haar hem hun te of en morgen vandaag gisteren bedankt wordt was waren zou zal hoor
    gebeld iets eens even echt heel zeer mevrouw meneer vrouw kinderen huis over tot door onder bewusteloos brand gevallen
    grond vloer hulp noodgeval zelfmoord reageert beweegt`,
  fr: `je ma mon mes elle il ils une un du voisine voisin est sont suis seule seul pas ne jamais depuis
    bonjour bonsoir nouvelles merci oui rue chez avec pour qui que dans habite mere vieille monsieur madame
    personne parle sort jours semaines tres sait rien appelez moi inquiete inquiet maison monde voit
    plainte visites parler quelqu veux voudrais arretez salut veut mourir tuer ouvre repond bouge mauvais
    le la les et au aux ce cette ca cest jai nai plus son sa ses vous nous votre elles mais tout toute toujours
    ai as avez ont peux peut fait faire rendez quand comment pourquoi bien beaucoup femme mari fille fils pere dit
    vie voir va vais venir vient porte lui leur leurs sur sous sans etre ete etait hier demain aujourdhui jaimerais dun dune
    quil quelle nest na sest luimeme incendie urgence secours
    tombe tombee sol evanouie inconsciente reagit`,
  en: `i my she they his the and neighbour neighbor mother father lonely alone not never
    hello yes street lives with for has have had been seen since days weeks knows know please
    call worried think lady woman house nobody anybody thanks does doesnt always hes shes im ive
    complaint visits visit speak somebody someone want to wants himself herself myself any kill going gonna jump
    wrists life dead hasnt isnt dont wrong this that there it its of from about out at by me us you your we are
    was were will would can could cant wont should what when where who how why just so too very more some
    anyone anything nothing everything every day night home door husband wife son daughter old live like get
    fire floor fallen fell unconscious emergency moving breathing ground`,
};

/** Written alike in two of the languages, or standing in both: they tell nothing. */
export const shared =
  'ma me de en is a an the no non des mes had has dag al her he as was we die of hun van bel';
