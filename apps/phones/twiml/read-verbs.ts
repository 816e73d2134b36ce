import { type XmlElement } from './parse-xml.ts';
import {
  type Dial,
  type DialTarget,
  type Gather,
  type Method,
  type Prompt,
  type RecordVerb,
  type Verb,
} from './verbs.ts';

/** The verbs of a document that passed the grammar; relative addresses start at `url`. */
export function readVerbs(root: XmlElement, url: string): readonly Verb[] {
  return root.children.map((element) => readVerb(element, url));
}

function readVerb(element: XmlElement, url: string): Verb {
  switch (element.name) {
    case 'Gather':
      return readGather(element, url);
    case 'Record':
      return readRecord(element, url);
    case 'Dial':
      return readDial(element, url);
    case 'Redirect':
      return { verb: 'Redirect', url: resolve(element.text, url), method: method(element) };
    case 'Hangup':
      return { verb: 'Hangup' };
    case 'Reject':
      return {
        verb: 'Reject',
        reason: element.attributes['reason'] === 'busy' ? 'busy' : 'rejected',
      };
    default:
      return readPrompt(element, url);
  }
}

const mostRepeats = 10;

function readPrompt(element: XmlElement, url: string): Prompt {
  const { attributes, text } = element;
  if (element.name === 'Play') {
    return { verb: 'Play', url: text === '' ? '' : resolve(text, url) };
  }
  if (element.name === 'Pause') {
    return { verb: 'Pause', seconds: Number(attributes['length'] ?? 1) };
  }
  // A loop of 0 goes on for ever: nobody listens longer than this.
  const times = Number(attributes['loop'] ?? 1) || mostRepeats;
  return {
    verb: 'Say',
    text: text.replaceAll(/\s+/g, ' '),
    language: attributes['language'] ?? 'en-US',
    times: Math.min(times, mostRepeats),
  };
}

function readGather(element: XmlElement, url: string): Gather {
  const { attributes } = element;
  const input = attributes['input'] ?? 'dtmf';
  const seconds = Number(attributes['timeout'] ?? 5);
  return {
    verb: 'Gather',
    prompts: element.children.map((child) => readPrompt(child, url)),
    action: resolve(attributes['action'] ?? '', url),
    method: method(element),
    takesKeys: input.includes('dtmf'),
    takesSpeech: input.includes('speech'),
    numDigits: Number(attributes['numDigits'] ?? Number.POSITIVE_INFINITY),
    finishOnKey: attributes['finishOnKey'] ?? '#',
    timeoutSeconds: Number.isNaN(seconds) ? 5 : seconds,
    actionOnEmptyResult: isTrue(attributes['actionOnEmptyResult'], false),
    language: attributes['language'] ?? 'en-US',
  };
}

function readRecord(element: XmlElement, url: string): RecordVerb {
  const { attributes } = element;
  const callback = attributes['recordingStatusCallback'];
  return {
    verb: 'Record',
    action: resolve(attributes['action'] ?? '', url),
    method: method(element),
    maxSeconds: Number(attributes['maxLength'] ?? 3600),
    finishOnKey: attributes['finishOnKey'] ?? '1234567890*#',
    timeoutSeconds: Number(attributes['timeout'] ?? 5),
    beeps: isTrue(attributes['playBeep'], true),
    statusCallback: callback === undefined ? null : resolve(callback, url),
    statusMethod: asMethod(attributes['recordingStatusCallbackMethod']),
    statusEvents: words(attributes['recordingStatusCallbackEvent'] ?? 'completed'),
  };
}

function readDial(element: XmlElement, url: string): Dial {
  const { attributes, children, text } = element;
  const action = attributes['action'];
  const plain: DialTarget = {
    number: text,
    whisperUrl: null,
    whisperMethod: 'POST',
    statusCallback: null,
    statusEvents: [],
    statusMethod: 'POST',
  };
  return {
    verb: 'Dial',
    targets: children.length > 0 ? children.map((child) => readTarget(child, url)) : [plain],
    action: action === undefined ? null : resolve(action, url),
    method: method(element),
    timeoutSeconds: Number(attributes['timeout'] ?? 30),
    callerId: attributes['callerId'] ?? null,
  };
}

function readTarget({ attributes, text }: XmlElement, url: string): DialTarget {
  const whisper = attributes['url'];
  const callback = attributes['statusCallback'];
  return {
    number: text,
    whisperUrl: whisper === undefined ? null : resolve(whisper, url),
    whisperMethod: asMethod(attributes['method']),
    statusCallback: callback === undefined ? null : resolve(callback, url),
    statusEvents: words(attributes['statusCallbackEvent'] ?? 'completed'),
    statusMethod: asMethod(attributes['statusCallbackMethod']),
  };
}

function resolve(address: string, base: string): string {
  return address === '' ? base : (URL.parse(address, base)?.href ?? address);
}

function method(element: XmlElement): Method {
  return asMethod(element.attributes['method']);
}

function asMethod(value: string | undefined): Method {
  return value?.toUpperCase() === 'GET' ? 'GET' : 'POST';
}

function isTrue(value: string | undefined, otherwise: boolean): boolean {
  return value === undefined ? otherwise : value.toLowerCase() === 'true';
}

function words(list: string): readonly string[] {
  return list.split(/[ ,]+/).filter((word) => word !== '');
}
