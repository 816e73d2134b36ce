import { type WebhookError } from '../network/webhooks.ts';
import { type AttributeRules, checkAttributes, schemaError } from './check-attributes.ts';
import { checkSpeech } from './check-speech.ts';
import { heardLanguages } from './heard-languages.ts';
import { type XmlElement } from './parse-xml.ts';

interface Rule {
  readonly attributes: AttributeRules;
  /** Which elements may stand inside; undefined when none. */
  readonly inside?: Readonly<Record<string, Rule>>;
}

const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})+$/;
const keys = /^[0-9#*]*$/;
const callEvents =
  /^(initiated|ringing|answered|completed)( (initiated|ringing|answered|completed))*$/;
const recordingEvents = /^(completed|absent)( (completed|absent))*$/;
/** What the real network can do and this one cannot: better refused than silently left undone. */
const onlyOff = /^false$/i;

const anyText: AttributeRules = {
  strength: 'text',
  time: 'text',
  level: 'text',
  'xml:lang': language,
  alphabet: 'text',
  ph: 'text',
  volume: 'text',
  rate: 'text',
  pitch: 'text',
  'interpret-as': 'text',
  role: 'text',
  format: 'text',
  alias: 'text',
};
const ssmlNames = 'break emphasis lang p phoneme prosody s say-as sub w'.split(' ');
const ssml: Record<string, Rule> = {};
for (const name of ssmlNames) {
  ssml[name] = { attributes: anyText, inside: ssml };
}

const prompts: Readonly<Record<string, Rule>> = {
  Say: { attributes: { voice: 'text', language: 'text', loop: 'number' }, inside: ssml },
  Play: { attributes: { loop: 'number', digits: /^[0-9#*wW]+$/ } },
  Pause: { attributes: { length: 'number' } },
};

const gather: Rule = {
  attributes: {
    action: 'url',
    method: 'method',
    timeout: /^(\d+|auto)$/,
    speechTimeout: /^(\d+|auto)$/,
    maxSpeechTime: 'number',
    finishOnKey: /^[0-9#*]?$/,
    numDigits: /^[1-9]\d*$/,
    input: /^(dtmf|speech|dtmf speech|speech dtmf)$/,
    language: 'text',
    hints: 'text',
    actionOnEmptyResult: 'boolean',
    profanityFilter: 'boolean',
    bargeIn: 'boolean',
    speechModel: 'text',
    enhanced: 'boolean',
  },
  inside: prompts,
};

const record: Rule = {
  attributes: {
    action: 'url',
    method: 'method',
    timeout: /^[1-9]\d*$/,
    finishOnKey: keys,
    maxLength: /^[1-9]\d*$/,
    playBeep: 'boolean',
    trim: /^(trim-silence|do-not-trim)$/,
    recordingStatusCallback: 'url',
    recordingStatusCallbackMethod: 'method',
    recordingStatusCallbackEvent: recordingEvents,
    transcribe: onlyOff,
  },
};

const dial: Rule = {
  attributes: {
    action: 'url',
    method: 'method',
    timeout: /^([1-9]\d?|[1-5]\d\d|600)$/,
    hangupOnStar: onlyOff,
    callerId: 'text',
    answerOnBridge: onlyOff,
    ringTone: /^[a-z]{2}(-[a-z]+)?$/,
    sequential: onlyOff,
  },
  inside: {
    Number: {
      attributes: {
        url: 'url',
        method: 'method',
        statusCallback: 'url',
        statusCallbackMethod: 'method',
        statusCallbackEvent: callEvents,
      },
    },
  },
};

const verbs: Readonly<Record<string, Rule>> = {
  ...prompts,
  Gather: gather,
  Record: record,
  Dial: dial,
  Redirect: { attributes: { method: 'method' } },
  Hangup: { attributes: {} },
  Reject: { attributes: { reason: /^(busy|rejected)$/ } },
};

const mostNumbers = 10;

/** What is wrong with a voice document, if anything: an unknown verb or attribute is a failure. */
export function checkVoice(root: XmlElement): WebhookError | undefined {
  const unknown = Object.keys(root.attributes)[0];
  if (unknown !== undefined) {
    return schemaError(`Response has no attribute ${unknown}`);
  }
  if (root.hasOwnText) {
    return schemaError('text that stands in no verb');
  }
  return checkInside(root, verbs) ?? checkDials(root) ?? checkHearing(root);
}

/** What the one who picks up may hear before being connected. */
const whispers = ['Say', 'Play', 'Pause', 'Gather', 'Redirect', 'Hangup'];

/** The same for a whisper: it connects nobody else, records nothing and turns nobody away. */
export function checkWhisper(root: XmlElement): WebhookError | undefined {
  const other = root.children.find(({ name }) => !whispers.includes(name));
  return other ? schemaError(`${other.name} in a whisper`) : checkVoice(root);
}

function checkInside(
  element: XmlElement,
  rules: Readonly<Record<string, Rule>>,
): WebhookError | undefined {
  for (const child of element.children) {
    const rule = Object.hasOwn(rules, child.name) ? rules[child.name] : undefined;
    if (!rule) {
      return schemaError(`${child.name} cannot stand in ${element.name}`);
    }
    const error =
      checkAttributes(child, rule.attributes) ??
      checkSpeech(child) ??
      checkInside(child, rule.inside ?? {});
    if (error) {
      return error;
    }
  }
  return undefined;
}

/** A gather that is asked to hear what the network cannot hear fails as a whole, keys too. */
function checkHearing(root: XmlElement): WebhookError | undefined {
  for (const { name, attributes } of root.children) {
    const { input = 'dtmf', language: spoken = 'en-US', speechTimeout, speechModel } = attributes;
    if (name !== 'Gather' || !input.includes('speech')) {
      continue;
    }
    if (!heardLanguages.has(spoken)) {
      return { code: 13331, message: `Gather: Invalid language value ${spoken}` };
    }
    if (speechTimeout === 'auto' && speechModel !== undefined) {
      return { code: 13335, message: 'Gather: speechTimeout auto cannot be used with a model' };
    }
  }
  return undefined;
}

function checkDials(root: XmlElement): WebhookError | undefined {
  for (const element of root.children) {
    if (element.name === 'Redirect' && element.text === '') {
      return schemaError('Redirect to nowhere');
    }
    if (element.name !== 'Dial') {
      continue;
    }
    if (element.children.length > mostNumbers) {
      return schemaError('more than ten numbers in Dial');
    }
    if (element.text === '') {
      return schemaError('Dial without a number');
    }
  }
  return undefined;
}
