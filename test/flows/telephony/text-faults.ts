import type { FaultRequest } from '../../../apps/phones/network/faults.ts';

/** What goes wrong with a text, or with our answer to it. */
export interface TextFault {
  readonly name: string;
  readonly order?: Omit<FaultRequest, 'number'>;
  /** `late`: the text reaches us after others, or at night. */
  readonly makes?: 'late';
  /**
   * `arrives` once, in the end; `later`: once more after a while, unless that is in the night and too late, or
   * it is about safety and somebody is to call; else it does not, and a human sees so, with this code.
   */
  readonly answer?: 'arrives' | 'later' | { readonly code: string };
}

const arriving = (name: string, order: NonNullable<TextFault['order']>): TextFault => ({
  ...{ name, order, answer: 'arrives' },
});

const refused = [21_211, 21_614, 21_610].map((code): TextFault => ({
  name: `our answer is refused with ${String(code)}`,
  order: { fault: code },
  answer: { code: String(code) },
}));
const lost = [30_004, 30_005, 30_006, 30_007, 30_036].map((code): TextFault => ({
  name: `our answer does not arrive: ${String(code)}`,
  order: { fault: code },
  answer: { code: String(code) },
}));
const late = [30_001, 30_003, 30_008].map((code): TextFault => ({
  name: `our answer does not arrive at first: ${String(code)}`,
  order: { fault: code },
  answer: 'later',
}));

export const textFaults: readonly TextFault[] = [
  { name: 'nothing' },
  { name: 'it is lost', order: { fault: 'drop', at: 'sms' }, makes: 'late' },
  { name: 'it comes twice', order: { fault: 'double', at: 'sms' } },
  { name: 'it is overtaken', order: { fault: 'disorder', at: 'sms' }, makes: 'late' },
  { name: 'it is answered too late', order: { fault: 'slow', at: 'sms' } },
  { name: 'it is badly signed', order: { fault: 'bad-signature', at: 'sms' }, makes: 'late' },
  { name: 'it finds no connection at first', order: { fault: 'no-connection', at: 'sms' } },
  {
    name: 'it finds no connection',
    order: { fault: 'no-connection', at: 'sms', times: 2 },
    makes: 'late',
  },
  ...refused,
  ...lost,
  ...late,
  arriving('too many requests', { fault: 20_429 }),
  arriving('429', { fault: '429' }),
  arriving('500', { fault: '500' }),
  arriving('the answer to our request is lost', { fault: 'answer-lost' }),
  arriving('its statuses are lost', { fault: 'drop', at: 'status', times: 2 }),
  arriving('its statuses come twice', { fault: 'double', at: 'status', times: 2 }),
  arriving('its statuses come out of order', { fault: 'disorder', at: 'status' }),
  arriving('its statuses come late', { fault: 'slow', at: 'status' }),
  arriving('its statuses are badly signed', { fault: 'bad-signature', at: 'status', times: 2 }),
];
