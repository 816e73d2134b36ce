import type { Language } from '#kernel';

/**
 * Words that are frequent in one of the three and stand in neither of the others, in standard spelling and
 * without accents. They tell the language of a text, and nothing else. Relatives are not listed here: those of one language tell
 * it by themselves (`relatives.ts`).
 */
export const telling: Readonly<Record<Language, string>> = {
  nl: `ik jij hij zij ze het een mijn niet geen al meer dag dagen week woont weet heb hebt heeft ben zijn bij voor met
    naar van dat die deze dit iemand niemand alleen eenzaam ja nee neen straat graag kan mag wil maar ook nog sinds
    goed dank hallo goeiedag bel mij moest moet weken maanden klacht pauze bezoek bezoeken spreken stoppen ligt hangt
    dood doodgaan wou gezien wie zo veel op uit aan er hier daar bent verkeerd wat waar hoe om als dan wel toch komt
    kom gaat ga zit deur buiten alles niets altijd nooit mensen jullie je u uw wij we ons onze haar hem hun te of en
    morgen vandaag gisteren bedankt wordt was waren zou zal hoor gebeld iets eens even echt heel zeer mevrouw meneer
    kinderen huis over tot door onder nu den der zegt zien jaar gaan gin doen elke zin keer staat komen gevallen tegen
    thuis leven doet weg deure oude twee mens zeggen zei krijgt uur moe ier achter eten eet zitten ziet volgende kent
    staan toe noar zondag binnen niks vier geern vele ee kzyn kzijn doe alleene maandag geweest vroeger avond slecht
    dus praten brugge koffie brievenbus bie goa uut tijd donderdag slaat joar goat vrijdag slapen willen liever volk
    weke moa zis uus uren maken gewoon entwien kee weinig dinsdag hond brandt nieuwe enkel nacht denk langs lang laat
    zat blijft vol bericht neemt zeg wakker zich raam familie gezelschap roept zaterdag worden stille buutn wuf boven
    woensdag klok begrafenis rolluiken dokter mooi iedereen code zaal gedronken lekker geleden gestorven wandelden
    tegoare joen julder klopt vraag stuur hulp brandweer politie bewusteloos vergadering mekaar elkaar zijne heur kunt
    kun kunnen brand grond vloer noodgeval zelfmoord reageert beweegt`,
  fr: `je ma mon mes elle il ils une un du est sont suis seule seul pas ne jamais depuis bonjour bonsoir nouvelles merci
    oui rue chez avec pour qui que dans habite vieille monsieur madame personne parle sort jours semaines tres sait
    rien appelez moi inquiete inquiet maison monde voit plainte visites parler quelqu veux voudrais arretez salut veut
    mourir tuer ouvre repond bouge mauvais le la les et au aux ce cette ca cest jai nai plus son sa ses vous nous
    votre elles mais tout toute toujours ai as avez ont peux peut fait faire rendez quand comment pourquoi bien
    beaucoup dit vie voir va vais venir vient porte lui leur leurs sur sous sans etre ete etait hier demain aujourdhui
    jaimerais dun dune quil quelle nest na sest luimeme ans quelquun se reste soir mange semaine nuit tous encore si
    heures matin chien lundi boite jour devant dimanche vois fois ou bras enfants ici comme aller cote chaque lettres
    jeudi fenetre viens famille cherche peur regarde tombee dessus mois jentends vide frappe tombe sera alors quon
    quatre notre temps sortir nez mardi cuisine bonne prochaine medicaments benevole avant maintenant trop voiture
    pense donne volets lescalier vit compagnie retraite trois travers nouvre boit joue vendredi vivre aime crie pouvez
    petite svp groupe crois aimerait tete noir pleure sennuie vu travaille journees trouve ouvert samedi cartes odeur
    mercredi prend fais apres fumee menace narrive poitrine vieux besoin veuf gens demande amis sais loin beau couteau
    faut toutes aussi quoi deux des incendie feu noye secours dangereux dangereuse sappelle jappelle fete entends cris
    coups tenez enceinte temperature inconscient inconsciente evanouie saigne blesse blessee urgence sol reagit`,
  en: `i my she they his the and lonely alone not never hello yes street lives with for has have had been seen since days
    weeks knows know please call worried think lady woman house nobody anybody thanks does doesnt always hes shes im
    ive complaint visits visit speak somebody someone want to wants himself herself myself any kill going gonna jump
    wrists life dead hasnt isnt dont wrong this that there it its of from about out at by me us you your we are was
    were will would can could cant wont should what when where who how why just so too very more some anyone anything
    nothing everything every day night home door old live like get all but do am now says see be here time him off
    next left if phone back only after talk number fell come theres floor window coming goes work love havent people
    because bit got two our moved again own died quiet company monday still smell much comes well stairs hear dog
    answer tomorrow ill away new tonight gone retired lost kitchen pills then said whole tell nurse children feel
    family anymore three ago walk wake yesterday passed thats hour twice found happy took through upstairs sits coffee
    hardly nice years market didnt lovely first second sunday friday today morning round sleep gave room everyone
    stopped keeps four eaten lying feels until dying before put letterbox heard locked scared knife year eats cannot
    volunteer walking looking shut deaf smoke little person across afraid widow visitors shop sees ever calls leave
    bored eat wed whos whats youre theyre weve lets thursday tuesday wednesday saturday likes likely cleaner running
    late stuck traffic weather garden building stench fire kind shy unconscious unresponsive bleeding suicidal plants
    together instead turns jumps bridge hard sharp fallen emergency moving breathing ground`,
};

/** Written alike in two of the languages, or standing in both: they tell nothing. */
export const shared =
  'ma me de en is man a an the no non des mes had has dag al her he as was we die of hun van bel ca va';

/**
 * Words and whole texts that speakers of another language borrow, or that are written alike in two: they tell only
 * where nothing else does.
 */
export const borrowed: Readonly<Partial<Record<Language, readonly string[]>>> = {
  fr: ['ca va', 'non', 'pause', 'violence', 'suicide', 'urgence'],
  en: ['no', 'pause', 'violence', 'suicide'],
};
