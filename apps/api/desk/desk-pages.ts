import { holdsRole, KeepForm, type SignedIn } from '#accounts';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Renderer } from '../http/rendering/create-renderer.ts';
import { RENDERER } from '../http/rendering/renderer-token.ts';
import { FormKeys } from '../http/sessions/form-keys.ts';
import { typedPath } from '../http/sessions/typed-path.ts';
import { CallsNow } from './calls/calls-now.ts';
import { sayDone } from './forms/desk-form.ts';
import type { FailedForm } from './forms/form-page.ts';
import { unshownWords } from './unshown-words.ts';

/** A page of the desk: its template, what stands in it, and where it stands in the menu. */
export interface DeskPage {
  readonly template: string;
  readonly data: object;
  readonly current?:
    'today' | 'calls' | 'closed' | 'report' | 'volunteers' | 'duty' | 'days' | 'accounts';
  /** What was just done, as it stands in the address. */
  readonly done?: unknown;
  /** A form of the page that was sent and not taken. */
  readonly failed?: FailedForm | undefined;
  /** When it is not that of the form, or 200. */
  readonly status?: number;
}

/** Sends a page of the desk within its frame: menu, who is signed in, who calls, what was just done. */
@Injectable()
export class DeskPages {
  constructor(
    @Inject(RENDERER) private readonly renderer: Renderer,
    private readonly callsNow: CallsNow,
    private readonly formKeys: FormKeys,
    private readonly keepForm: KeepForm,
  ) {}

  async send(reply: FastifyReply, who: SignedIn, page: DeskPage): Promise<void> {
    const { failed, status = failed?.status ?? 200 } = page;
    const data = {
      navigation: navigationFor(page.current, who),
      ...(await this.frame(who, failed)),
      ...noticeOf(page),
      ...page.data,
    };
    await reply
      .status(status)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(this.withAllWords(`desk/views/${page.template}`, data, failed));
  }

  private async frame(who: SignedIn, failed: FailedForm | undefined): Promise<object> {
    const unseen = await this.keepForm.unseen(who.accountId);
    return {
      signedInAs: who.name,
      csrf: who.csrfToken,
      proof: {
        csrf: who.csrfToken,
        key: () => this.formKeys.fresh(who.accountId),
        kept: failed?.kept,
      },
      mayDecide: mayDecide(who),
      unseenHref: unseen && typedPath(unseen),
      callsNow: await this.callsNow.run(),
      errors: failed?.faults ?? [],
    };
  }

  /** Nothing typed vanishes: what the page has no box for stands above it. */
  private withAllWords(template: string, data: object, failed: FailedForm | undefined): string {
    const html = this.renderer.render(template, data);
    const unshown = unshownWords(html, failed?.typed ?? {});
    return unshown.length === 0 ? html : this.renderer.render(template, { ...data, unshown });
  }
}

function noticeOf({ failed, done }: DeskPage): object {
  if (failed?.notice !== undefined) {
    return { notice: { text: failed.notice, kind: 'care' } };
  }
  const text = sayDone(done);
  return text === undefined ? {} : { notice: { text, kind: 'good' } };
}

/** Whether somebody may decide about cases, and not only look, take alerts and type reports. */
export function mayDecide({ role }: SignedIn): boolean {
  return holdsRole(role, 'coordinator');
}

function navigationFor(current: DeskPage['current'], { role }: SignedIn): object[] {
  return [
    { href: '/desk', text: 'Vandaag', current: current === 'today' },
    { href: '/desk/calls', text: 'Oproepen', current: current === 'calls' },
    { href: '/desk/report', text: 'Melding opnemen', current: current === 'report' },
    { href: '/desk/closed', text: 'Afgerond', current: current === 'closed' },
    ...(holdsRole(role, 'coordinator')
      ? [{ href: '/desk/volunteers', text: 'Vrijwilligers', current: current === 'volunteers' }]
      : []),
    { href: '/desk/duty', text: 'Van wacht', current: current === 'duty' },
    ...(holdsRole(role, 'manager')
      ? [
          { href: '/desk/days', text: 'Openingsdagen', current: current === 'days' },
          { href: '/desk/accounts', text: 'Accounts', current: current === 'accounts' },
        ]
      : []),
  ];
}
