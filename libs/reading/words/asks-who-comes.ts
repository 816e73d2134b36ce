/**
 * How somebody in danger asks whether anybody comes, in standard spelling. `…` lets up to three words stand between, none
 * of them «niet»; `/` parts words of which any may stand there.
 */
export const asksForComing = [
  'komt/komd/komen … hulp/ambulance/ambulans/ziekenwagen/mug/hulpdiensten/politie/brandweer/dokter/iemand/jullie/ulder/gulder',
  'is/zijn/stuur/stuurt/sturen/blijft … hulp/ambulance/ambulans/ziekenwagen/mug/hulpdiensten/politie/brandweer/dokter/iemand/jullie … onderweg/weg/komen/gestuurd/verwittigd/gebeld',
  'stuurt/stuur/sturen … iemand/hulp/ambulance',
  'kom/komt/komen/komde/komdt jullie/ulder/gulder/gij/ge/je/jij/u/ze',
  'waar blijft/blijven/blyft/bluuft/bluven/blijf',
  'waar is/zijn/zitten/zit … hulp/ambulance/ambulans/ziekenwagen/mug/politie/brandweer/dokter/jullie',
  'wanneer/hoelang … komt/komen/kom/onderweg/duren/duurt/wachten/moet',
  'hoe laat/lang … komt/komen/kom/onderweg/duren/duurt/wachten/moet',
  'heb/hebt/hebben jullie/je/ge/gij/u/ulder … gebeld/verwittigd/gestuurd',
  'is/zijn … verwittigd/onderweg',
  'quelquun/ambulance/lambulance/secours/police/pompiers/medecin/on/vous … vient/viennent/venez/viendra/viendrez/venir/arrive/arrivent/arrivez/route/chemin',
  'vient/viendra/arrive … quelquun/on',
  'venez/arrivez/viendrez vous',
  'quand/ou … etes/venez/arrivez/arrive/vient/viennent/ambulance/lambulance/secours',
  'is/are/will … anyone/anybody/someone/somebody/help/you/they/ambulance/police/doctor … coming/come/way/here',
  'where are/is … anyone/help/you/they/ambulance/police/doctor',
  'how long … will/does/until/take',
  'when are/is/will … you/anyone/someone/help/they/ambulance/police/doctor',
  'did/have you … call/called/send/sent',
];
