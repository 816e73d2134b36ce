export { createPhones, type Phones, type PhonesOptions } from './create-phones.ts';
export { type CallDriver } from './test-interface/call-driver.ts';
export { type Mailbox } from './test-interface/mailbox.ts';
export { type Phone } from './test-interface/phone.ts';
export { type ShownCall, type ShownMail, type ShownMessage } from './test-interface/show.ts';
export { type FaultRequest } from './network/faults.ts';
