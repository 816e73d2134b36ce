import { asHeard } from './lonely-words.ts';

/** So many words may come between two parts, and none that brings in somebody else. */
const between = (most: number): string =>
  `(?: (?!(?:bezorgd|ongerust|inquiete?|worried|voor|over|pour|about|dat|que|qu|that|die|who|qui)\\b)\\S+){0,${String(most)}}`;

/** What is wished for, as somebody lonely wishes it; not to speak «about» something. */
const TALK = `(?:praten|proatn|babbelen|babbeln|klappen|kletsen|(?:een )?(?:babbel(?:tje)?|gesprek(?:je)?|praatje))(?! (?:over|van)\\b)`;
const COMPANY = `(?:gezelschap|aanspraak|bezoek|vrienden|vriendinnen|een vriend|een vriendin|kennissen|mensen (?:leren kennen|zien|ontmoeten|spreken)|(?:meer|wat|sociaal) contact|contact met (?:mensen|iemand|anderen))`;
const NONE = `(?:gezelschap|aanspraak|bezoek|vriend|vriendin|vrienden|vriendinnen|contact|contacten|kennissen|familie|kinderen|mensen|leven|moed|sociaal leven)`;
const COMPAGNIE = `(?:amie?s?|famille|compagnie|visites?|contacts?|monde|enfants?|quelqu un a qui parler)`;
const FRIENDS = `(?:friends?|family|company|visitors?|visits?|contacts?|relatives|social life)`;

/** Feelings of who writes; «bezorgd», «guilty» and their like are about somebody else. */
const SAD = `(?:verdrietig|triestig|triest|droevig|ongelukkig|depressief|neerslachtig|down|moedeloos|weduwe|weduwnaar|alleenstaand|alleenstaande|bedlegerig|aan huis gebonden)`;
const TRISTE = `(?:triste|deprimee?|malheureuse?|malheureux|abandonnee?|veuve|veuf|perdue?|desesperee?|celibataire)`;
const UNHAPPY = `(?:sad|depressed|unhappy|miserable|bored|desperate|housebound|widowed|a widow|a widower|on my own|by myself|lonesome)`;
const NOT_WORRY = `(?!(?: \\S+)? (?:daar|er|bezorgd|ongerust|schuldig|verplicht|verantwoordelijk|onveilig|ongemakkelijk|geroepen|inquiete?|coupable|responsable|obligee?|worried|guilty|responsible|unsafe|uneasy|uncomfortable|sorry|bad for|like|that|something)\\b)`;

const ME = '(?:mij|me|mi|mie|mijn)';
const VISITS = `(?:lang?skomen|langs(?: \\S+)? komen|langs|bezoeken|bezoekje|op bezoek|bezoek|een babbel|praten|komen|helpen|opzoeken)`;

