/** What is told in the talk about a report; commas between. Each list is held against a text in standard spelling. */
export const herselfKnows = `
  ze weet het, zij weet het, hij weet het, ze weet dat ik, zij weet dat ik, hij weet dat ik, ze weet ervan, zij weet ervan, hij weet ervan, is op de hoogte, mag weten dat ik,
  elle sait que je, elle sait que j, il sait que je, il sait que j, she knows that i, he knows that i,
  elle le sait, il le sait, elle est au courant, il est au courant, she knows, he knows, she is aware, he is aware`;
export const herselfKnowsNot = `
  weet het niet, weet van niets, weet niet dat ik, weet niet da ik, weet hier niets van, weet er niets van, weet ervan niets, niet op de hoogte, mag niet weten,
  ne sait pas que je, doesn't know i, does not know i,
  ne le sait pas, ne sait rien, n'est pas au courant, does not know, doesn't know, is not aware, isn't aware`;

export const mayBeCalled = `
  je mag mij bellen, je mag me bellen, u mag mij bellen, u mag me bellen, bel mij, bel me,
  jullie mogen mij bellen, jullie mogen me bellen, bellen mag, je mag bellen,
  appelez moi, vous pouvez m'appeler, vous pouvez m appeler, rappelez moi, call me, you may call, you can call, ring me`;
export const mayNotBeCalled = `
  niet bellen, bel mij niet, bel me niet, liever geen telefoon, bel niet,
  ne m'appelez pas, ne m appelez pas, n'appelez pas, n appelez pas, pas d'appel, ne me rappelez pas, do not call, don't call, no calls, not call me`;

export const mornings = `
  voormiddag, voormiddags, ochtend, ochtends, s'morgens, s morgens, voor de middag, voornoene, voor de noene,
  matin, matinee, avant midi, morning, mornings, before noon`;
export const afternoons = `
  namiddag, namiddags, achternoen, achternoene, na de middag, na de noene, apres midi, l'apres midi, afternoon, afternoons, after noon, after lunch`;
export const whenever = `
  gelijk wanneer, om het even, maakt niet uit, altijd, wanneer je wil,
  n'importe quand, toujours, quand vous voulez, any time, anytime, whenever, always`;

/** A question for news of whom she reported. */
export const asksNews = `
  al nieuws, nog nieuws, is er nieuws, nieuws over mijn, al iets geweten, al iets gehoord,
  des nouvelles, du nouveau, avez vous du neuf, any news, any update, is there news`;
/** Of whom a text speaks that names nobody. */
export const sheAlone = 'ze zij haar heur hem hij elle lui she her he him';
/** Somebody new is brought in with one of these. */
export const somebodyNew = `
  een iemand dame heer meneer mevrouw jongen meisje koppel gezin persoon mens ander andere anders un une homme
  monsieur madame personne quelquun autre aussi an woman lady somebody someone another other too also`;

/** Around a wish to be called: it says nothing else. */
export const aroundCall =
  'hallo dag goeiedag bonjour bonsoir hello hi aub ajb please alstublieft alsjeblieft svp dank u je merci thanks graag eens even terug';
/** The wish itself; the words above may stand around it and within it. */
export const wantsCall = `
  kunt u mij bellen, kan u mij bellen, kan je mij bellen, kun je mij bellen, kan jij mij bellen, kunnen jullie mij bellen, kunnen jullie me bellen,
  kunt u me bellen, kan je me bellen, kun je me bellen, kan er iemand mij bellen, kan iemand mij bellen, kan iemand me bellen, wilt u mij bellen,
  wil je mij bellen, wil je me bellen, zou u mij bellen, zouden jullie mij bellen, mag ik gebeld worden, bel mij, bel me, bel mij op,
  kunt u mij opbellen, kan je mij opbellen, kunnen jullie mij opbellen,
  ik wil een mens spreken, ik wil met een mens spreken, ik wil met een mens praten, kan ik een mens spreken, mag ik een mens spreken,
  ik wil een medewerker spreken, ik wil iemand van jullie spreken, ik wil iemand spreken, ik wil gebeld worden, ik wou gebeld worden, ik zou iemand spreken,
  ik wil een echte persoon spreken, ik zou een mens spreken, kan ik iemand van jullie spreken,
  pouvez vous me telephoner, pouvez vous m'appeler, vous pouvez m'appeler, pouvez vous me rappeler, vous pouvez me rappeler, appelez moi, rappelez moi, telephonez moi,
  je veux parler a un humain, je voudrais parler a un humain, je souhaite parler a un humain, je voudrais parler a une vraie personne,
  je voudrais parler a quelqu'un de chez vous, je voudrais etre appelee, je voudrais etre appele, je voudrais etre rappelee, je voudrais etre rappele,
  can you call me, could you call me, can you call me back, could you call me back, can someone call me, can somebody call me, could someone call me,
  call me, call me back, ring me, phone me, ring me back,
  i want to speak to a human, i want to talk to a human, i would like to talk to a human, i'd like to talk to a human, i'd like to speak to a human,
  can i speak to a human, can i speak to a person, can i talk to a person, i want to speak to a real person, i'd like to speak to someone there`;

/** A complaint is read by a human, and opens nothing. */
export const complaints = 'klacht, klachten, plainte, complaint';
/** Short of these no visit is refused: «ik wil niet meer alleen zijn» is no stop. */
export const endsVisits = `
  stop, stoppen, gestopt, pauze, pauzeren, geen bezoek, geen bezoeken, geen vrijwilliger, geen vrijwilligers, geen hulp,
  geen contact, geen berichten, wil niet meer, wil dit niet, wil dat niet, wil het niet, wil niets meer, hoeft niet,
  hoef niet meer, hoef geen, niet nodig, niet meer komen, kom niet, laat mij gerust, laat me gerust, laat mij met rust, laat me met rust,
  arret, arreter, arretez, pause, pas de visite, pas de visites, plus de visite, plus de visites, ne venez plus, ne veux plus,
  laissez moi tranquille, pas besoin, no visit, no visits, no volunteer, do not come, don't come, leave me alone, not needed, no need,
  stop visiting, stop coming, no more visits`;
/** Whoever says one of these thinks otherwise now, or tells how she is. */
export const thinksOtherwise = `
  toch, opnieuw, weer, terug, spijt, vergissing, geen klacht, geen klachten, alleen, eenzaam, wil bezoek, wil graag, zou graag,
  bezoek graag, niet stoppen, niet gestopt, niet stop, geen pauze, genoeg pauze, pauze is voorbij, stopte,
  quand meme, finalement, de nouveau, a nouveau, seul, seule, voudrais des, change d'avis, pas de plainte, aimerais, je veux bien,
  after all, again, lonely, alone now, so alone, changed my mind, would like, no complaint, do want, don't stop, do not stop`;

/** Beside a house number where nothing but that is said: «het is op nummer 12 bus 3». */
export const aroundHouse =
  'op nummer nr bus het t is staat woont ze hij zij huisnummer van huis de dat was in ja sorry au numero num bte boite cest c est elle il habite le a number no box flat at it its s she he lives house the';
