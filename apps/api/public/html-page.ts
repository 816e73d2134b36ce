import { applyDecorators, Header } from '@nestjs/common';

/** The part of the web server's answer that pages use. */
export interface PageReply {
  status(code: number): unknown;
  header(name: string, value: string): unknown;
}

/** A browser shows it again on «back» without asking us, and asks us in every other case. */
const KEPT_FOR_BACK = 'private, no-cache';

/**
 * The answer is a page. `empty` pages hold nothing of anybody: a browser may keep them, so that «back»
 * still shows what was typed. `personal` pages are kept nowhere.
 */
export function HtmlPage(holds: 'empty' | 'personal'): MethodDecorator {
  return applyDecorators(
    Header('content-type', 'text/html; charset=utf-8'),
    Header('cache-control', holds === 'empty' ? KEPT_FOR_BACK : 'no-store'),
  );
}

/**
 * For the answer to a form that comes back with the words of whoever typed them, and with nothing that opens a
 * report: like an empty page it may be kept, or «back» loses those words. To be called on a `personal` page.
 */
export function keepForBack(reply: PageReply): void {
  reply.header('cache-control', KEPT_FOR_BACK);
}
