import type { JoinTexts } from './texts.ts';

export const texts: JoinTexts = {
  name: 'Français',
  frame: {
    skip: 'Aller au contenu',
    call: 'Vous préférez appeler ?',
    languages: 'Langue',
    hours: (from, to) => `Les jours ouvrables de ${from} h à ${to} h`,
    talk: 'Vous préférez parler à quelqu’un ?',
    always: 'Toujours joignables',
    service: (city) => `Un service de la ville (${city})`,
    fault: 'Erreur',
    demonstration: 'Ceci est une démonstration. Les personnes sur ces pages sont inventées.',
  },
  title: 'Aider à votre tour',
  heading: 'Voulez-vous tenir compagnie à quelqu’un ?',
  intro: (days) =>
    `Merci d’y penser. Remplissez ce formulaire et nous vous appelons dans les ${String(days)} jours ouvrables.`,
  mustFill:
    'Il nous faut votre nom, votre numéro, votre quartier et vos langues. Le reste peut rester vide.',
  questions: {
    name: { label: 'Comment vous appelez-vous ?' },
    phone: {
      label: 'À quel numéro pouvons-nous vous appeler ?',
      hint: 'Un numéro belge, fixe ou mobile. Par exemple : 0470 12 34 56.',
    },
    email: { label: 'Quelle est votre adresse e-mail ?' },
    neighbourhood: {
      label: 'Dans quel quartier habitez-vous ?',
      hint: 'Vous n’habitez pas à Bruges ? Choisissez le quartier où vous voulez aider.',
    },
    roles: {
      label: 'Qu’aimeriez-vous faire ?',
      hint: 'Choisissez tout ce qui vous plaît. Vous ne savez pas encore ? Laissez vide.',
    },
    languages: { label: 'Quelles langues parlez-vous ?' },
    when: {
      label: 'Quand êtes-vous libre, à peu près ?',
      hint: 'Rien n’est définitif. Vous pourrez toujours changer.',
    },
    source: { label: 'Où avez-vous entendu parler de nous ?' },
    young: { label: 'Quel âge avez-vous ?', hint: 'On peut être bénévole à partir de 16 ans.' },
    remark: { label: 'Voulez-vous ajouter quelque chose ?' },
  },
  choose: 'Choisissez un quartier',
  when: {
    morning: 'En semaine, le matin',
    afternoon: 'En semaine, l’après-midi',
    evening: 'En semaine, le soir',
    weekend: 'Le week-end',
  },
  heard: {
    page: 'Sur le site web',
    vrijwilligerscentrale: 'À la centrale des volontaires (vrijwilligerscentrale)',
    buurtcomite: 'Par un comité de quartier',
    other: 'Ailleurs',
  },
  young: 'J’ai moins de 18 ans',
  kept: 'Nous gardons vos réponses en sécurité. Seules les personnes du Meldpunt qui s’occupent des bénévoles peuvent les lire.',
  send: 'Envoyer',
  stepsTitle: 'La suite',
  steps: (days) => [
    {
      title: `Nous vous appelons dans les ${String(days)} jours ouvrables.`,
      text: 'Nous parlons ensemble. Vous posez vos questions.',
    },
    {
      title: 'Vous recevez des explications par écrit.',
      text: 'Sur le but, l’assurance, les frais et ce que vous ne pouvez pas répéter.',
    },
    {
      title: 'Nous nous mettons d’accord.',
      text: 'Vous signez une courte note. Vous pouvez toujours arrêter.',
    },
    {
      title: 'Vous montrez un extrait de casier judiciaire, modèle 595.',
      text: 'Nous le regardons et ne le gardons pas. Toutes les tâches ne le demandent pas.',
    },
    {
      title: 'Vous apprenez cinq questions.',
      text: 'Ainsi, vous remarquez quand quelqu’un a besoin de plus que de la compagnie.',
    },
  ],
  note: 'Lire la note d’information (en néerlandais)',
  waitTitle: 'Cela peut prendre des semaines avant une première demande',
  wait: [
    'Nous ne demandons jamais trop à personne. Nous cherchons chaque fois quelqu’un qui habite près et qui convient.',
    'Une première demande peut donc prendre des semaines. Ce n’est pas à cause de vous. Et vous pouvez toujours dire non.',
  ],
  rather: 'Vous préférez parler ? Appelez le',
  faults: {
    title: 'Il y a encore une erreur',
    noName: 'Écrivez votre nom.',
    noPhone: 'Vérifiez votre numéro. Écrivez-le ainsi : 0470 12 34 56 ou 050 44 80 00.',
    noEmail: 'Vérifiez votre adresse e-mail. Écrivez-la ainsi : an@exemple.be.',
    noNeighbourhood: 'Choisissez un quartier dans la liste.',
    noLanguage: 'Choisissez au moins une langue.',
    tooLong: (most) => `Raccourcissez ce texte. Il y a de la place pour ${String(most)} signes.`,
    tokenLost:
      'Ce formulaire est resté ouvert trop longtemps. Relisez-le et envoyez-le encore une fois. Vos réponses y sont toujours.',
  },
  received: {
    title: 'Merci',
    heading: 'Merci de vouloir aider.',
    call: (days) =>
      `Nous vous appelons dans les ${String(days)} jours ouvrables, au numéro que vous avez donné.`,
    then: 'Ensuite',
    home: 'Aller à la première page',
  },
  again: {
    title: 'Vous avez déjà envoyé ce formulaire',
    text: 'Nous avons votre premier envoi. Ensuite, vous avez changé quelque chose. Nous n’avons pas encore ces nouveaux mots. Les voici.',
    filledIn: 'Ce que vous venez de remplir',
    send: 'Envoyer ceci aussi',
  },
  away: {
    title: 'Cela ne marche pas pour le moment',
    text: 'Notre système ne marche pas en ce moment. Nous n’avons pas encore votre envoi. Réessayez dans une minute, ou appelez-nous.',
    retry: 'Réessayer',
  },
};
