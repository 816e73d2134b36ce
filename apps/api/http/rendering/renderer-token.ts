/** Token under which the pages' renderer is injected. */
export const RENDERER = Symbol('RENDERER');
