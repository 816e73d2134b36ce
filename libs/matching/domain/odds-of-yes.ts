import { DAY_MS } from '#kernel';
import { type PastOffer } from './asking.ts';

/** After so many days an answer weighs half. */
const HALF_LIFE_DAYS = 90;

/**
 * How likely a yes is, 0–1: the mean of a Beta distribution that begins with the city's prior and learns
 * from each answer, old ones less. Silence counts as a no; words that
 * nobody could read as an answer do not, nor does a question that never arrived. Only answers for the same role count: who says
 * no to visits says nothing about talks.
 */
export function oddsOfYes(
  offers: readonly PastOffer[],
  role: string,
  prior: { readonly yes: number; readonly no: number },
  now: Date,
): number {
  let { yes, no } = prior;
  for (const offer of offers.filter((one) => one.role === role)) {
    const answer = answerOf(offer);
    const ageDays = Math.max(0, now.getTime() - offer.sentAt.getTime()) / DAY_MS;
    const weight = 0.5 ** (ageDays / HALF_LIFE_DAYS);
    yes += answer === 'yes' ? weight : 0;
    no += answer === 'no' ? weight : 0;
  }
  return yes / (yes + no);
}

function answerOf({ state, answeredAt, wrote, unreached }: PastOffer): 'yes' | 'no' | undefined {
  switch (state) {
    case 'accepted':
      return 'yes';
    case 'declined':
      return 'no';
    case 'expired':
      return wrote === true || unreached === true ? undefined : 'no';
    case 'withdrawn':
      // taken back after a yes
      return answeredAt === undefined ? undefined : 'yes';
    case 'sent':
    case 'filled':
      return undefined;
  }
}
