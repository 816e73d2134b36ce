/** Settings that a program cannot start on, every fault in one list: shown without a stack. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';

  constructor(faults: readonly string[], what = 'These settings are missing or wrong') {
    super([`${what}:`, ...faults.map((fault) => `  ${fault}`)].join('\n'));
  }
}
