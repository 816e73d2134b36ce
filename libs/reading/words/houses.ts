/** How the names of streets end, and what stands before them in French. */
export const streetEnds =
  'straat laan weg dreef plein markt kaai rei steenweg pad lei dijk wijk park hof dreve stroate kaaie gat baan lane';
export const streetWords = 'rue avenue place chemin quai boulevard street road';
