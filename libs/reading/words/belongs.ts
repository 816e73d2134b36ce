/** How a text says by its first words that it is about somebody else than the last one; commas between. */
export const newReports = `
  nieuwe melding, andere melding, nog een melding, nog iemand, iemand anders, melding, nieuw,
  nouveau, nouveau signalement, autre signalement, une autre personne, quelquun dautre,
  new, new report, another report, another person, somebody else, someone else`;

/** How a text says that it goes on from an earlier report. */
export const additions = `
  mijn melding, mijn vorige melding, mijn bericht van, vergeten te zeggen, nog iets vergeten, het is erger, het wordt erger,
  nog altijd hetzelfde, aanvulling,
  mon signalement, mon message de, oublie de dire, cest pire,
  my report, my earlier message, forgot to say, it is worse, its worse, it got worse`;
