import { HOUR_MS } from '#kernel';

/** From one place, or from anonymous web and API together, so many tellings of danger an hour are told one by one. */
const MOST_AN_HOUR = 5;

/** How far back tellings are counted, in milliseconds. */
export const FLOOD_WINDOW_MS = HOUR_MS;

/** Why danger is told together with more of its kind. */
export type Flood = 'source' | 'anonymous';

/** From where danger was told. */
export interface ToldFrom {
  /** One of us, or a volunteer about whom she visits. */
  readonly by: 'reporter' | 'volunteer' | 'colleague';
  readonly channel: 'web' | 'phone' | 'sms' | 'operator';
}

/** Whether nothing proves who it is, whatever number is typed: anybody may send hundreds of it. */
export function isAnonymous({ by, channel }: ToldFrom): boolean {
  return by === 'reporter' && channel === 'web';
}

/**
 * Whether danger told now is one of a flood. What a volunteer or one of us tells never is, and what comes by phone
 * or by SMS only when it comes from its own number again and again.
 * @param earlier how many were told in the last hour: from the same place, and over the web
 */
export function floodOf(
  from: ToldFrom,
  earlier: { readonly source: number; readonly anonymous: number },
): Flood | undefined {
  if (from.by !== 'reporter' || from.channel === 'operator') {
    return undefined;
  }
  if (isAnonymous(from) && earlier.anonymous >= MOST_AN_HOUR) {
    return 'anonymous';
  }
  return earlier.source >= MOST_AN_HOUR ? 'source' : undefined;
}
