import { tokensOf } from '../text/tokens.ts';
import { onlyWantsCall, refersBack } from './refers-back.ts';

describe('a text that goes with a report of before', () => {
  it.each([
    ...['het gaat slechter met haar', 'hallo, is er al nieuws?', 'ja bel maar', 'nee liever niet'],
    ...['Ze is nu ook gevallen vorige week maar het gaat', 'Hij eet bijna niets'],
    ...['Op nummer 12', 'het is nr 12 bus 3', 'au numéro 12', 'Number 12', 'Tis op 12'],
    ...['bonsoir, des nouvelles?', 'Elle va moins bien', 'Any news?', 'She is worse today'],
  ])('is %j', (text) => {
    expect(refersBack({ tokens: tokensOf(text) }, text)).toBe(true);
  });

  it.each([
    ...['Mijn buurman heeft haar niet gezien', 'Jeanne is gevallen, ze ligt in bed', 'help'],
    ...['Een oude man op het plein heeft niemand', 'ik ken nog iemand, ze is alleen', 'Hallo', ''],
    ...['Op nummer 12 woont een weduwe', '12 keer gebeld', 'Langestraat 12', 'om 12 uur'],
    ...['Is er nieuws van Jan?', 'En mijn tante, ze ziet niemand', 'Kunt u mij bellen?'],
    ...['Une dame du quartier, elle ne sort plus', 'A lady here, she sees nobody'],
  ])('is not %j, which may be about somebody new', (text) => {
    expect(refersBack({ tokens: tokensOf(text) }, text)).toBe(false);
  });

  it.each([
    ['Kunt u mij bellen?', true],
    ['Bel mij aub', true],
    ['Rappelez-moi svp', true],
    ['Hello, can you call me back please', true],
    ['kunnen jullie me bellen?', true],
    ['Ik wil graag een mens spreken', true],
    ['je voudrais parler à un humain', true],
    ["I'd like to talk to a human", true],
    ['bel mij niet', false],
    ['Bel mij over mijn buurvrouw', false],
    ['bel de politie', false],
  ])('%j asks for a call and no more: %s', (text, call) => {
    expect(onlyWantsCall({ tokens: tokensOf(text) })).toBe(call);
  });
});
