import { createRequire } from 'node:module';

/** The specs of this share, relative to the root of the project; jest.together.config.js deals them out. */
declare const specs: readonly string[];

const require = createRequire(import.meta.url);

for (const spec of specs) {
  // its own block: what a spec sets up is there for that spec alone
  describe(spec, () => {
    require(`../${spec}`);
  });
}
