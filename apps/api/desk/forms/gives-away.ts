import { lettersLost } from '#kernel';
import { faultOfLine, type KnownPerson, type LineFault } from '#matching';

const words: Readonly<Record<LineFault, string>> = {
  gives_away:
    'Deze zin gaat naar vrijwilligers: laat naam, straat, huisnummer en telefoonnummer weg.',
  says_lonely:
    'Deze zin gaat naar vrijwilligers: schrijf niet dat iemand eenzaam is. Vertel wat de persoon graag doet.',
  tells_health:
    'Deze zin gaat naar vrijwilligers: laat gezondheid en ziekte weg. Vertel wat de persoon graag doet.',
};

/** What to say of a line that may not go out to people who do not know yet who it is about. */
export function sayLineFault(line: string, known: KnownPerson): string | undefined {
  const lost = lettersLost(line);
  if (lost.length > 0) {
    return `Dit past niet in een sms: ${lost.join(' ')} Schrijf het met gewone letters.`;
  }
  const fault = faultOfLine(line, known);
  return fault === undefined ? undefined : words[fault];
}
