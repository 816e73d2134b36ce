import { allPlaces, faultNames } from '../network/fault-places.ts';
import { type Network } from '../network/network.ts';
import { writeNumber } from '../network/phone-number.ts';

const words: Readonly<Record<string, string>> = {
  slow: 'het antwoord laat te lang op zich wachten',
  late: 'een melding komt een minuut te laat',
  drop: 'een melding gaat verloren',
  'no-connection': 'een melding vindt geen verbinding',
  double: 'een melding komt twee keer',
  disorder: 'meldingen komen in de verkeerde volgorde',
  'answer-lost': 'aangenomen, maar het antwoord gaat verloren',
  429: 'te veel verzoeken',
  500: 'het net heeft een storing',
  'hang-up': 'de beller hangt plots op',
  'hidden-caller': 'de beller verbergt haar nummer',
  'empty-recording': 'de opname is leeg',
  'absent-recording': 'de opname blijkt er niet te zijn',
  'no-recording': 'van de opname komt nooit meer iets',
  'never-delivered': 'het net zegt nooit dat de sms aankwam',
  'bad-signature': 'de handtekening klopt niet',
  20503: 'even niet bereikbaar',
  21211: 'geen geldig nummer',
  21408: 'naar dat land mag het niet',
  21610: 'dit nummer stuurde STOP',
  21614: 'een vaste lijn',
  30001: 'de wachtrij is vol',
  30003: 'de telefoon staat uit',
  30004: 'geblokkeerd',
  30005: 'onbekend nummer',
  30006: 'een vaste lijn of onbereikbaar',
  30007: 'tegengehouden als ongewenst',
  30008: 'onbekende fout',
  30036: 'te laat om nog te versturen',
};

const places: Readonly<Record<string, string>> = {
  send: 'bij het verzenden of bellen',
  list: 'bij het opvragen van een lijst',
  fetch: 'bij het opvragen van één ding',
  change: 'bij het wijzigen',
  delete: 'bij het wissen',
  audio: 'bij het ophalen van het geluid',
  sms: 'bij een sms die binnenkomt',
  status: 'bij de status van een sms',
  voice: 'bij een stap van een gesprek',
  'call-status': 'bij het einde van een gesprek',
  recording: 'bij de melding van een opname',
};

export function viewFaults(network: Network): readonly unknown[] {
  return network.faults.list().map(({ fault, number, times, at }) => ({
    fault: String(fault),
    words: words[String(fault)] ?? 'foutcode',
    number: number === undefined ? 'elk nummer' : writeNumber(number),
    place: at === undefined ? '' : nameOf(at),
    times,
  }));
}

export function viewFaultNames(): readonly unknown[] {
  const codes = Object.keys(words).filter((name) => /^\d{5}$/.test(name));
  return [...faultNames, ...codes].map((name) => ({ name, words: words[name] ?? '' }));
}

export function viewFaultPlaces(): readonly unknown[] {
  return allPlaces.map((name) => ({ name, words: nameOf(name) }));
}

/** What is no act or message is a verb of the instructions of a call. */
function nameOf(place: string): string {
  return places[place] ?? `in een gesprek bij ${place}`;
}
