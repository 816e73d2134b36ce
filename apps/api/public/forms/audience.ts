/** Whom a report is about: somebody else, or whoever writes it and is spoken to as "je". */
export type Audience = 'somebody' | 'myself';

const inUrls: Readonly<Record<Audience, string>> = { somebody: 'iemand', myself: 'mezelf' };

/** From `?voor=` or the form; whatever else stands there, the form is about somebody else. */
export function audienceFrom(text: unknown): Audience {
  return text === inUrls.myself ? 'myself' : 'somebody';
}

export function otherAudience(audience: Audience): Audience {
  return audience === 'myself' ? 'somebody' : 'myself';
}

export function audienceInUrl(audience: Audience): string {
  return inUrls[audience];
}
