export const faultNames = [
  'slow',
  'late',
  'drop',
  'no-connection',
  'double',
  'disorder',
  'answer-lost',
  '429',
  '500',
  'hang-up',
  'hidden-caller',
  'empty-recording',
  'absent-recording',
  'no-recording',
  'never-delivered',
  'bad-signature',
] as const;
export type FaultName = (typeof faultNames)[number];

/** Acts of the REST API: taking a text or call, a list, one thing, a change, deleting, the sound. */
const requestPlaces = ['send', 'list', 'fetch', 'change', 'delete', 'audio'] as const;
export type RequestPlace = (typeof requestPlaces)[number];

const webhookKinds = ['sms', 'status', 'voice', 'call-status', 'recording'] as const;
export type WebhookKind = (typeof webhookKinds)[number];

const callbacks = ['sms', 'status', 'call-status', 'recording'] as const;
const verbs = 'Say Play Pause Gather Record Dial Redirect Hangup Reject'.split(' ');

interface Places {
  /** Where it can happen; nothing where it can happen in one place only. */
  readonly all: readonly string[];
  /** Where it happens when the order does not say. */
  readonly usual: readonly string[];
}

const nowhere: Places = { all: [], usual: [] };
const atRequests: Places = { all: requestPlaces, usual: ['send'] };
const atWebhooks: Places = { all: webhookKinds, usual: webhookKinds };
const byName: Readonly<Record<FaultName, Places>> = {
  slow: { all: [...requestPlaces, ...webhookKinds], usual: ['send'] },
  late: { all: callbacks, usual: callbacks },
  drop: { all: webhookKinds, usual: callbacks },
  'no-connection': atWebhooks,
  double: atWebhooks,
  disorder: { all: callbacks, usual: ['status', 'recording'] },
  'answer-lost': atRequests,
  '429': atRequests,
  '500': atRequests,
  'hang-up': { all: verbs, usual: verbs },
  'hidden-caller': nowhere,
  'empty-recording': nowhere,
  'absent-recording': nowhere,
  'no-recording': nowhere,
  'never-delivered': nowhere,
  'bad-signature': atWebhooks,
};

/** Where a fault, a name or a code of Twilio's, can happen. */
export function placesOf(fault: FaultName | number): Places {
  if (typeof fault === 'string') {
    return byName[fault];
  }
  return {
    all: [...requestPlaces, 'status'],
    usual: [fault >= 30_000 && fault < 40_000 ? 'status' : 'send'],
  };
}

/** Every place that an order can name. */
export const allPlaces: readonly string[] = [...requestPlaces, ...webhookKinds, ...verbs];
