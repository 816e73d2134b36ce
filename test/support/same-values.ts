import fc from 'fast-check';

/** Generated values are the same in each run: a spec that is red once is red until it is mended. */
fc.configureGlobal({ seed: 20_261_201 });
