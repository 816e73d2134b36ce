import { holdsRole, ResolveSession, type SignedIn } from '#accounts';
import { DomainError } from '#kernel';
import { Log, SETTINGS, type Settings } from '#platform';
import {
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  InternalServerErrorException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type DeskRule, type Rule, RULE } from './allow.ts';
import { FindOutlivedForm } from './find-outlived-form.ts';
import { isMeant } from './form-origin.ts';
import { TAKES } from './outlived-form.ts';
import { sessionTokenOf } from './session-cookie.ts';
import { signInNeeded } from './sign-in-needed.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Put there by the guard on routes of the desk. */
    signedIn?: SignedIn;
  }
}

/** Stands before every route. One without a rule lets nobody in: forgetting it must not open a door. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly resolveSession: ResolveSession,
    private readonly findOutlivedForm: FindOutlivedForm,
    private readonly log: Log,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const rule = this.reflector.getAllAndOverride<Rule | undefined>(RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) {
      this.log.warn('route.without_rule', { route: request.routeOptions.url });
      throw new InternalServerErrorException({ code: 'route.without_rule' });
    }
    if (typeof rule !== 'string') {
      const takes: unknown = this.reflector.get(TAKES, context.getHandler());
      await this.admit({ rule, takes }, request, http.getResponse<FastifyReply>());
    }
    return true;
  }

  private async admit(
    { rule, takes }: { readonly rule: DeskRule; readonly takes: unknown },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const signedIn = await this.whoHas(sessionTokenOf(request), rule);
    const isVisitor = signedIn === undefined && rule.optional === true;
    const refusal = isVisitor ? undefined : this.refusalOf(rule, request, signedIn);
    if (refusal !== undefined && rule.optional !== true) {
      throw (await this.findOutlivedForm.run(request, { rule, signedIn, takes })) ?? refusal;
    }
    if (signedIn !== undefined && refusal === undefined) {
      request.signedIn = signedIn;
    }
    // nothing of the desk stays behind in a browser that others use too
    void reply.header('cache-control', 'no-store');
  }

  private async whoHas(token: string | undefined, rule: DeskRule): Promise<SignedIn | undefined> {
    return token === undefined
      ? undefined
      : this.resolveSession.run(token, { keepsAlive: rule.background !== true });
  }

  private refusalOf(
    rule: DeskRule,
    request: FastifyRequest,
    signedIn: SignedIn | undefined,
  ): Error | undefined {
    if (signedIn === undefined) {
      return signInNeeded(request, { wasSignedIn: sessionTokenOf(request) !== undefined });
    }
    if (!holdsRole(signedIn.role, rule.role)) {
      return new DomainError('session.role_too_low');
    }
    if (!isMeant(request, this.settings.PUBLIC_BASE_URL, signedIn.csrfToken)) {
      return new DomainError('session.csrf');
    }
    return undefined;
  }
}
