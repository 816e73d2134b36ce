import { NotFoundException } from '@nestjs/common';

/** A year from an address. @throws NotFoundException for anything that cannot be one */
export function readYear(text: unknown): number {
  if (typeof text !== 'string' || !/^20\d\d$/.test(text)) {
    throw new NotFoundException();
  }
  return Number(text);
}
