import { plainly, shortName } from '#kernel';

/** The words about a visit: plain letters, at most two segments; no name of the person, no address. */
export const texts = {
  /** @param when "di 24/11 om 14u" */
  link: (firstName: string, when: string, url: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, je bezoek is ${when}. Het adres staat hier, na een code die we apart sturen: ${url}`,
    ),

  /** The person heard who comes, when, and with which word. */
  personKnows: (firstName: string, when: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, de persoon weet nu dat je komt op ${when}, en kent ook het bezoekwoord. Een fijn bezoek!`,
    ),

  /** Another time for a visit that she knows of; the link is the one she has. */
  moved: (firstName: string, when: string, url: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, je bezoek is verplaatst: het is nu ${when}. Het adres staat op dezelfde plek, na een code die we apart sturen: ${url}`,
    ),

  code: (code: string, until: string): string =>
    inPlainLetters(`${code} is je code voor je bezoek. Geldig tot ${until}. Geef die aan niemand.`),

  /** To the page with what we keep of her. */
  ownLink: (firstName: string, url: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, hier zie je wat we van je bewaren en verander je wanneer je kan, na een code die we apart sturen. Werkt 14 dagen: ${url}`,
    ),

  ownCode: (code: string, until: string): string =>
    inPlainLetters(
      `${code} is je code voor je eigen pagina. Geldig tot ${until}. Geef die aan niemand.`,
    ),

  howWasIt: (firstName: string, day: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, hoe ging je bezoek van ${day}? Stuur een paar woorden terug. Deed er niemand open? Schrijf dat ook. Een mens leest het.`,
    ),

  thanks: (firstName: string): string =>
    inPlainLetters(
      `Dank je, ${shortName(firstName)}, voor je bezoek en je bericht. De coördinator leest het.`,
    ),

  arrived: (firstName: string): string =>
    inPlainLetters(
      `Dank je, ${shortName(firstName)}, we noteren dat je er bent. Een fijn bezoek! Stuur WEG als je vertrokken bent.`,
    ),

  left: (firstName: string): string =>
    inPlainLetters(
      `Dank je wel voor je bezoek, ${shortName(firstName)}. We noteren dat je vertrokken bent.`,
    ),

  /** She says that she is there, after she said that she left. */
  leftAlready: (firstName: string, hotline: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, we noteerden al dat je vertrokken bent. Klopt dat niet? Bel ${hotline}.`,
    ),

  /** She says that she is there, or left, while her visit is moved to another time. */
  notNow: (firstName: string, when: string, hotline: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, je bezoek is ${when}. Stuur dan HIER als je er bent. Klopt dat niet, of sta je er al? Bel ${hotline}.`,
    ),

  /** A visit that was in doubt. */
  goesOn: (firstName: string, when: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, je bezoek van ${when} gaat door zoals gepland. Dank je wel!`,
    ),

  /** It is off; she keeps her place. */
  putOff: (firstName: string, when: string, hotline: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, het bezoek van ${when} gaat niet door. Ga dus niet langs. Je plaats blijft voor jou. Is er een nieuwe dag, dan krijg je een sms. Vragen? Bel ${hotline}.`,
    ),

  calledOff: (firstName: string, when: string, hotline: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, het bezoek van ${when} gaat niet door. Ga dus niet langs. Je link werkt niet meer. Vragen? Bel ${hotline}. Dank je dat je klaarstaat!`,
    ),

  /** The other of two cannot come; this one keeps her place. */
  waitsForOther: (firstName: string, when: string, hotline: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, je collega kan niet mee op ${when}. Ga dus nog niet langs. Je plaats blijft voor jou: we zoeken een tweede en sturen een nieuwe dag. Vragen? Bel ${hotline}.`,
    ),
};

function inPlainLetters(text: string): string {
  return plainly(text).replace(/\s+/g, ' ').trim();
}