const dutch: readonly string[] = [
  `ik (?:\\S+ )?mis(?:se)?(?! (?:een|de|het|iets|niets) (?:melding|sms|bericht|telefoon|nummer))\\b`,
  `ik (?:heb|en)${between(3)} (?:geen|gin|weinig|bijna geen)(?: \\S+)? ${NONE}(?! (?:meer )?(?:met|van|met de|op|gezien) (?:de|die|dat|het|hun)\\b)`,
  `ik (?:heb|ken)${between(2)} niemand${between(2)} (?:om|waarmee|meer|die)\\b`,
  `ik (?:wil|wou|wilde|zou|zoek|heb)${between(4)} ${TALK}`,
  `ik (?:wil|wou|wilde|zou|zoek|verlang|heb (?:behoefte|nood))${between(5)} (?:${COMPANY}|iemand om (?:mee|tegen))(?! (?:brengen|gaan brengen)\\b)`,
  `(?:behoefte|nood) aan(?: \\S+)? (?:${COMPANY}|${TALK}|babbel)`,
  `(?:kan|kunnen|kunt|kun|komt|komen|zou|zouden|mag|wil|willen|wie)${between(5)} (?:bij ${ME}|${ME})${between(2)} ${VISITS}`,
  `ik ben \\d{2,3}\\b(?: \\S+){0,5} (?:alleen|eenzaam|weduwe|weduwnaar|niemand)`,
  `ik ben${between(3)} ${SAD}`,
  `ik voel (?:me|mij)\\b${NOT_WORRY}`,
  `voel ik (?:me|mij)\\b${NOT_WORRY}`,
  `ik verveel (?:me|mij)|verveel ik (?:me|mij)`,
  `ik (?:kan|kom|komen|geraak|raak|durf|ga)${between(2)} (?:niet|nooit|amper|bijna niet|zelden|bijna nooit)(?: meer)?${between(2)} (?:buiten|naar buiten|de deur uit|het huis uit|uit (?:mijn )?(?:bed|huis|zetel)|onder de mensen)`,
  `ik zit${between(4)} (?:rolstoel|thuis|binnen|opgesloten|voor de tv)\\b`,
  `ik (?:slaap|eet|huil|ween)(?! er\\b)${between(2)} (?:slecht|niet meer|elke (?:dag|avond|nacht)|veel|de hele dag)`,
  `ik ben${between(3)} (?:hele|ganse) (?:dagen|dag|weken|week) (?:alleen|thuis)`,
  `(?:niemand|nooit iemand|geen mens|geen kat)${between(3)} (?:(?:bij|tegen|met|om|naar|voor|van|aan) )?(?:mij|me)\\b`,
  `ik (?:spreek|zie|hoor|ontmoet)${between(4)} (?:geen mens|geen kat|niemand|geen levende ziel)(?! (?:meer )?(?:buiten\\S*|binnen\\S*|naar|op|in|uit|bij|aan)\\b)`,
  `met mij gaat het (?:\\S+ )?(?:niet|slecht|moeilijk)|het gaat (?:\\S+ )?(?:niet|slecht|moeilijk)(?: \\S+)? met mij`,
  `mijn (?:leven|dagen) (?:is|zijn|duren|duurt|heeft|hebben)`,
  `ik leef${between(2)} (?:alleen|geisoleerd|afgezonderd)|alleenstaande (?:moeder|vader|vrouw|man) ben ik`,
  `ik ben${between(2)} (?:net |pas )?gevallen(?! (?:vorig|vroeger|vaak|toen|in slaap)\\b)|ik lig (?:\\S+ )?op de (?:grond|vloer)`,
  '(?:voor|over) (?:mezelf|mijzelf)',
  '(?:wat kan ik doen|wat doe ik|hoe geraak ik)(?: \\S+)? (?:tegen|aan|van) (?:de |mijn )?eenzaamheid',
  'iemand(?: \\S+){0,2} langskwam|iemand(?: \\S+){0,2} op bezoek kwam',
  'mijn enige (?:vriend|vriendin|familie)',
  'ik hoor nergens (?:bij|thuis)',
  'iemand(?: \\S+){0,3} (?:langs|op bezoek)(?: \\S+){0,2} bij mij',
  'mijn (?:man|vrouw) (?:\\S+ ){0,4}(?:overleden|gestorven|dood)|(?:mijn man|mijn vrouw) verloren',
  `eenzaamheid${between(3)} (?:mij|me|mijn)\\b|mijn eenzaamheid|last van (?:de |d )?eenzaamheid|ik lijd(?: \\S+)? onder`,
];

const french: readonly string[] = [
  `je me sens\\b${NOT_WORRY}`,
  `je m ennuie|la solitude me|ma solitude|je souffre(?: \\S+)? de (?:la )?solitude`,
  `(?:je n ai|j ai|je ai|jai|jn ai)${between(2)} (?:pas|plus|peu|aucune?|aucun)(?: (?:de|d|beaucoup de|beaucoup d))? ${COMPAGNIE}`,
  `je (?:ne )?(?:vois|recois|connais|rencontre|parle a|parle avec)${between(2)} (?:personne|pas grand monde|plus grand monde|aucune visite)(?! (?:sortir|dehors|chez)\\b)`,
  `je suis${between(2)} ${TRISTE}`,
  `je (?:voudrais|veux|souhaite|cherche|desire)${between(4)} (?:parler|discuter|bavarder|papoter|${COMPAGNIE})(?! de (?:ma|mon|la|une?)\\b)`,
  `j (?:aimerais|aimerai)${between(4)} (?:parler|discuter|bavarder|papoter|${COMPAGNIE})(?! de (?:ma|mon|la|une?)\\b)`,
  `j ai (?:\\S+ )?(?:besoin|envie) (?:de|d)${between(2)} (?:parler|discuter|bavarder|${COMPAGNIE})`,
  `personne ne (?:me|m|vient (?:me|chez moi)|pense a moi|s occupe de moi|s interesse a moi)\\b`,
  '^personne (?:a|avec) qui parler',
  '(?:mort de|perdu) (?:mon mari|ma femme)|(?:mon mari|ma femme) est (?:\\S+ ){0,3}(?:mort|morte|decedee?|partie?)',
  `(?:me rendre visite|venir me voir|vient me voir|viens me voir|passer me voir|venir chez moi|passer chez moi|vient chez moi)`,
  `je (?:ne )?(?:sors|quitte)${between(1)} (?:plus|pas|jamais|rarement|presque (?:plus|jamais))`,
  `je (?:reste|passe)${between(4)} (?:seule?|chez moi|a la maison)`,
  `j ?habite${between(3)} seule?|je vis${between(3)} seule?|je suis${between(3)} (?:toute seule|tout seul)`,
  `j ai \\d{2,3} ans${between(5)} (?:seule?|personne|veuve|veuf)`,
  `(?:ca|cela) (?:ne )?va (?:pas|mal)${between(2)} (?:pour moi|chez moi)|je (?:ne )?vais (?:pas|plus|tres mal|mal)(?: tres)? ?(?:bien)?\\b`,
  `mon mari me manque|ma femme me manque|(?:me|m) manquent?\\b`,
  'que faire contre (?:la |ma )?solitude',
  `je dors (?:tres )?mal|je pleure`,
  'pour moi meme',
  `je suis tombee?|je suis par terre`,
];

