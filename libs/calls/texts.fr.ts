import { type Spoken, type Words } from './texts.nl.ts';

/** What callers hear in French. */
export const wordsInFrench: Words = {
  greeting: ({ cityName }) =>
    `Bonjour. Vous appelez le Meldpunt de la ville de ${frenchName(cityName)}, pour qui a besoin de compagnie.`,
  greeting_by_day: ({ cityName, danger }) =>
    `Bonjour, ici le Meldpunt de la ville de ${frenchName(cityName)} : nous vous mettons en communication. ${danger.join(' ')}`,
  ring_on: () => 'Encore un instant, nous appelons un autre collègue.',
  nobody_free: () => 'Personne ne peut décrocher pour le moment. Mais nous restons là pour vous.',
  for_french: () => 'Pour le français, appuyez sur le 7.',
  for_english: () => 'Pour l’anglais, appuyez sur le 8.',
  signposts: ({ signposts }) => signposts.join(' '),
  menu: () =>
    [
      'En cas de danger immédiat, appuyez sur le 9.',
      'Vous vous inquiétez pour quelqu’un d’autre, appuyez sur le 1.',
      'Vous appelez pour vous-même, appuyez sur le 2.',
      'Vous êtes bénévole, ou voulez le devenir, appuyez sur le 3.',
      'Pour réécouter, appuyez sur étoile. Pour parler à quelqu’un, appuyez sur le 0.',
    ].join(' '),
  not_understood: () => 'Je ne connais pas ce choix.',
  danger: ({ emergency, ears }) => hangUpFor(emergency, ears),
  danger_self: ({ emergency, ears }) => hangUpFor(ears, emergency),
  danger_on_duty: () =>
    'Nous prévenons maintenant la personne de garde chez nous. Ne l’attendez pas.',
  danger_nobody: ({ localPolice }) =>
    [
      'Personne de chez nous n’est de garde. Ne comptez donc pas sur nous : appelez le 112 ou le 101.',
      ...localPolice,
    ].join(' '),
  danger_noted: () => 'Nous le notons, et nous vous appellerons dès que possible.',
  danger_noted_hidden: () =>
    'Nous le notons, mais nous ne voyons pas votre numéro : nous ne pouvons donc pas vous appeler.',
  danger_noted_not_called: () =>
    'Nous le notons, mais nous ne pouvons pas appeler le numéro avec lequel vous appelez.',
  wish: () =>
    [
      'Pour laisser un message, appuyez sur le 1.',
      'Pour être rappelé, sans enregistrement, appuyez sur le 2.',
      'Pour réécouter, appuyez sur étoile.',
    ].join(' '),
  self: ({ listening }) => ['C’est bien que vous appeliez.', ...listening].join(' '),
  self_wish: () =>
    [
      'Pour nous raconter quelque chose maintenant, appuyez sur le 1.',
      'Pour que nous vous appelions, appuyez sur le 2.',
      'Si vous préférez ne pas être appelé, appuyez sur le 3.',
      'Pour réécouter, appuyez sur étoile.',
    ].join(' '),
  no_contact: () =>
    'C’est bien. Nous transmettons que vous préférez ne pas être appelé. Vous pouvez toujours nous rappeler.',
  no_contact_hidden: () =>
    'C’est bien. Nous le transmettons, mais nous ne voyons pas votre numéro. Vous pouvez toujours nous rappeler.',
  when: () =>
    [
      'Quand pouvons-nous vous appeler ?',
      'Le matin, appuyez sur le 1. L’après-midi, appuyez sur le 2. Peu importe, appuyez sur le 3.',
    ].join(' '),
  volunteer: () => 'Merci de votre appel. Un instant.',
  record_without_keys: () =>
    'Inutile d’appuyer sur une touche : laissez un message, ou raccrochez et nous vous appelons si votre numéro le permet.',
  record: () =>
    [
      'Nous enregistrons votre message, pour nos seuls collaborateurs, et le gardons jusqu’à la fin du suivi.',
      'Après le bip, dites votre nom et votre numéro, de qui il s’agit, où habite cette personne et pourquoi vous appelez.',
    ].join(' '),
  record_self: () =>
    [
      'Nous enregistrons votre message, pour nos seuls collaborateurs, et le gardons jusqu’à la fin du suivi.',
      'Après le bip, dites qui vous êtes, comment vous allez, ce que vous souhaitez et si nous pouvons vous appeler.',
    ].join(' '),
  record_done: () => 'Vous avez 3 minutes : appuyez sur dièse à la fin.',
  silence: () =>
    'Nous n’avons rien entendu : essayez encore une fois, ou raccrochez et nous vous appelons si votre numéro le permet.',
  recorded: (about) =>
    `Merci. Nous avons votre message. Un collaborateur l’écoutera, au plus tard ${within(about)}. À bientôt.`,
  recorded_after_danger: () =>
    'Merci. Nous avons votre message. Nous l’écouterons dès que possible. En cas de danger, ne nous attendez pas. Au revoir.',
  confirm_number: () =>
    [
      'Nous vous rappelons au numéro avec lequel vous appelez.',
      'Si c’est bien, appuyez sur le 1.',
      'Pour donner un autre numéro, appuyez sur le 2.',
    ].join(' '),
  type_number: () => 'Tapez le numéro auquel nous pouvons vous appeler, puis dièse.',
  own_number_not_called: () =>
    'Nous ne pouvons pas appeler le numéro avec lequel vous appelez. Donnez un numéro belge : un fixe ou un mobile.',
  number_unclear: () => 'Ce n’est pas un numéro de téléphone complet.',
  number_not_called: () =>
    'Nous ne pouvons pas appeler ce numéro. Donnez un numéro belge : un fixe ou un mobile.',
  check_number: ({ typedNumber = '' }) =>
    `Vous avez tapé ${Array.from(typedNumber).join(' ')}. Si c’est juste, appuyez sur le 1. Pour recommencer, appuyez sur le 2.`,
  callback_noted: (about) =>
    `Merci. Un collaborateur vous rappelle, au plus tard ${within(about)}. À bientôt.`,
  callback_soon: () => 'Merci. Nous vous appellerons dès que possible. À bientôt.',
  callback_after_danger: () =>
    'Merci. Nous vous appellerons dès que possible. En cas de danger, ne nous attendez pas. Au revoir.',
  nothing_heard: () =>
    'Nous n’avons rien entendu et nous ne voyons pas votre numéro. Rappelez-nous quand vous voulez.',
  nothing_heard_not_called: () =>
    'Nous n’avons rien entendu, et nous ne pouvons pas appeler le numéro avec lequel vous appelez. Rappelez-nous quand vous voulez.',
  blocked: ({ signposts }) =>
    ['Avec ce numéro, vous ne pouvez pas appeler le Meldpunt pour le moment.', ...signposts].join(
      ' ',
    ),
};

function frenchName(cityName: string): string {
  return cityName === 'Brugge' ? 'Bruges' : cityName;
}

function within({ contactWithinWorkingDays: days }: Spoken): string {
  return days === 1 ? 'le prochain jour ouvrable' : `dans les ${days} jours ouvrables`;
}

function hangUpFor(...whom: readonly (readonly string[])[]): string {
  return [
    ...whom.flat(),
    'Pour cela, raccrochez maintenant sans crainte. Personne de chez nous ne vient sur place.',
  ].join(' ');
}
