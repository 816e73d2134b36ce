/** Who may be meant, and what stands before the word: «mijn moeder», «de buurvrouw». */
interface Kinship {
  readonly mine: string;
  readonly family: string;
  readonly the: string;
  /** Known people who are no family: «een buurvrouw» is somebody, «een moeder» may be the caller. */
  readonly others: string;
}

/** As they sound in Brugge too: «mien moedre», «uze gebuurvrouwe». */
const dutch: Kinship = {
  mine: `mijn|mij|mijne|mn|m n|me|men|mien|miene|mi|ons|onze|uze|uus|nuze`,
  family: `moeder|moeke|moe|mama|mams|ma|vader|vake|papa|paps|pa|ouders|grootmoeder|grootvader|grootouders|oma|opa
    |bomma|bompa|meme|pepe|meter|peter|tante|nonkel|oom|nicht|neef|zus|zuster|broer|zoon|dochter|man|vrouw
    |echtgenoot|echtgenote|partner|schoonmoeder|schoonvader|schoonouders|schoonzus|schoonbroer|schoonzoon
    |schoondochter|stiefmoeder|stiefvader|kleinzoon|kleindochter|kleinkind|kind|kinderen|zoontje|dochtertje
    |moedere|moedre|moeere|voader|voadre|vadre|vaodre|vint|vent|vrouwe|wuf|zustre|broere|zeune|zone|dochtre
    |nunkel|schoonmoedre|schoonvadre`,
  the: `de|den|een|n|ne|nen|e`,
  others: `buurvrouw|buurman|buren|buur|gebuur|gebuurvrouw|gebuurman|geburen|overbuur|overbuurvrouw|overbuurman
    |vriend|vriendin|kennis|collega|huisgenoot|huurder|patient|client|buurvrouwe|gebuurvrouwe|gebeure|gebeur
    |vriendinne`,
};

const french: Kinship = {
  mine: `ma|mon|mes|notre|nos`,
  family: `mere|maman|pere|papa|parents|grand mere|grand pere|grands parents|mamie|mamy|papi|papy|tante|oncle
    |soeur|sœur|frere|fille|fils|mari|femme|epoux|epouse|compagnon|compagne|cousin|cousine|niece|neveu|marraine
    |parrain|belle mere|beau pere|beaux parents|belle soeur|belle sœur|beau frere|petit fils|petite fille|enfant
    |enfants`,
  the: `la|le|les|l|une|un|des`,
  others: `voisine|voisin|voisins|amie|ami|copine|copain|connaissance|collegue|locataire|patiente|patient
    |cliente|client`,
};

const english: Kinship = {
  mine: `my|our`,
  family: `mother|mum|mom|mam|mummy|father|dad|daddy|parents|grandmother|grandma|gran|granny|nan|grandfather
    |grandad|granddad|grandpa|grandparents|aunt|auntie|uncle|sister|brother|daughter|son|husband|wife|partner
    |mother in law|father in law|sister in law|brother in law|cousin|niece|nephew|grandson|granddaughter|child
    |children|kids|stepmother|stepfather`,
  the: `the|a|an`,
  others: `neighbour|neighbours|neighbor|neighbors|neighbour lady|friend|friends|colleague|acquaintance|tenant
    |patient|client`,
};

/** What may be said of somebody whom the caller knows, as plain words, in any of the languages and in dialect. */
export const somebodyKnown: readonly string[] = [dutch, french, english].flatMap(phrasesIn);

function phrasesIn({ mine, family, the, others }: Kinship): string[] {
  const [own, kin, articles, known] = [mine, family, the, others].map(listed) as [
    ...[string[], string[], string[], string[]],
  ];
  const both = [...kin, ...known];
  return [...joined(own, both), ...joined(articles, known)];
}

function listed(words: string): string[] {
  return words.split('|').map((word) => word.trim());
}

function joined(before: readonly string[], words: readonly string[]): string[] {
  return before.flatMap((one) => words.map((word) => `${one} ${word}`));
}
