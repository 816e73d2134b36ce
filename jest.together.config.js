import { globSync } from 'node:fs';
import singly from './jest.config.js';

/** Enough of them for two cores to end together; each loads the program once, in about two seconds. */
const SHARES = { rules: 4, whole: 20 };

/** The same specs as in jest.config.js, dealt out over a few shares: the whole run is a fifth shorter. */
export default {
  ...singly,
  // on two cores: one of three mostly waits for a page, a program that starts, or the database
  maxWorkers: 3,
  projects: ['rules', 'whole'].flatMap((name) => {
    const project = singly.projects.find(({ displayName }) => displayName === name);
    return dealt(specsOf(project), SHARES[name]).map((specs, nth) => ({
      ...project,
      displayName: `${name} ${nth + 1}`,
      testMatch: ['<rootDir>/test/together.ts'],
      testPathIgnorePatterns: [],
      globals: { specs },
    }));
  }),
};

/** What jest itself would find, relative to the root. */
function specsOf({ testMatch, testPathIgnorePatterns = [] }) {
  const patterns = testMatch.map((pattern) => pattern.replace('<rootDir>/', ''));
  const ignored = testPathIgnorePatterns.map((pattern) => new RegExp(pattern));
  return globSync(patterns, { cwd: import.meta.dirname })
    .filter((spec) => !ignored.some((pattern) => pattern.test(spec)))
    .sort();
}

function dealt(specs, shares) {
  return Array.from({ length: shares }, (_, share) =>
    specs.filter((_spec, nth) => nth % shares === share),
  );
}
