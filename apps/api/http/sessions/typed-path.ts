import type { KeptFormId } from '#accounts';
import { idOf } from '#facts';

const TYPED = '/desk/typed/';

/** Where somebody finds again what she typed without a session. */
export function typedPath(id: KeptFormId): string {
  return TYPED + id;
}

/** What is kept at a path of the desk, when it is such a place. */
export function keptAt(path: string | undefined): KeptFormId | undefined {
  return path?.startsWith(TYPED) === true
    ? idOf<'kept-form'>().safeParse(path.slice(TYPED.length)).data
    : undefined;
}
