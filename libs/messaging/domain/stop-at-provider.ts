/** Twilio acts on these itself, and only when the message is nothing but the word. */
const words = new Set([
  'STOP',
  'UNSUBSCRIBE',
  'END',
  'QUIT',
  'STOPALL',
  'REVOKE',
  'OPTOUT',
  'CANCEL',
]);

/** Whether the provider stops our texts by itself on a message, and confirms that. */
export function stopsAtProvider(body: string): boolean {
  return words.has(body.trim().toUpperCase());
}
