import { type WebhookError } from '../network/webhooks.ts';
import { type XmlElement } from './parse-xml.ts';

/** What an attribute may hold: a named form, or the form itself. */
type AttributeRule = 'text' | 'url' | 'method' | 'number' | 'boolean' | RegExp;
export type AttributeRules = Readonly<Record<string, AttributeRule>>;

const forms: Readonly<Record<Exclude<AttributeRule, RegExp>, RegExp>> = {
  text: /^[^]*$/,
  url: /^\S+$/,
  method: /^(GET|POST)$/i,
  number: /^\d+$/,
  boolean: /^(true|false)$/i,
};

/** Says which attribute is unknown or has a value that it cannot have, if any. */
export function checkAttributes(
  element: XmlElement,
  rules: AttributeRules,
): WebhookError | undefined {
  for (const [name, value] of Object.entries(element.attributes)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) {
      return schemaError(`${element.name} has no attribute ${name}`);
    }
    const form = rule instanceof RegExp ? rule : forms[rule];
    if (!form.test(value)) {
      return schemaError(`${name} of ${element.name} cannot be "${value}"`);
    }
  }
  return undefined;
}

export function schemaError(message: string): WebhookError {
  return { code: 12200, message: `Schema validation: ${message}` };
}
