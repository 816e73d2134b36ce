export { createPhones, type Phones } from './create-phones.ts';