const english: readonly string[] = [
  `i (?:really |just |so )?miss\\b(?! (?:a|the|something) (?:call|text|message))`,
  `i (?:feel|felt|feeling|am feeling|have been feeling)\\b${NOT_WORRY}`,
  `i am${between(2)} ${UNHAPPY}`,
  `i (?:have|got|have got|ve)${between(2)} (?:no|few|hardly any|not many|not any)(?: \\S+)? (?:${FRIENDS}|one|person)\\b`,
  `i (?:don t|dont|do not) (?:really )?have${between(2)} ${FRIENDS}`,
  `i (?:would like|d like|would love|d love|want|need|wish|am looking for|m looking for|could use|long for)${between(4)} (?:to talk|talk to|someone to talk|somebody to talk|a chat|to chat|${FRIENDS}|to meet people|to be visited|a conversation)`,
  `i would (?:like|love)${between(2)} to (?:talk|chat|meet)`,
  `(?:can|could|would|will|is there)${between(4)} (?:visit me|come (?:and |to )?(?:see|visit) me|come over|come by|talk to me|come round|keep me company|chat with me)`,
  `nobody${between(3)} me|^(?:there (?:is|s) )?nobody to talk`,
  'my (?:husband|wife) (?:\\S+ )?(?:died|passed|is dead|left)',
  `i (?:never|hardly ever|hardly|rarely|barely|seldom) (?:go out|leave|get out|speak|talk|(?:see|meet|have) (?:anyone|anybody|people|a soul|family|visitors?|company))(?! (?:there|outside|going|coming|at|in|of|from|enter\\S*|leav\\S*)\\b)`,
  `i (?:don t|dont|do not|can t|cant|cannot|can not)(?: \\S+)? (?:go out|get out|leave the house|leave my|go outside|see people|sleep|get around)`,
  `i (?:live|am|sit|eat|spend\\b(?: \\S+){0,4})${between(3)} (?:alone|by myself|on my own|all alone)`,
  `(?:all by myself|on my own all|alone all day|alone in my|alone at home)`,
  `my (?:life|days) (?:is|are|has|have|feels?)`,
  '(?:somebody|someone) (?:dropped|came|would come|drop|comes?) (?:by|round|over)',
  'my only friend|i (?:really )?need a friend',
  `my loneliness|loneliness is (?:killing|eating|hard)|suffer(?:ing)? from loneliness`,
  'what can i do about (?:being )?(?:lonely|loneliness|alone)',
  `i cry|i am not (?:doing )?(?:well|ok|okay|fine)\\b|i (?:have fallen|fell|am on the floor)`,
  `i am (?:in my )?\\d{2,3}s?\\b${between(5)} (?:alone|lonely|nobody|widow|by myself|on my own)`,
  '(?:for|about) myself',
];

/** Somebody hurts her who writes. */
const HURTS =
  '(?:(?:slaat|slaagt|bedreigt|mishandelt|verkracht|misbruikt) (?:mij|me)|me (?:frappe|bat|menace|viole)|(?:hits|beats|threatens|abuses|hurts) me)';

