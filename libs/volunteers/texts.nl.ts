/** What is written as the result of a task that is done by something else on her page. */
export const texts = {
  talked: 'Het gesprek is gevoerd.',
  screened: 'Er is een nieuw uittreksel gezien.',
  filledIn: 'Wat ontbrak, is aangevuld.',
  decided: 'De schorsing is voorbij.',
  linesDecided: 'Elke lijn is bekeken.',
  ended: 'De vrijwilliger is gestopt.',
} as const;
