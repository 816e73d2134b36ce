/**
 * Signs that tell at night, too, that somebody may be in danger: not seen, no answer at the door, a smell, lying there,
 * violence. They are no danger by themselves; they are asked for only where danger is possible. `…` lets up to three
 * words stand between, `/` parts words of which any may stand there.
 */
export const dangerSigns: readonly string[] = [
  'niet/niets/niemand/nooit … gezien/gehoord/horen/zien',
  'doet/doen/deed/gaat … niet open',
  'antwoordt/antwoord/reageert/beweegt/opent … niet/niemand',
  'neemt/pakt … niet op',
  'geen/niemand … antwoord/gehoor/reactie',
  'stinkt/stank/stonk/lijkgeur/reuk/geur/riekt/ruikt',
  'lig/ligt/liggen/lag … grond/vloer/bed/zetel/trap/gang',
  'slaat/slaan/sloeg/schopt/wurgt/mishandelt/mishandeld/geslagen/bedreigt/geweld/gewelddadig/blauwe/bloed/bloedt/schreeuwt',
  'pas/plus/jamais/rien … vu/vue/entendu/entendue',
  'ouvre/ouvrait … pas/plus',
  'repond/reagit/bouge … pas/plus',
  'odeur/pue/puanteur',
  'allonge/allongee/couche/couchee/gisait/tombe/tombee',
  'par/au terre/sol',
  'frappe/frappee/bat/battue/coups/menace/violence/violent/cris/sang',
  'not/havent/hasnt/never/nobody/no … seen/heard/see/hear',
  'doesnt/not/wont/didnt/isnt … open/answer/answering/opening/responding',
  'no answer',
  'smell/smells/smelled/stinks/stench',
  'lying/lies/fallen/collapsed',
  'hits/beats/hit/beaten/kicks/threatens/threatened/violent/bruises/blood/screaming/screams',
];
