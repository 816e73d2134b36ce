import { type WebhookError } from '../network/webhooks.ts';
import { type XmlElement } from './parse-xml.ts';

/** The kinds in which Amazon's voices exist at Twilio, for the languages that are heard around here. */
const polly: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nl-BE': { Lisa: 'Neural' },
  'nl-NL': { Laura: 'Neural', Lotte: 'Standard', Ruben: 'Standard' },
  'fr-BE': { Isabelle: 'Neural' },
  'fr-FR': {
    Lea: 'Standard Neural Generative',
    Remi: 'Neural',
    Celine: 'Standard',
    Mathieu: 'Standard',
  },
  'en-GB': {
    Amy: 'Standard Neural Generative',
    Emma: 'Standard Neural',
    Brian: 'Standard Neural',
    Arthur: 'Neural',
  },
  'en-US': { Joanna: 'Standard Neural Generative', Matthew: 'Standard Neural Generative' },
  'de-DE': { Vicki: 'Standard Neural Generative', Daniel: 'Neural Generative' },
};
const locale = /^[a-z]{2,3}-[A-Z]{2}$/;
const longestSay = 3_000;

/** What is wrong with how something is said, in Twilio's own codes. */
export function checkSpeech(element: XmlElement): WebhookError | undefined {
  if (element.name !== 'Say') {
    return undefined;
  }
  const { language } = element.attributes;
  return language !== undefined && !locale.test(language)
    ? { code: 13512, message: `Say: Invalid language value ${language}` }
    : checkSay(element);
}

function checkSay({ text, attributes }: XmlElement): WebhookError | undefined {
  if (text === '') {
    return { code: 13520, message: 'Say: Invalid text: empty' };
  }
  if (text.length > longestSay) {
    return { code: 13521, message: 'Say: character limit exceeded' };
  }
  return checkVoiceName(attributes['voice'], attributes['language']);
}

function checkVoiceName(
  voice: string | undefined,
  language: string | undefined,
): WebhookError | undefined {
  if (voice === undefined || voice === 'man' || voice === 'woman') {
    return undefined;
  }
  const [, name = '', kind = 'Standard'] = /^Polly\.([A-Z][a-z]+)(?:-(\w+))?$/.exec(voice) ?? [];
  const spoken = Object.keys(polly).find((each) => hasVoice(each, name, kind));
  if (spoken === undefined) {
    return { code: 13511, message: `Say: Invalid voice value ${voice}` };
  }
  return language === undefined || language === spoken
    ? undefined
    : { code: 13512, message: `Say: ${voice} speaks ${spoken}, not ${language}` };
}

function hasVoice(language: string, name: string, kind: string): boolean {
  const kinds = polly[language]?.[name];
  return kinds?.split(' ').includes(kind) ?? false;
}
