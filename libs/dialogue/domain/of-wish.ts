import {
  type Answer,
  answerTo,
  type ByItself,
  choose,
  heavyChoices,
  type PauseMeant,
  pauseUntil,
  type Read,
  saysWontCome,
  type Wish,
  wishIn,
} from '#reading';
import type { Holds, Standing, Step } from './standing.ts';

interface Sent {
  readonly text: Read;
  readonly answer: Answer;
  readonly own: ByItself;
  readonly standing: Standing;
  readonly holds: Holds;
}

const asking = { open: [], lastWasOffer: false, visitNow: false, visitAsked: false } as const;

/**
 * What follows where a volunteer asks something for herself, or answers what we asked back about it; undefined where
 * her text is about something else. A word that we gave her for it goes before all that was asked.
 */
export function ofWish(sent: Sent): Step | undefined {
  const { answer, standing } = sent;
  if (answer.kind === 'stop' || answer.kind === 'help') {
    return undefined;
  }
  if (!standing.isVolunteer) {
    return standing.wasVolunteer === true ? ofFormer(sent) : undefined;
  }
  const wish = wishIn(sent.text);
  const answered = toAsked(sent, wish);
  if (answered !== undefined || wish === undefined) {
    return answered;
  }
  return isByItself(wish, standing) ? { do: 'wish', wish } : inSentence(sent, wish);
}

/** Who ended may still ask what we keep of her; all else she says is of a stranger. */
function ofFormer({ text, standing }: Sent): Step | undefined {
  const wish = wishIn(text);
  return wish?.kind === 'own-data' && isByItself(wish, standing) ? { do: 'wish', wish } : undefined;
}

/** Our last text asked about it. Who names an offer answers that. */
function toAsked({ text, own, standing }: Sent, wish: Wish | undefined): Step | undefined {
  const { wishAsked } = standing;
  if (wishAsked === 'heavy') {
    const choice = choose(text, heavyChoices);
    return choice in heavyChoices ? { do: 'say_heavy', choice } : undefined;
  }
  if (wishAsked === 'day') {
    return untilDay(text, wish);
  }
  if (wishAsked === undefined || own.codes.length > 0) {
    return undefined;
  }
  const { kind } = answerTo(text, { ...asking, question: 'confirm' });
  if (kind !== 'yes' && kind !== 'no') {
    return undefined;
  }
  // «nee, tot 20 december» asks for another pause
  return kind === 'no' && wish !== undefined
    ? { do: 'wish', wish }
    : { do: 'answer_wish', says: kind };
}

/** «15 januari», where we asked until when. */
function untilDay(text: Read, wish: Wish | undefined): Step | undefined {
  const until = wish === undefined ? pauseUntil(text.tokens) : undefined;
  return until && { do: 'wish', wish: until };
}

/** Whether it is said by a word of ours, or asks nothing else. */
function isByItself(wish: Wish, { isPerson, visitNow }: Standing): boolean {
  switch (wish.kind) {
    case 'pause':
    case 'heavy':
      return wish.plain;
    case 'km':
    case 'next-visit':
      return true;
    case 'return':
      return !visitNow;
    case 'own-data':
      return !isPerson;
    case 'hours':
    case 'hand-back':
      return false;
  }
}

/** A sentence is that only where nothing else was asked, and nobody counts on her then. */
function inSentence(sent: Sent, wish: Wish): Step | undefined {
  const { standing } = sent;
  if (isOfOther(sent)) {
    return undefined;
  }
  if (wish.kind === 'pause') {
    return beside(sent, wish);
  }
  // beside an offer, less than «voortaan» may be an answer to that
  const isSure = standing.open.length === 0 || (wish.kind === 'hours' && wish.lasting);
  const mayStand = wish.kind === 'hand-back' || (isLoose(wish) && isSure);
  return mayStand ? { do: 'wish', wish } : undefined;
}

function isLoose({ kind }: Wish): boolean {
  return kind === 'hours' || kind === 'heavy';
}

/** It tells of somebody, answers what we asked, or says that she will not come. */
function isOfOther({ text, standing, holds }: Sent): boolean {
  const { reportQuestion, visitQuestion, isPerson, isExpected } = standing;
  const tells = [holds.house, holds.another, holds.oneself, holds.ownDanger].includes(true);
  const isAsked = reportQuestion || visitQuestion === 'newest';
  return tells || isAsked || isPerson || (isExpected && saysWontCome(text));
}

/** A no with a pause in it is a no as well; of several offers JA to the pause takes each back. */
function beside({ answer, standing }: Sent, pause: PauseMeant): Step {
  const { open } = standing;
  const named = open.find(({ code }) => code.toUpperCase() === answer.code);
  const [only, ...more] = named === undefined ? open : [named];
  return answer.kind === 'no' && only !== undefined && more.length === 0
    ? { do: 'decline', offerId: only.offerId, pause }
    : { do: 'wish', wish: pause };
}
