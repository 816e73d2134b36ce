import { partyOf } from '../network/calls/calls.ts';
import { type Network } from '../network/network.ts';
import { hiddenNumber, writeNumber } from '../network/phone-number.ts';
import { type LabelledTelephone } from '../settings.ts';
import { findLinks, writeDay, writeHour } from './format.ts';
import { viewFaultNames, viewFaultPlaces, viewFaults } from './view-faults.ts';
import { viewPhone } from './view-phones.ts';

export interface Notice {
  readonly text: string;
  /** What was typed, so that it need not be typed again. */
  readonly number?: string;
}

const mailsShown = 30;
const visitsShown = 60;

/** All that the page shows of the network. */
export function viewPage(
  network: Network,
  telephones: readonly LabelledTelephone[],
  notice: Notice | null,
): Record<string, unknown> {
  const now = network.clock.now();
  return {
    version: versionOf(network),
    notice: notice?.text ?? '',
    typedNumber: notice?.number ?? '',
    day: writeDay(now),
    hour: writeHour(now),
    now: now.toISOString(),
    smsNumber: numberFor(network, 'sms'),
    voiceNumber: numberFor(network, 'voice'),
    phones: allTelephones(network, telephones).map((each) => viewPhone(network, each)),
    mails: viewMails(network),
    faults: viewFaults(network),
    faultNames: viewFaultNames(),
    faultPlaces: viewFaultPlaces(),
    visits: viewVisits(network),
  };
}

/** Changes whenever the page would look different. */
export function versionOf(network: Network): string {
  return `${network.changes.count}-${Math.floor(network.clock.now().getTime() / 60_000)}`;
}

function numberFor(network: Network, use: 'sms' | 'voice'): string {
  const own = network.ownNumbers.find(({ takes }) => takes.includes(use));
  return own ? writeNumber(own.number) : '';
}

/** The given telephones that are shown from the start, then every other number that was in touch, then the hidden one. */
function allTelephones(
  network: Network,
  given: readonly LabelledTelephone[],
): readonly LabelledTelephone[] {
  const ours = new Set(network.ownNumbers.map(({ number }) => number));
  const touched = [
    ...network.messages.all().flatMap(({ from, to }) => [from, to]),
    ...network.calls.all().map(partyOf),
  ].filter((number) => !ours.has(number) && number !== hiddenNumber);
  const labels = new Map(given.map(({ number, label }) => [number, label]));
  const shown = given.filter((each) => each.shown !== false);
  const onPage = new Set(shown.map(({ number }) => number));
  const others = [...new Set(touched)].filter((number) => !onPage.has(number));
  return [
    ...shown,
    ...others.map((number) => ({ number, label: labels.get(number) ?? 'Ander nummer' })),
    { number: hiddenNumber, label: 'Verborgen nummer' },
  ];
}

function viewMails(network: Network): readonly unknown[] {
  return network.mail
    .for()
    .map((mail, index) => ({
      id: `mail-${index}`,
      to: mail.to.join(', '),
      subject: mail.subject,
      parts: findLinks(mail.text),
      html: mail.html,
      hour: writeHour(mail.at),
      day: writeDay(mail.at),
    }))
    .slice(-mailsShown)
    .reverse();
}

const kinds = {
  sms: 'sms',
  status: 'status van een sms',
  voice: 'gesprek',
  'call-status': 'einde van een gesprek',
  recording: 'opname',
};

function viewVisits(network: Network): readonly unknown[] {
  return network.webhooks
    .visits()
    .map((visit) => ({
      id: `bezoek-${visit.number}`,
      hour: writeHour(visit.at),
      kind: kinds[visit.kind],
      address: `${visit.method} ${visit.url}`,
      outcome: visit.error ? `${visit.error.code} ${visit.error.message}` : String(visit.status),
      isFailed: visit.error !== null,
      attempt: visit.attempt,
      ms: visit.ms,
      params: Object.entries(visit.params).map(([name, value]) => `${name} = ${value}`),
      answer: visit.answer,
    }))
    .slice(-visitsShown)
    .reverse();
}
