/*
 * Fastify looks for the name of each function that it is given in the list of all loaded modules, a list
 * that jest makes anew at each look: a third of the time in which a house opens. Here it finds the
 * function's own name at once.
 */
const NAME = Symbol.for('fastify.display-name');

Object.defineProperty(Function.prototype, NAME, {
  configurable: true,
  get(this: { readonly name: string }) {
    return this.name === '' ? 'anonymous' : this.name;
  },
  set(this: object, value: unknown) {
    Object.defineProperty(this, NAME, { value, configurable: true, writable: true });
  },
});

export {};
