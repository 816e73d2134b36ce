import type { AutomaticCallView, CallAnswer, Said } from '#calls';
import { CITY, type City } from '#geography';
import type { Language } from '#kernel';
import { OfferForText } from '#matching';
import { VolunteerProfiles } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { languageOfCall } from '../../domain/how-to-ask.ts';
import { type OfferCallWords, offerCallWords } from '../../texts.voice.ts';

/** Lines that need to know nothing. */
type Plain = 'declined' | 'filled' | 'late' | 'person' | 'goodbye';

/** The call after which nobody is called again. */
const LAST_CALL = 2;

/** What is said in a call that asks what an offer asks, in the language of who is asked. */
@Injectable()
export class OfferCallLines {
  constructor(
    private readonly offerForText: OfferForText,
    private readonly profiles: VolunteerProfiles,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Who calls, and nothing about anybody: a voicemail may listen. */
  async greeting(
    call: AutomaticCallView,
    attempt: number,
    isStillAsked: boolean,
  ): Promise<CallAnswer> {
    const { language, words } = await this.wordsFor(call);
    return isStillAsked
      ? {
          says: [{ text: words.greeting(this.city.name), language }],
          next: keys('listen', attempt),
        }
      : hangUp([{ text: words.over(this.city.name), language }]);
  }

  /** What the text of an offer says, but for the code. */
  async question(
    call: AutomaticCallView,
    attempt: number,
    before?: 'notUnderstood',
  ): Promise<CallAnswer> {
    const { language, words } = await this.wordsFor(call);
    const { firstName, areaName, what, likes, humanLine, aloud } = await this.offerForText.run(
      call.offerId,
    );
    const own = language === 'nl' ? what : aloud.what?.[language];
    const asked = own === undefined ? undefined : words.somebody(areaName, own);
    const inDutch = offerCallWords.nl.somebody(areaName, what);
    const said: (Said | '' | undefined)[] = [
      before && { text: words[before](), language },
      { text: words.question({ firstName, what: asked }), language },
      asked === undefined ? { text: inDutch, language: 'nl' } : undefined,
      // as a colleague chose and wrote it, in her language
      ...[likes, humanLine].map((line) => line && ({ text: `${line}.`, language: 'nl' } as const)),
      aloud.slots.length === 0 ? undefined : { text: words.when(aloud.slots), language },
      { text: words.choose(), language },
    ];
    return {
      says: said.filter((line) => line !== undefined && line !== ''),
      next: keys('answer', attempt),
    };
  }

  /** She may have pressed too soon: a 2 still makes it a no. */
  async held(call: AutomaticCallView): Promise<CallAnswer> {
    const { language, words } = await this.wordsFor(call);
    return { says: [{ text: words.held(), language }], next: keys('undo', 1) };
  }

  async undecided(call: AutomaticCallView): Promise<CallAnswer> {
    const { language, words } = await this.wordsFor(call);
    const again = call.nth < LAST_CALL ? 'again' : 'last';
    return hangUp([{ text: words.undecided(again), language }]);
  }

  async end(call: AutomaticCallView, line: Plain): Promise<CallAnswer> {
    const { language, words } = await this.wordsFor(call);
    return hangUp([{ text: words[line](), language }]);
  }

  private async wordsFor({
    volunteerId,
  }: AutomaticCallView): Promise<{ language: Language; words: OfferCallWords }> {
    const [profile] = await this.profiles.run({ ids: [volunteerId] });
    const language = languageOfCall(profile?.languages ?? []);
    return { language, words: offerCallWords[language] };
  }
}

function keys(step: 'listen' | 'answer' | 'undo', attempt: number): CallAnswer['next'] {
  return { kind: 'keys', step, attempt, many: false };
}

function hangUp(says: readonly Said[]): CallAnswer {
  return { says, next: { kind: 'hang_up' } };
}
