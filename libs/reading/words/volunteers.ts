/**
 * What a volunteer asks of us about herself, by text: phrases with commas between, in standard spelling, nl, fr and en. What
 * takes effect at once is understood word for word; what is asked back first, or read by a human, may stand in a sentence.
 */

/** She is not there for a while, without the word «pauze». */
export const pausesLoosely = `
  doe even niet mee, doe voorlopig niet mee, doe een tijdje niet mee, doe een tijd niet mee, even niet meedoen, voorlopig niet meedoen,
  even niet mee, even tussenuit, er even uit, neem even afstand, neem even rust, even rust nodig, stop er even mee, stop even, even stoppen,
  even niet beschikbaar, voorlopig niet beschikbaar, vraag mij even niet, vraag me even niet, vraag mij voorlopig niet, vraag me voorlopig niet,
  vraag mij voorlopig niets, even niets vragen, voorlopig geen bezoeken, voorlopig geen bezoek,
  fais une pause, besoin dune pause, need a break, taking a break`;
/** A pause that begins later is another thing, and a human reads it. */
export const beginsLater = 'van vanaf tussen du from between vanuit';

export const returns = `
  terug, ik ben terug, ben terug, ik kan weer, kan weer, ik kan terug, ik doe weer mee, doe weer mee, ik doe terug mee, doe terug mee,
  ik ben er weer, ben er weer, ik ben weer beschikbaar, weer beschikbaar, ik ben terug beschikbaar, terug beschikbaar, ik ben weer vrij,
  ik ben terug vrij, pauze gedaan, mijn pauze is gedaan, de pauze is gedaan, einde pauze, einde van de pauze, pauze stoppen, stop pauze, stop mijn pauze,
  stop de pauze, pauze voorbij, mijn pauze is voorbij, de pauze is voorbij, weer actief, terug actief, jullie mogen mij weer vragen,
  je mag mij weer vragen, jullie mogen me weer vragen, ik wil weer meedoen, ik wil terug meedoen,
  je suis de retour, de retour, je peux de nouveau, i am back, im back, back again`;
export const besideReturn =
  'vanaf nu nu vandaag weer terug en om te helpen voor bezoek bezoeken graag';

export const nextVisits = `
  afspraak, mijn afspraak, volgende afspraak, mijn volgende afspraak, wat is mijn afspraak, wat is mijn volgende afspraak, wat is de volgende afspraak,
  wanneer is mijn afspraak, wanneer is mijn volgende afspraak, wanneer is de volgende afspraak, wanneer heb ik afspraak, wanneer heb ik mijn volgende afspraak,
  welke afspraken heb ik, wat zijn mijn afspraken, wanneer is mijn bezoek, wanneer is mijn volgende bezoek, wanneer is het volgende bezoek,
  volgende bezoek, mijn volgende bezoek, wat is mijn volgende bezoek, wanneer moet ik gaan, wanneer ga ik, wanneer ga ik op bezoek, wanneer moet ik er zijn,
  wanneer word ik verwacht, heb ik een afspraak, heb ik nog een afspraak, heb ik nog afspraken, staat er een afspraak, staat er nog een afspraak,
  mon rendez vous, prochain rendez vous, quand est mon prochain rendez vous, when is my next visit, my next visit, next visit, when is my next appointment, next appointment`;
export const besideNextVisit =
  'nu ook alweer weer nog eens deze week bij wie om hoe laat welke dag wanneer op en';

/** The one word of the wallet card. */
export const heavyWord = 'lastig, het is lastig, lastig voor mij, ik vind het lastig';
export const heavyLoosely = `
  het was lastig, het is zwaar, het was zwaar, het is te zwaar, het wordt te zwaar, het wordt mij te zwaar, ik vind het zwaar, ik vind het te zwaar,
  het is te veel, het is mij te veel, het is me te veel, het wordt te veel, het wordt mij te veel, het wordt me te veel, het weegt op mij, het weegt zwaar,
  ik heb het lastig, ik heb het moeilijk met mijn bezoek, ik heb het moeilijk met mijn bezoeken, ik heb het lastig met mijn bezoek`;
export const besideHeavy =
  'voor mij me de laatste tijd erg heel nu een beetje soms wat echt toch bezoek bezoeken die dat mijn';

export const ownData = `
  gegevens, mijn gegevens, welke gegevens, welke gegevens hebben jullie van mij, welke gegevens hebben jullie over mij, welke gegevens heb je van mij,
  welke gegevens heb je over mij, welke gegevens hebt u van mij, wat weten jullie van mij, wat weten jullie over mij, wat weet je van mij, wat weet je over mij,
  wat hebben jullie van mij, wat hebben jullie over mij, wat staat er over mij, wat bewaren jullie van mij, wat bewaren jullie over mij,
  wat houden jullie over mij bij, wat houden jullie van mij bij, mijn gegevens inkijken, mijn gegevens zien, mijn gegevens opvragen, mijn gegevens krijgen,
  inzage in mijn gegevens, mes donnees, quelles donnees avez vous sur moi, my data, what data do you have about me, what data do you have on me`;
