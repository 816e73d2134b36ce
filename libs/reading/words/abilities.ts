/** «Kan», «lukt» and their kin with a «niet» behind them are a no, whatever little words stand between. */
export const abilities =
  'kan kunnen lukt gaat ga past wil doe kom zal zie peux pourrai can will tgaat tgoat tga tgoa tlukt tpast tzal tzol';
/** What stands between. */
export const between =
  'ik het dat dit er mij me echt helaas spijtig jammer genoeg wel dan ook daar deze week keer dus sorry moment op dat ne y le pas';
/** The «niet» itself, and the verbs behind it. */
export const denials = 'niet nooit';
export const verbsBehind =
  'kan gan lukken gaan komen doen kunnen zitten passen meer langskomen langsgaan helpen meedoen meegaan vrijmaken vinden';
/** «Kan niet want …»: what follows is why. */
export const reasonsFollow = 'want omdat wegens vanwege doordat because car parce';
/** A reason or a no behind one of these is a condition. */
export const conditions = 'als indien mits tenzij assan ast if unless si';
