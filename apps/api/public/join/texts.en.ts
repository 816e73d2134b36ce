import type { JoinTexts } from './texts.ts';

export const texts: JoinTexts = {
  name: 'English',
  frame: {
    skip: 'To the content',
    call: 'Rather call?',
    languages: 'Language',
    hours: (from, to) => `On working days from ${from} to ${to}`,
    talk: 'Would you rather talk to somebody?',
    always: 'Always there',
    service: (city) => `A service of the city (${city})`,
    fault: 'Error',
    demonstration: 'This is a demonstration. The people on these pages are made up.',
  },
  title: 'Helping yourself',
  heading: 'Would you like to keep somebody company?',
  intro: (days) =>
    `It is kind of you to think of it. Fill this in and we call you within ${String(days)} working days.`,
  mustFill:
    'We need your name, your number, your neighbourhood and your languages. The rest may stay empty.',
  questions: {
    name: { label: 'What is your name?' },
    phone: {
      label: 'At which number can we call you?',
      hint: 'A Belgian number, landline or mobile. For example: 0470 12 34 56.',
    },
    email: { label: 'What is your e-mail address?' },
    neighbourhood: {
      label: 'In which neighbourhood do you live?',
      hint: 'You do not live in Bruges? Then choose the neighbourhood where you want to help.',
    },
    roles: {
      label: 'What would you like to do?',
      hint: 'Choose all that appeals to you. You do not know yet? Then leave it empty.',
    },
    languages: { label: 'Which languages do you speak?' },
    when: {
      label: 'When could you, roughly?',
      hint: 'It need not be exact. You can always change it later.',
    },
    source: { label: 'Where did you hear of us?' },
    young: { label: 'How old are you?', hint: 'You can be a volunteer from the age of 16.' },
    remark: { label: 'Is there anything else you want to tell us?' },
  },
  choose: 'Choose a neighbourhood',
  when: {
    morning: 'On weekdays in the morning',
    afternoon: 'On weekdays in the afternoon',
    evening: 'On weekdays in the evening',
    weekend: 'At the weekend',
  },
  heard: {
    page: 'On the website',
    vrijwilligerscentrale: 'At the volunteer centre (vrijwilligerscentrale)',
    buurtcomite: 'From a neighbourhood committee',
    other: 'Somewhere else',
  },
  young: 'I am younger than 18',
  kept: 'We keep what you fill in safely. Only those at the Meldpunt who take care of the volunteers can read it.',
  send: 'Send',
  stepsTitle: 'What happens next',
  steps: (days) => [
    {
      title: `We call you within ${String(days)} working days.`,
      text: 'We talk together. You ask what you want to know.',
    },
    {
      title: 'You get an explanation on paper.',
      text: 'About the purpose, the insurance, the costs and what you must keep to yourself.',
    },
    { title: 'We make an agreement.', text: 'You sign a short note. You may stop at any time.' },
    {
      title: 'You show an extract from the criminal record, model 595.',
      text: 'We look at it and do not keep it. Not every task needs it.',
    },
    {
      title: 'You learn five questions.',
      text: 'So you notice when somebody needs more than company.',
    },
  ],
  note: 'Read the information note (in Dutch)',
  waitTitle: 'It may take weeks before we ask you anything',
  wait: [
    'We ask nobody too much. Each time we look for somebody who lives near and suits well.',
    'So it may take weeks before we first ask you. That is not because of you. And you may always say no.',
  ],
  rather: 'Would you rather talk? Call',
  faults: {
    title: 'Something is not right yet',
    noName: 'Fill in your name.',
    noPhone: 'Look at your number once more. Write it like this: 0470 12 34 56 or 050 44 80 00.',
    noEmail: 'Look at your e-mail address once more. Write it like this: an@example.be.',
    noNeighbourhood: 'Choose a neighbourhood from the list.',
    noLanguage: 'Choose at least one language.',
    tooLong: (most) => `Make this a little shorter. There is room for ${String(most)} characters.`,
    tokenLost:
      'This form was open for too long. Look at it once more and send it again. All that you typed is still there.',
  },
  received: {
    title: 'Thank you',
    heading: 'Thank you for wanting to help.',
    call: (days) => `We call you within ${String(days)} working days, at the number you gave.`,
    then: 'After that',
    home: 'To the first page',
  },
  again: {
    title: 'You sent this form before',
    text: 'We have what you sent first. After that you changed something. We do not have those new words yet. Here they are.',
    filledIn: 'This is what you filled in now',
    send: 'Send this too',
  },
  away: {
    title: 'This does not work right now',
    text: 'Our system does not work at the moment. We do not have what you sent yet. Try again in a minute, or call us.',
    retry: 'Try again',
  },
};
