import { parseXml, type XmlElement } from '../twiml/parse-xml.ts';
import { type Network } from './network.ts';
import { type HttpAnswer } from './http-exchange.ts';
import { type Webhook, type WebhookError } from './webhooks.ts';

export interface TwimlRequest {
  readonly webhook: Webhook;
  readonly fallbackUrl: string;
  readonly fallbackMethod?: 'GET' | 'POST';
  /** Whether plain text is read as one message, as for texts. */
  readonly mayBeText?: boolean;
  /** Says what is wrong with a well-formed document, if anything. */
  readonly check?: (document: XmlElement) => WebhookError | undefined;
}
export interface TwimlDocument {
  readonly root: XmlElement;
  /** Relative addresses in the document start here. */
  readonly url: string;
}
export type TwimlAnswer =
  | {
      readonly kind: 'document';
      readonly document: TwimlDocument;
      readonly errors: readonly WebhookError[];
    }
  | { readonly kind: 'failed'; readonly errors: readonly WebhookError[] };

/**
 * Asks the application what to do; when that fails, the fallback URL, with ErrorCode and ErrorUrl.
 * Every failure on the way is in `errors`.
 */
export async function fetchTwiml(network: Network, request: TwimlRequest): Promise<TwimlAnswer> {
  const first = await fetchOnce(network, request);
  if ('root' in first) {
    return { kind: 'document', document: first, errors: [] };
  }
  if (request.fallbackUrl === '') {
    return { kind: 'failed', errors: [first] };
  }
  const { webhook } = request;
  const second = await fetchOnce(network, {
    ...request,
    webhook: {
      ...webhook,
      method: request.fallbackMethod ?? 'POST',
      url: request.fallbackUrl,
      params: { ...webhook.params, ErrorCode: String(first.code), ErrorUrl: webhook.url },
    },
  });
  if ('root' in second) {
    return { kind: 'document', document: second, errors: [first] };
  }
  return { kind: 'failed', errors: [first, second] };
}

async function fetchOnce(
  network: Network,
  request: TwimlRequest,
): Promise<TwimlDocument | WebhookError> {
  const { webhook } = request;
  const answered = await network.webhooks.deliver(webhook);
  if (answered.kind === 'failed') {
    return answered.error;
  }
  const root = readAnswer(answered.answer, request.mayBeText ?? false);
  if ('code' in root) {
    return root;
  }
  return request.check?.(root) ?? { root, url: webhook.url };
}

const xmlTypes = ['text/xml', 'application/xml', 'text/html'];

function readAnswer(answer: HttpAnswer, mayBeText: boolean): XmlElement | WebhookError {
  const type = answer.contentType.replace(/;[^]*/, '').trim().toLowerCase();
  if (mayBeText && answer.body.trim() === '') {
    return element('Response', []);
  }
  if (mayBeText && type === 'text/plain') {
    return element('Response', [element('Message', [], answer.body.trim())]);
  }
  if (!xmlTypes.includes(type)) {
    return { code: 12300, message: `Invalid Content-Type: ${type === '' ? 'none' : type}` };
  }
  const root = parseXml(answer.body);
  if (!root) {
    return { code: 12100, message: 'Document parse failure' };
  }
  if (root.name !== 'Response') {
    return { code: 12100, message: `Document parse failure: ${root.name} is no Response` };
  }
  return root;
}

function element(name: string, children: readonly XmlElement[], text = ''): XmlElement {
  return { name, attributes: {}, children, text, hasOwnText: text !== '' };
}
