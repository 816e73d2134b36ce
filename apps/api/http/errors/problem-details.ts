/** What a program's maker reads where the refusal brings no words of its own: by code, else by status. */
const details: Readonly<Record<string, string>> = {
  'input.invalid': 'Een of meer velden kloppen niet. Ze staan in «errors».',
  'body.missing': 'De inhoud (body) ontbreekt. Stuur JSON.',
  'body.no_json':
    'De inhoud (body) is geen geldige JSON, of er staat een veldnaam in die niet mag, zoals __proto__.',
  '400': 'We konden dit niet lezen.',
  '401': 'Je bent niet aangemeld.',
  '403': 'Dit mag je niet.',
  '404': 'Dit adres bestaat niet.',
  '409': 'Er is intussen iets veranderd.',
  '413': 'Dit is te lang. De inhoud (body) telt hoogstens 128 kB.',
  '414': 'Het adres is te lang.',
  '415': 'Stuur JSON, met de header Content-Type: application/json.',
  '429': 'Te veel na elkaar. Wacht een minuut en probeer het opnieuw.',
  '503': 'Ons systeem werkt nu even niet. Stuur dit straks opnieuw, met dezelfde Idempotency-Key.',
};

/** Some status of which we know no words is still a fault of who asks (4xx) or of us (5xx). */
export function detailOf(code: string, status: number): string {
  const known = details[code] ?? details[String(status)];
  return known ?? (status < 500 ? 'We konden dit niet lezen.' : 'Er ging iets mis bij ons.');
}
