import { applyDecorators, Header } from '@nestjs/common';
import { HtmlPage, type PageReply } from '../html-page.ts';

export interface LinkReply extends PageReply {
  header(name: string, value: string): unknown;
}

/** A token as we make it; anything else is not worth a look. */
export const TOKEN = /^[\w-]{16,64}$/;

const DIGITS = /\d/gu;

/** What cannot be a code is no try. */
export function isCode(typed: string): boolean {
  return (typed.match(DIGITS) ?? []).length === 6;
}

/** Kept nowhere, found by nobody, and its address is told to no other page. */
export function LinkPage(): MethodDecorator {
  return applyDecorators(
    HtmlPage('personal'),
    Header('referrer-policy', 'no-referrer'),
    Header('x-robots-tag', 'noindex'),
  );
}