export const besideOwnData =
  'ik wil wou zou graag willen inzage zien krijgen opvragen inkijken eens een kopie van mag kan jullie en in';

/** She gives back what she took on. */
export const handsBack = `
  opdracht teruggeven, opdracht terug geven, geef mijn opdracht terug, geef de opdracht terug, mijn opdracht terug, de opdracht terug,
  zoek vervanging, zoeken jullie vervanging, zoek een vervanger, zoek een vervangster, zoek iemand in mijn plaats, zoek iemand anders voor mij, vervanging zoeken, een vervanger zoeken,
  iemand anders zoeken, in mijn plaats gaan, mijn plaats innemen, mijn plaats afstaan, kan iemand het overnemen, kan iemand anders het overnemen, kan iemand overnemen,
  kan iemand dit overnemen, kan iemand mij vervangen, wil iemand anders het overnemen, ik geef het door aan iemand anders, stoppen met mijn bezoeken, stoppen met de bezoeken,
  stoppen met mijn bezoek, stop met mijn bezoeken, stop met de bezoeken, ik wil niet meer op bezoek gaan, ik kan niet meer op bezoek gaan, ik wil een andere persoon,
  liever bij iemand anders, trouvez un remplacant, find a replacement, find somebody else`;
/** And goes on until somebody else is there. */
export const staysOn = `
  ik blijf tot dan, blijf tot dan, tot dan blijf ik, tot zolang blijf ik, zolang blijf ik, ik blijf zolang, ik blijf intussen, intussen blijf ik, ondertussen blijf ik, ik blijf ondertussen,
  ik blijf tot er iemand is, blijf tot er iemand anders is, ik blijf gaan tot, ik ga tot dan, tot dan ga ik, ik doe verder tot dan, tot dan doe ik verder, ik doe voort tot dan`;

export const kilometreWords = 'km kilometer kilometers kms kilometre kilometres';
export const besideKilometres =
  'ik heb gereden reed heen en terug totaal in het samen voor mijn het bezoek met de auto wagen fiets vandaag gisteren was zijn is van een rit';
/** A second way of the same length on one day. */
export const moreKilometres = 'erbij extra bijkomend tweede ook';

/** When she can from now on. */
export const onlyThen = 'alleen enkel slechts uitsluitend seulement only';
export const lasting =
  'voortaan, vanaf nu, van nu af, in het vervolg, vanaf volgende week, vanaf volgende maand, desormais, from now on';
export const noLonger = 'niet meer, nooit, nooit meer, geen, niet langer, niet langer meer';
export const thenToo = 'ook, ook nog, erbij, ook weer, aussi, also';
export const besideHours = `
  ik, kan, kan ik, ik kan, ik kan dan, ben, vrij, beschikbaar, ben ik, ik ben, op, in, de, het, s, en, of, nog, gaat, gaat het, lukt, lukt het, past, past het, mij, me, voor, voor mij, voor bezoek, voor bezoeken,
  bezoek, bezoeken, een bezoek, komen, gaan, mogelijk, meer, dan, maar, tijd, heb, heb ik, ik heb, werk, wil, wil ik, ik wil, doen, telkens, elke, elke week, iedere, iedere week, wekelijks, mijn, uren, dagen, dag, zijn, is, nu, graag, liefst, alleen maar, enkel maar`;
/** Who says that she is, says how she is, unless it is that she is free. */
export const hoursBe = 'ben suis am';
export const hoursFree = 'vrij beschikbaar libre disponible free available';
/** Before and between the two hours of «van 14 tot 17u». */
export const hoursFrom = 'van tussen vanaf na from between';
/** Of these, the ones that say nothing without the second. */
export const hoursBetween = 'van tussen between';
export const hoursTo = 'tot en to and voor tem';

/** What was heavy, by the number that our text gives it. */
export const heavyChoices: Readonly<Record<string, readonly string[]>> = {
  '1': ['te vaak', 'vaak', 'te veel', 'te dikwijls', 'dikwijls', 'te veel bezoeken'],
  '2': ['het gesprek', 'gesprek', 'gesprekken', 'praten', 'babbel', 'wat ze vertelt'],
  '3': ['de afstand', 'afstand', 'te ver', 'ver', 'de weg', 'te ver weg', 'verplaatsing'],
  '4': ['iets anders', 'anders', 'iets'],
};
