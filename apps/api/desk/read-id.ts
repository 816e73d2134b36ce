import { idOf } from '#facts';
import type { Id } from '#kernel';
import { NotFoundException } from '@nestjs/common';

/** An id from an address. @throws NotFoundException for anything that cannot be one */
export function readId<Kind extends string>(text: unknown): Id<Kind> {
  const parsed = idOf<Kind>().safeParse(text);
  if (!parsed.success) {
    throw new NotFoundException();
  }
  return parsed.data;
}
