/** How names of streets end, in standard spelling, and the French words that they begin with. */
export const streetEndings =
  'straat straatje stroate laan plein weg steenweg dreef lei kaai rei markt park pad hof dijk vest singel ganck';
export const streetBeginnings = 'rue avenue place chemin boulevard quai chaussee';
