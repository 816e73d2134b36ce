/** Verbs by which somebody says that she comes or that it suits her, beside the abilities; in standard spelling. */
export const comingVerbs =
  'kom komen zullen geraak geraken raak raken lukken passen langskomen langsgaan bezoeken viens viendrai venir serai ' +
  'aller could come go make visit able';
/** Words that deny it. */
export const comingDenials = 'niet nooit geen pas not cant cannot wont couldnt';
/** What may stand around them without telling of anything else. */
export const aroundComing =
  'ik ikke er bij erbij zijn aanwezig heen daar dat het dit mij me mijn bezoek afspraak door doorgaan meer dus toch echt ' +
  'wel ook dan gewoon waarschijnlijk vrees jammer genoeg helaas spijtig sorry alleen zeker deze die dit de om op voor in ' +
  'je ne y etre la ma visite malheureusement i it to be there will my the this on that afraid im';
/** Where a second sentence begins without a mark: what stands before or behind may be a reason. */
export const clausesBegin =
  'want omdat wegens vanwege doordat dus maar en car parce mais donc because but so and';
