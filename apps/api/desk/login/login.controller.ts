import { KeepForm, LogIn, LogOut, type SignedIn } from '#accounts';
import { DomainError } from '#kernel';
import { Log, SETTINGS, type Settings } from '#platform';
import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Renderer } from '../../http/rendering/create-renderer.ts';
import { RENDERER } from '../../http/rendering/renderer-token.ts';
import { Allow } from '../../http/sessions/allow.ts';
import { deskPath } from '../../http/sessions/desk-path.ts';
import { isFromElsewhere } from '../../http/sessions/form-origin.ts';
import {
  clearSessionCookie,
  sessionTokenOf,
  setSessionCookie,
} from '../../http/sessions/session-cookie.ts';
import { keptAt, typedPath } from '../../http/sessions/typed-path.ts';
import { WhoIfAny } from '../../http/sessions/who.ts';
import { devicesOf, rememberDevice } from './device-cookie.ts';
import {
  busy,
  type FieldError,
  loginForm,
  type LoginForm,
  loginQuery,
  missingFields,
  mustWait,
  wrongSomewhere,
} from './login-form.ts';

interface Entered {
  readonly account: SignedIn;
}

interface Problem {
  readonly status: number;
  readonly errors: readonly FieldError[];
}

/** The door of the desk. */
@Controller('desk')
export class LoginController {
  constructor(
    private readonly logIn: LogIn,
    private readonly logOut: LogOut,
    private readonly keepForm: KeepForm,
    private readonly log: Log,
    @Inject(RENDERER) private readonly renderer: Renderer,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Allow({ role: 'operator', optional: true })
  @Get('login')
  async show(
    @Query() query: unknown,
    @WhoIfAny() who: SignedIn | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { to, reden } = loginQuery.parse(query);
    if (who !== undefined) {
      await reply.redirect(await this.way(who, to), 303);
      return;
    }
    const notice = reden === undefined ? undefined : { text: reden, kind: 'good' };
    await this.page(reply, { to: deskPath(to), notice });
  }

  @Allow('public')
  @Post('login')
  async enter(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (isFromElsewhere(request, this.settings.PUBLIC_BASE_URL)) {
      throw new DomainError('request.origin_refused');
    }
    const form = loginForm.parse(body ?? {});
    const entered = await this.tryToEnter(form, request, reply);
    if ('account' in entered) {
      await reply.redirect(await this.way(entered.account, form.to), 303);
      return;
    }
    void reply.code(entered.status);
    await this.page(reply, {
      email: form.email,
      to: deskPath(form.to),
      errors: entered.errors,
    });
  }

  @Allow({ role: 'operator' })
  @Post('logout')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.endSession(request);
    clearSessionCookie(reply, this.settings);
    await reply.redirect('/desk/login?reden=afgemeld', 303);
  }

  private async tryToEnter(
    form: LoginForm,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Problem | Entered> {
    const missing = missingFields(form);
    if (missing.length > 0) {
      return { status: 400, errors: missing };
    }
    const { email, password, code } = form;
    const answer = await this.logIn.run({
      ...{ email, password, code },
      address: request.ip,
      ...devicesOf(request),
    });
    switch (answer.kind) {
      case 'refused':
        this.log.warn('login.refused');
        return { status: 401, errors: [wrongSomewhere] };
      case 'wait':
        this.log.warn('login.limited');
        void reply.header('retry-after', String(answer.waitSeconds));
        return { status: 429, errors: [mustWait(answer.waitSeconds)] };
      case 'busy':
        this.log.warn('login.busy');
        void reply.header('retry-after', String(answer.waitSeconds));
        return { status: 503, errors: [busy] };
      case 'signed-in':
        this.log.info('login.done', { accountId: answer.account.accountId });
        await this.endSession(request);
        setSessionCookie(reply, this.settings, answer.token);
        rememberDevice(reply, this.settings, answer.devices);
        return { account: answer.account };
    }
  }

  /** Where she wanted to be, or else to what she typed and did not send; never to what a colleague typed. */
  private async way({ accountId }: SignedIn, to: unknown): Promise<string> {
    const path = deskPath(to);
    const kept = keptAt(path);
    if (path !== undefined && (kept === undefined || (await this.keepForm.has(accountId, kept)))) {
      return path;
    }
    const unseen = await this.keepForm.unseen(accountId);
    return unseen === undefined ? '/desk' : typedPath(unseen);
  }

  /** A browser has one session at a time: the one it had ends. */
  private async endSession(request: FastifyRequest): Promise<void> {
    const token = sessionTokenOf(request);
    if (token !== undefined) {
      await this.logOut.run(token);
    }
  }

  private async page(reply: FastifyReply, data: object): Promise<void> {
    await reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(this.renderer.render('desk/views/login/login.njk', data));
  }
}
