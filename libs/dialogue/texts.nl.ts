import { lettersLost, plainly, shortName } from '#kernel';
import { firstThatFits } from './domain/fit-text.ts';

/** What an offer says. No name, no address and nothing about the health of the person. */
export interface AskWords {
  /** As it is written: in another alphabet no text can hold it, and she is greeted without. */
  readonly firstName: string;
  /** An area of several neighbourhoods: "Brugge-Oost". */
  readonly areaName: string;
  /** What is asked and for how long: "wil graag elke week een babbel, eerst 3 maanden". */
  readonly what: string;
  /** "Houdt van kaarten" */
  readonly likes: string | undefined;
  /** "Vertelt graag" */
  readonly humanLine: string | undefined;
  /** "Wo of do namiddag" */
  readonly slots: string | undefined;
  /** "ma 12u" */
  readonly deadline: string;
  readonly code: string;
  /** There is time for a talk about it first. */
  readonly mayDoubt: boolean;
}

/** The words of the volunteer's dialogue: plain letters, at most two segments, whatever the names. */
export const texts = {
  ask(words: AskWords): string {
    const { firstName, areaName, what, likes, humanLine, slots, deadline, code } = words;
    const answers = words.mayDoubt ? 'JA, NEE of MISSCHIEN (we bellen je)' : 'JA of NEE';
    const ask = (name: string, more: readonly (string | undefined)[]): string =>
      inPlainLetters(
        [
          `${greeting(name)}, iemand in ${areaName} ${ended(what)}`,
          ...more.flatMap((part) => (part === undefined || part === '' ? [] : [sentence(part)])),
          `Kan jij dat? ${answers} tegen ${deadline} (${code})`,
        ].join(' '),
      );
    const whole = lettersLost(firstName).length > 0 ? '' : firstName;
    const name = shortName(whole);
    return firstThatFits([
      ask(whole, [likes, humanLine, slots]),
      ask(name, [likes, humanLine, slots]),
      ask(name, [likes, slots]),
      ask(name, [slots]),
      ask(name, [likes]),
      ask(name, []),
    ]);
  },

  held: (firstName: string): string =>
    inPlainLetters(
      `Dank je, ${shortName(firstName)}! De plaats is voor jou gehouden. De coördinator bevestigt dit en laat je iets weten.`,
    ),

  declined: (firstName: string): string =>
    inPlainLetters(
      `Dank je om het te laten weten, ${shortName(firstName)}. Geen probleem. Tot een volgende keer!`,
    ),

  /** @param day on which she is called at the latest: «vandaag», «ma 7/12» */
  undecided: (firstName: string, day: string): string =>
    inPlainLetters(
      `Dank je, ${shortName(firstName)}. We bellen je ten laatste ${day}, dan kan je rustig vragen wat je wil weten. Zo lang loopt je tijd om te antwoorden niet. Zegt iemand anders eerst ja, dan laten we het weten.`,
    ),

  filled: (firstName: string, code: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, de plaats (${code}) is al ingevuld. Je hoeft niets meer te doen. Dank je dat je klaarstaat!`,
    ),

  lateYes: (firstName: string): string =>
    inPlainLetters(
      `Dank je voor je JA, ${shortName(firstName)}! De plaats is intussen al ingevuld. We vragen je graag een volgende keer.`,
    ),

  /** The place may still be free, but the question was over: a coordinator decides. */
  overdueYes: (firstName: string): string =>
    inPlainLetters(
      `Dank je voor je JA, ${shortName(firstName)}! De tijd was voorbij en de plaats is misschien al ingevuld. Een mens bekijkt het en laat je iets weten.`,
    ),

  /** A human read her late yes: nothing is sought there any more. */
  overYes: (firstName: string): string =>
    inPlainLetters(
      `Dank je voor je JA, ${shortName(firstName)}! Deze vraag is intussen niet meer nodig. Je hoeft niets te doen. We vragen je graag een volgende keer.`,
    ),

  /** She had said yes, and the place was hers. */
  letGo: (firstName: string, code: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, jij zei JA (${code}), en dat deed ons echt deugd. Toch gaat het deze keer niet door. Dat ligt niet aan jou. We vragen je graag later nog eens. Dank je wel!`,
    ),

  /** Her answer names a question that she was not asked, or that is over. */
  otherCode(firstName: string, codes: readonly string[]): string {
    const most = codes.slice(0, 3);
    const choices = most.map((code) => `JA ${code} of NEE ${code}`).join(', ');
    return inPlainLetters(
      `Dank je, ${shortName(firstName)}. Die code vinden we niet terug bij jouw open vragen. ${most.length === 0 ? 'Er staat nu niets open voor jou.' : `Bedoel je: ${choices}?`} Een mens leest je bericht ook.`,
    );
  },

  withdrawn: (firstName: string, code: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, de vraag (${code}) is niet meer nodig. Je hoeft niets te doen. Dank je dat je klaarstaat!`,
    ),

  confirmed: (firstName: string, code: string): string =>
    inPlainLetters(
      `Goed nieuws, ${shortName(firstName)}: de coördinator bevestigt jouw plaats (${code}). Nu vragen we het aan de persoon zelf. Daarna krijg je een bericht met een persoonlijke link.`,
    ),

  which(firstName: string, says: 'yes' | 'no', codes: readonly string[]): string {
    const answer = says === 'yes' ? 'JA' : 'NEE';
    const choices = codes.slice(0, 4).map((code) => `${answer} ${code}`);
    const [only, ...more] = choices;
    if (only !== undefined && more.length === 0) {
      return inPlainLetters(
        `Dank je, ${shortName(firstName)}. Bedoel je ${answer} op de vraag die nog openstaat? Stuur dan ${only}. Was het iets anders, dan hoef je niets te doen.`,
      );
    }
    return inPlainLetters(
      `Dank je, ${shortName(firstName)}. Er staan meer vragen open. Voor welke is je antwoord? Stuur ${choices.join(' of ')}.`,
    );
  },

  /** Of who will not come. @param isExpected a visit of hers is planned, and in doubt from now on */
  cannotCome: (firstName: string, hotline: string, isExpected: boolean): string =>
    inPlainLetters(
      `Dank je om het te laten weten, ${shortName(firstName)}.${isExpected ? ' Je bezoek staat nu als onzeker genoteerd.' : ''} Een coördinator leest dit zodra die aan het werk is. Is het al snel? Bel ons dan ook: ${hotline}.`,
    ),

  /** She says that she is there, or left, long before her visit. */
  notYet: (firstName: string, when: string, hotline: string): string =>
    inPlainLetters(
      `Dag ${shortName(firstName)}, je bezoek is pas ${when}. Stuur dan HIER als je er bent. Klopt dat niet, of sta je er al? Bel ${hotline}. Een mens leest je bericht.`,
    ),

  aHumanReads: (hotline: string): string =>
    inPlainLetters(
      `Dank je voor je bericht. Een mens leest dit en laat je iets weten. Dringend? Bel ${hotline}. Is er gevaar? Bel 112.`,
    ),

  /** To who seems to report nobody: one word makes a report of it. */
  readsNoReport: (hotline: string): string =>
    inPlainLetters(
      `Dank je voor je bericht. Een mens leest dit. Wil je iemand melden? Antwoord MELDING. Dringend? Bel ${hotline}. Is er gevaar? Bel 112.`,
    ),

  /** @param alerted a colleague was alerted about it */
  help: (hotline: string, listening = '106', alerted = false): string =>
    inPlainLetters(
      `Is er iemand in gevaar? Bel nu 112 of de politie, 101. Wil je praten? Bel gratis ${listening}, dag en nacht. ${alerted ? 'Een collega wordt verwittigd, wij komen niet zelf' : 'Een medewerker leest je bericht zodra dat kan'}. Bellen kan ook: ${hotline}.`,
    ),
};

function greeting(name: string): string {
  return name.trim() === '' ? 'Dag' : `Dag ${name.trim()}`;
}

/** With a capital and a full stop, whatever it began and ended with. */
function sentence(text: string): string {
  const [, first = '', rest = ''] = /^(ij|.?)(.*)$/isu.exec(text.trim()) ?? [];
  return ended(first.toLocaleUpperCase('nl') + rest);
}

function ended(text: string): string {
  return `${text.trim().replace(/[\s.;,:]+$/u, '')}.`;
}

function inPlainLetters(text: string): string {
  return plainly(text).replace(/\s+/g, ' ').trim();
}