/** In danger, and by her own words. */
const danger: readonly string[] = [
  `${HURTS}(?! met kaarten\\b)`,
  `ik(?: zelf)?(?: \\S+){0,2} (?:wil|wou|zou)(?: \\S+){0,3} (?:dood|sterven|doodgaan|niet (?:meer|langer|verder)(?: \\S+)? (?:leven|bestaan|voort|verder|mee)|niet verder leven|er niet meer zijn|einde? (?:\\S+ )?aan maken|uit het leven stappen)`,
  `wil ik(?: \\S+){0,3} (?:dood|sterven|niet (?:meer|langer|verder) (?:leven|verder)|einde? (?:\\S+ )?aan maken)`,
  `ik (?:maak|ga)(?: \\S+){0,3} (?:einde? (?:\\S+ )?aan|dood(?: doen)?|mezelf|mijzelf|me ophangen|me verdrinken|me verhangen)\\b`,
  `ik(?: \\S+){0,3} (?:zelfmoord|zelfdoding|zelfmoordgedachten|suicidaal)`,
  `(?:ik zie het|ik zie t|zie ik het)(?: \\S+){0,2} niet meer zitten(?! (?:op|om|in)\\b)`,
  `ik was liever dood|was ik maar dood|ik ben liever dood|(?:mezelf|mijzelf) (?:iets aandoen|doden|pijn|snijden|ombrengen|van kant|van het leven)`,
  `je (?:ne )?(?:veux|voudrais|souhaite)(?: \\S+){0,2} (?:mourir|en finir|me tuer|me suicider|plus vivre|plus exister)`,
  `j ai(?: \\S+)? envie (?:de |d )(?:mourir|en finir|me tuer)|envie d en finir|je pense (?:\\S+ )?(?:au suicide|a mourir|a me tuer|a en finir)|idees (?:noires|suicidaires)|je vais me (?:tuer|suicider|pendre|jeter)`,
  `i (?:\\S+ ){0,2}(?:want|wanna|wish|would like)(?: to)?(?: \\S+)? (?:die|be dead|end it|kill myself|was dead|were dead|not exist)`,
  `i (?:don t|dont|do not|no longer|just don t) (?:want|wanna|wish)(?: to)? (?:live|be here|be alive|go on|exist)`,
  `(?:kill|hurt|harm|cut|hang) myself|end my (?:own )?life|i am (?:\\S+ )?suicidal|i (?:have|am having)(?: \\S+){0,2} suicid|i (?:am|was|keep) thinking (?:of|about) suicide|i think (?:of|about) suicide`,
];

function patterns(sources: readonly string[]): readonly RegExp[] {
  return sources.map((source) => new RegExp(`\\b(?:${source})(?=$|\\s)`, 'u'));
}

const told = patterns([...dutch, ...french, ...english]);
const inDanger = patterns(danger);

/** «Alleen», «heel eenzaam thuis», «seule et triste»: nobody else is named, and that is all she is. */
const BARE =
  /^(?:(?:hallo|dag|help|goeiedag|bonjour|bonsoir|hello|hi|ik|ben|am|voel|me|mij|zo|heel|erg|zeer|altijd|nog|steeds|weer|vaak|hier|helemaal|gans|moederziel|toujours|toute?|tres|si|trop|tellement|suis|so|very|all|feeling|always|really|still|just) )*(?:eenzaam|alleen|seule?|isolee?|lonely|alone|lonesome|verdrietig|triestig|triste)(?:$| (?:en|sinds|hier|thuis|zonder|ook|vandaag|nu|in mijn|et|depuis|ici|chez moi|sans|and|since|here|at home|without|today|tonight|now|in my|vanavond|soms|de laatste|a la maison|dans|thuis|this|every|all)\b)/u;
const MOST_WORDS_OF_BARE = 12;

/** Who offers her time is lonely in no word of it. */
const OFFERS =
  /\b(?:vrijwillig\S*|benevole|benevolat|volunteer\S*|bezoek(?:en|jes?)? (?:brengen|doen|afleggen)|aider les|help (?:others|people|lonely)|helpen aan|mensen helpen)\b/u;

/** Whether somebody tells of herself what only who is lonely, sad or in need tells, or wishes. */
export function tellsOfOneself(text: string): boolean {
  const heard = asHeard(text);
  const isBare = heard.split(' ').length <= MOST_WORDS_OF_BARE && BARE.test(heard);
  return !OFFERS.test(heard) && (isBare || told.some((words) => words.test(heard)));
}

const hurtsMe = patterns([HURTS]);

/** Whether somebody hurts her who writes: whoever that is, it is about her. */
export function isHurt(text: string): boolean {
  const heard = asHeard(text);
  return hurtsMe.some((words) => words.test(heard));
}

/** Whether somebody speaks of her own death, as one who wishes it, or is hurt. */
export function isOwnDanger(text: string): boolean {
  const heard = asHeard(text);
  return inDanger.some((words) => words.test(heard));
}
