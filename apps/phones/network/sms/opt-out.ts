import { type Network } from '../network.ts';
import { type Message } from './messages.ts';

const stopWords = ['STOP', 'UNSUBSCRIBE', 'END', 'QUIT', 'STOPALL', 'REVOKE', 'OPTOUT', 'CANCEL'];
const startWords = ['START', 'YES', 'UNSTOP'];
const helpWords = ['HELP', 'INFO'];

const stopped =
  'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.';
const started =
  'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.';
const helped = 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.';

function pair(party: string, own: string): string {
  return `${party} ${own}`;
}

export function hasOptedOut(network: Network, party: string, own: string): boolean {
  return network.optedOut.has(pair(party, own));
}

/**
 * What the network itself does with a text that is one of its words on a long code: it blocks or
 * unblocks the sender, and the answer is the English text it sends. The text still goes on to the
 * application.
 */
export function obeyOptOutWord(network: Network, message: Message): string | undefined {
  const word = message.text.trim().toUpperCase();
  const key = pair(message.from, message.to);
  if (stopWords.includes(word)) {
    const isNew = !network.optedOut.has(key);
    network.optedOut.add(key);
    return isNew ? stopped : undefined;
  }
  if (startWords.includes(word)) {
    return network.optedOut.delete(key) ? started : undefined;
  }
  return helpWords.includes(word) ? helped : undefined;
}
