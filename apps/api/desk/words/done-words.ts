/** What the desk says after something was done; the key travels in the address. */
const doneWords = {
  contact: 'Het contact staat op de tijdlijn.',
  persoon: 'De gegevens zijn bewaard.',
  akkoord: 'Het antwoord van de persoon is genoteerd.',
  aanbod: 'Het aanbod is verstuurd. Antwoorden komen vanzelf op deze pagina.',
  bevestigd: 'Bevestigd. De vrijwilliger krijgt een sms. Vraag nu of de persoon akkoord is.',
  bezoek: 'Genoteerd. De vrijwilliger krijgt een persoonlijke link naar het adres.',
  vrij: 'De plaats is weer vrij.',
  notitie: 'De notitie staat op de tijdlijn.',
  afgerond: 'Het dossier is afgerond.',
  heropend: 'Het dossier is weer open.',
  samen: 'De melding is aan het andere dossier toegevoegd.',
  los: 'De melding staat weer in haar eigen dossier.',
  alarm: 'Jij neemt dit op. De anderen krijgen geen alarm meer.',
  'alarm-al': 'Dit alarm was al opgenomen.',
  bericht: 'Afgehandeld.',
  sms: 'De sms is verwerkt.',
  'sms-geen-vraag': 'Voor deze sms staat geen vraag meer open. Kies «Gelezen».',
  oproep: 'De oproep is afgehandeld.',
  bel: 'We bellen je nu op.',
  poging: 'Genoteerd. De oproep komt vanzelf terug op de lijst.',
  'poging-al': 'Die poging stond er al: twee keer binnen een minuut telt één keer.',
  blok: 'Dit nummer kan tot dan niet meer bellen.',
  'blok-op': 'Dit nummer kan weer bellen.',
  dag: 'Genoteerd. Het geldt meteen.',
  'dag-weg': 'Die dag is weer zoals gewoonlijk.',
  wacht: 'Op de rol gezet.',
  'wacht-stil':
    'Op de rol gezet. Let op: deze collega heeft geen telefoonnummer, dus er rinkelt niets.',
  'wacht-weg': 'De wacht is aangepast. Kijk of er nu een gat is.',
  'melder-ja': 'Deze melder mag kort melden en krijgt een sms met uitleg.',
  'melder-nee': 'Genoteerd. De melder krijgt een sms.',
  'melder-weg': 'Gestopt. De melder krijgt een sms.',
  taak: 'We proberen het opnieuw.',
} as const;
export type Done = keyof typeof doneWords;

/** The words for what stands in an address; nothing for anything we do not know. */
export function sayDone(key: unknown): string | undefined {
  return typeof key === 'string' && Object.hasOwn(doneWords, key)
    ? doneWords[key as Done]
    : undefined;
}
