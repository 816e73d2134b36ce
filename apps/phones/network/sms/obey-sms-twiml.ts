import { type XmlElement } from '../../twiml/parse-xml.ts';
import { checkAttributes, type AttributeRules } from '../../twiml/check-attributes.ts';
import { fetchTwiml, type TwimlDocument } from '../fetch-twiml.ts';
import { type Network, ownNumber } from '../network.ts';
import { TwilioError } from '../twilio-error.ts';
import { type WebhookError } from '../webhooks.ts';
import { type Message } from './messages.ts';
import { sendMessage } from './send-message.ts';

const attributesOf: Readonly<Record<string, AttributeRules>> = {
  Message: { to: 'text', from: 'text', action: 'url', method: 'method', statusCallback: 'url' },
  Redirect: { method: 'method' },
};
const mostRedirects = 10;

/** Does what the application answered to a text: messages in answer, or another document. */
export async function obeySmsTwiml(
  network: Network,
  incoming: Message,
  document: TwimlDocument,
  redirects = 0,
): Promise<void> {
  for (const verb of document.root.children) {
    const error = checkVerb(verb);
    if (error) {
      network.messages.noteError(incoming, error);
      return;
    }
    if (verb.name === 'Message') {
      reply(network, incoming, verb, document.url);
    } else {
      return redirect(network, incoming, { verb, base: document.url }, redirects);
    }
  }
}

function checkVerb(verb: XmlElement): WebhookError | undefined {
  const rules = attributesOf[verb.name];
  if (!rules) {
    return { code: 12200, message: `Schema validation: unknown verb ${verb.name}` };
  }
  const unknown = verb.children.find(({ name }) => name !== 'Body');
  if (unknown) {
    return { code: 12200, message: `Schema validation: ${unknown.name} in Message` };
  }
  return checkAttributes(verb, rules);
}

function reply(network: Network, incoming: Message, verb: XmlElement, base: string): void {
  const { to, from, statusCallback, action } = verb.attributes;
  const callback = statusCallback ?? action;
  try {
    sendMessage(network, {
      from: from ?? incoming.to,
      to: to ?? incoming.from,
      body: verb.text,
      direction: 'outbound-reply',
      statusCallback: callback === undefined ? undefined : new URL(callback, base).href,
    });
  } catch (error) {
    // Nobody is there to hear the refusal: Twilio shows it in its debugger, we in the inspector.
    if (!(error instanceof TwilioError)) {
      throw error;
    }
    network.messages.noteError(incoming, { code: error.code, message: error.message });
  }
}

async function redirect(
  network: Network,
  incoming: Message,
  { verb, base }: { readonly verb: XmlElement; readonly base: string },
  redirects: number,
): Promise<void> {
  if (redirects >= mostRedirects) {
    network.messages.noteError(incoming, { code: 11215, message: 'Too many redirects' });
    return;
  }
  const answer = await fetchTwiml(network, {
    webhook: {
      kind: 'sms',
      method: verb.attributes['method']?.toUpperCase() === 'GET' ? 'GET' : 'POST',
      url: new URL(verb.text, base).href,
      party: incoming.from,
      params: {
        MessageSid: incoming.sid,
        SmsSid: incoming.sid,
        AccountSid: network.account.sid,
        From: incoming.from,
        To: incoming.to,
        Body: incoming.text,
        NumMedia: '0',
        NumSegments: String(incoming.segments),
        ApiVersion: '2010-04-01',
      },
    },
    fallbackUrl: ownNumber(network, incoming.to)?.smsFallbackUrl ?? '',
    mayBeText: true,
  });
  for (const error of answer.errors) {
    network.messages.noteError(incoming, error);
  }
  if (answer.kind === 'document') {
    await obeySmsTwiml(network, incoming, answer.document, redirects + 1);
  }
}
