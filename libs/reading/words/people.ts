/**
 * How somebody says whom a text is about: in all languages at once, in standard spelling, without accents and
 * apostrophes. What people are to each other stands in `relatives.ts`.
 */

/** Stand before a relative, and leave it what it is: «schoonmoeder», «overbuur». */
export const kinPrefixes = 'schoon stief groot pleeg half klein over boven onder achter beneden ge';

/** A friend may be the neighbour, or who she lives with. */
export const mayBeOne = ['acquaintance neighbour', 'acquaintance partner', 'acquaintance cousin'];

export const titles = 'mevrouw meneer mevr dhr mr mme madame monsieur mrs ms m';

/** Who writes, and what is hers. */
export const firstPerson = 'ik mij me mezelf mijzelf je j jai jsuis moi i im ive id wij we nous';
export const hers = 'mijn mn ons onze mon ma mes notre my our';
export const articles = 'de den een het la le un une the a an';
/** Somebody of whom nothing was said yet. */
export const somebody = 'iemand quelquun someone somebody';
export const indefinite = 'een ne nen n un une a an';
export const humans =
  'dame heer mens persoon weduwe weduwnaar koppel meisje jongen student studente personne gens monsieur veuve veuf couple lady person widow widower student guy';
export const thirdPerson = 'ze zij hij ie elle il she he shes hes';
/** Behind «il» it is nobody: «il y a», «il faut». */
export const thereIs = 'y ya faut';

/** What makes a second one of somebody, or takes herself in. */
export const also = 'ook aussi egalement also too zelf zelve meme myself';
export const andMore = 'en et and ja oui yes ook aussi also';
export const alone =
  'alleen eenzaam seul seule isole isolee solitaire alone lonely isolated lonesome';
/** Alone said with one of these is no «only». */
export const strongly = 'zo heel zeer erg altijd so very all always tres si';
export const alwaysLonely = 'eenzaam isole isolee lonely isolated lonesome';
/** Behind «alleen» they make it «only». */
export const onlyBehind =
  'maar overdag op als om s de die wie met in nog vrij bereikbaar bezorgd qui a';
export const onlyBefore = 'la le not niet nooit never pas';
export const tells =
  'zegt zei belt belde vertelt vertelde ziet zag vindt vond hoort hoorde weet denkt dit trouve sait says said saw found calls thinks knows tells';
/** Somebody with one of these may be a danger to her who writes. */
export const weapons =
  'mes wapen pistool geweer bijl dreigt bedreigt slaat klopt schopt couteau arme frappe menace knife gun weapon hits beats threatens';
/** Whom she lost is in no danger. */
export const gone = 'overleden gestorven decede decedee died';

/** Where its sender lives; commas between. */
export const ownHomes =
  'ik woon, woon ik, ik leef, mijn adres, jhabite, j habite, mon adresse, i live, my address';

/** The words of «no, it is about my mother» and «that is me», each with what it does there. */
export const whomWords = {
  small:
    'nee neen nink non no maar mais but sorry pardon eh he hoor aub svp please u dank merci fout mis verkeerd toch eigenlijk wel oei oeps en dus plutot fait actually wrong rather',
  is: 'het t dit dat da is was es cest cetait it its this thats ce nest ben am',
  goesAbout: 'gaat goat ga concerne il sagit ca cela je parle im writing write i',
  about: 'over om about concerne',
  meantFor: 'voor vor pour de for',
  self: 'mij me mezelf mijzelf ikzelf zelf moi meme moimeme myself ik zelve',
  other: 'haar hem anders iemand quelquun dautre elle lui someone somebody else her him autre',
  thatOne: 'die persoon person personne cette that',
  not: 'niet pas not nest',
} as const;
