import { applyDecorators, Header } from '@nestjs/common';

/** The part of the web server's answer that pages use. */
export interface PageReply {
  status(code: number): unknown;
}

/**
 * The answer is a page. `empty` pages hold nothing of anybody: a browser may keep them, so that «back»
 * still shows what was typed. `personal` pages are kept nowhere.
 */
export function HtmlPage(holds: 'empty' | 'personal'): MethodDecorator {
  return applyDecorators(
    Header('content-type', 'text/html; charset=utf-8'),
    Header('cache-control', holds === 'empty' ? 'private, no-cache' : 'no-store'),
  );
}
