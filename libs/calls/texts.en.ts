import { type Spoken, type Words } from './texts.nl.ts';

/** What callers hear in English. */
export const wordsInEnglish: Words = {
  greeting: ({ cityName }) =>
    `Hello. You are calling the Meldpunt of the city of ${englishName(cityName)}, for anybody who could use company.`,
  greeting_by_day: ({ cityName, danger }) =>
    `Hello, this is the Meldpunt of the city of ${englishName(cityName)}: we are connecting you now. ${danger.join(' ')}`,
  ring_on: () => 'One more moment, we are calling another colleague.',
  nobody_free: () => 'Nobody can answer right now. But we are still here for you.',
  for_french: () => 'For French, press 7.',
  for_english: () => 'For English, press 8.',
  signposts: ({ signposts }) => signposts.join(' '),
  menu: () =>
    [
      'If there is danger now, press 9.',
      'If you worry about somebody else, press 1.',
      'If you call about yourself, press 2.',
      'If you are a volunteer, or want to become one, press 3.',
      'To hear this again, press star. For a person, press 0.',
    ].join(' '),
  not_understood: () => 'I do not know that choice.',
  danger: ({ emergency, ears }) => hangUpFor(emergency, ears),
  danger_self: ({ emergency, ears }) => hangUpFor(ears, emergency),
  danger_on_duty: () => 'We are alerting our colleague on duty now. Do not wait for that.',
  danger_nobody: ({ localPolice }) =>
    ['Nobody of ours is on duty now. So do not count on us: call 112 or 101.', ...localPolice].join(
      ' ',
    ),
  danger_noted: () => 'We do note it, and we will call you as soon as we can.',
  danger_noted_hidden: () => 'We do note it, but we do not see your number, so we cannot call you.',
  danger_noted_not_called: () =>
    'We do note it, but we cannot call the number that you are calling from.',
  wish: () =>
    [
      'To leave a message, press 1.',
      'To be called back, without a recording, press 2.',
      'To hear this again, press star.',
    ].join(' '),
  self: ({ listening }) => ['It is good that you call.', ...listening].join(' '),
  self_wish: () =>
    [
      'To tell us something now, press 1.',
      'If you want us to call you, press 2.',
      'If you would rather not be called, press 3.',
      'To hear this again, press star.',
    ].join(' '),
  no_contact: () =>
    'That is fine. We pass on that you would rather not be called. You can always call us again.',
  no_contact_hidden: () =>
    'That is fine. We pass it on, but we do not see your number. You can always call us again.',
  when: () =>
    [
      'When is the best time to call you?',
      'In the morning, press 1. In the afternoon, press 2. Any time, press 3.',
    ].join(' '),
  volunteer: () => 'Thank you for calling. One moment.',
  record_without_keys: () =>
    'You need not press anything: leave a message, or hang up and we call you if we see your number and can call it.',
  record: () =>
    [
      'We record your message, only for the staff of the Meldpunt, and keep it until your report is dealt with.',
      'After the tone, say your name and number, who it is about, where they live and why you call.',
    ].join(' '),
  record_self: () =>
    [
      'We record your message, only for the staff of the Meldpunt, and keep it until everything is dealt with.',
      'After the tone, say who you are, how you are, what you would like and whether we may call you.',
    ].join(' '),
  record_done: () => 'You have 3 minutes: press hash when you are done.',
  silence: () =>
    'We heard nothing: try once more, or hang up and we call you if we see your number and can call it.',
  recorded: (about) =>
    `Thank you. We have your message. Somebody of ours listens to it, at the latest ${within(about)}. Goodbye for now.`,
  recorded_after_danger: () =>
    'Thank you. We have your message. We listen to it as soon as we can. Do not wait for us if there is danger. Goodbye.',
  confirm_number: () =>
    [
      'We call you back on the number that you are calling from.',
      'If that is right, press 1.',
      'To give another number, press 2.',
    ].join(' '),
  type_number: () => 'Type the number on which we can call you, then press hash.',
  own_number_not_called: () =>
    'We cannot call the number that you are calling from. Please give a Belgian one: a landline or a mobile.',
  number_unclear: () => 'That is not a complete telephone number.',
  number_not_called: () =>
    'We cannot call that number. Please give a Belgian one: a landline or a mobile.',
  check_number: ({ typedNumber = '' }) =>
    `You typed ${Array.from(typedNumber).join(' ')}. If that is right, press 1. To type it again, press 2.`,
  callback_noted: (about) =>
    `Thank you. Somebody of ours calls you back, at the latest ${within(about)}. Goodbye for now.`,
  callback_soon: () => 'Thank you. We will call you as soon as we can. Goodbye for now.',
  callback_after_danger: () =>
    'Thank you. We will call you as soon as we can. Do not wait for us if there is danger. Goodbye.',
  nothing_heard: () =>
    'We heard nothing and we do not see your number. Please call again whenever you like.',
  nothing_heard_not_called: () =>
    'We heard nothing, and we cannot call the number that you are calling from. Please call again whenever you like.',
  blocked: ({ signposts }) =>
    ['You cannot call the Meldpunt with this number for now.', ...signposts].join(' '),
};

function englishName(cityName: string): string {
  return cityName === 'Brugge' ? 'Bruges' : cityName;
}

function within({ contactWithinWorkingDays: days }: Spoken): string {
  return days === 1 ? 'the next working day' : `within ${days} working days`;
}

function hangUpFor(...whom: readonly (readonly string[])[]): string {
  return [...whom.flat(), 'Hang up now to do so. Nobody of ours is coming to the door.'].join(' ');
}
