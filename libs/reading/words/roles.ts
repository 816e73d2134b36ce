/**
 * What a word or a turn of phrase does in an answer.
 * - `yes` and `no` answer by themselves; `agree` does so where nothing else can be meant
 * - `soft` («ok», a thumb) and `thanks` are a yes only right after an offer, and thanks after all else
 * - `pleased` goes with a yes and means little alone; `confirm` is a yes to a question of fact
 * - `reason` tells why not, and is a no where nothing else stands; `regret` goes with a no
 * - `unsure` is neither
 * - `small` are the little words that change nothing beside a yes; `harmless` change nothing at all
 * - `opens` and `closes` are greetings: a name stands behind them
 * - `negation`, `against`, `time` and `asks` make a yes conditional, or a question of it; `but` does so to a no as
 *   well, where it stands behind it; `now` («deze week») does it to a yes only
 * - `until` and a `month` stand in the end of a pause
 * - `help`, `help-more` (only as more words of a call for help), `pause`, `arrived`, `left`
 */
export const roles = [
  ...(['yes', 'agree', 'soft', 'thanks', 'pleased', 'confirm', 'no', 'reason', 'regret'] as const),
  ...([
    'unsure',
    'small',
    'harmless',
    'opens',
    'closes',
    'negation',
    'but',
    'against',
    'time',
  ] as const),
  ...(['now', 'until', 'month', 'asks', 'help', 'help-more', 'pause', 'arrived', 'left'] as const),
] as const;
export type Role = (typeof roles)[number];

/** The closed words of a language by what they do: phrases with commas between, without accents. */
export type Words = Readonly<Partial<Record<Role, string>>>;
