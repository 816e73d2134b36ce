import { type Network } from '../network.ts';
import { type Params } from '../webhooks.ts';

/**
 * Speech as it is recognised: at times with a capital and a full stop that nobody spoke, and with or
 * without a measure of how sure that is.
 */
export function recognised(network: Network, params: Params): Params {
  const { SpeechResult: said } = params;
  if (said === undefined || said === '') {
    return params;
  }
  const { chance } = network;
  const written = chance() < 0.5 ? said : said.charAt(0).toUpperCase() + said.slice(1);
  return {
    ...params,
    SpeechResult: written === said || /[.?!]$/.test(said) ? written : `${written}.`,
    ...(chance() < 0.7 && { Confidence: (0.5 + chance() / 2).toFixed(8) }),
  };
}
