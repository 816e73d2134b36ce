import { AmendReport, AnswerWhetherUrgent, LookUpReport, type ReportState } from '#intake';
import { isDatabaseAway } from '#platform';
import { Body, Controller, Get, HttpCode, Post, Redirect, Res } from '@nestjs/common';
import { Allow } from '../http/sessions/allow.ts';
import {
  additionKey,
  faultsOfAddition,
  readAddition,
  type TypedAddition,
} from './forms/addition-form.ts';
import { FormTokens } from './forms/form-token.ts';
import { readFields } from './forms/read-fields.ts';
import { HtmlPage, type PageReply } from './html-page.ts';
import { PublicPages } from './public-pages.ts';
import { SomeoneOnDuty } from './someone-on-duty.ts';
import { comeBack, faults, progress, urgency } from './texts.nl.ts';

/** How far a report is, for whoever has its number and its code, and words added to it. */
@Controller('melding')
@Allow('public')
export class ReportStateController {
  constructor(
    private readonly pages: PublicPages,
    private readonly tokens: FormTokens,
    private readonly lookUpReport: LookUpReport,
    private readonly amendReport: AmendReport,
    private readonly answerWhetherUrgent: AnswerWhetherUrgent,
    private readonly someoneOnDuty: SomeoneOnDuty,
  ) {}

  @Get()
  @HtmlPage('empty')
  ask(): string {
    return this.pages.lookUp();
  }

  @Post()
  @HttpCode(200)
  @HtmlPage('personal')
  async show(@Body() body: unknown, @Res({ passthrough: true }) reply: PageReply): Promise<string> {
    const typed = readFields(body, ['reference', 'code']);
    return this.unlessAway(reply, { ...typed }, async () => {
      const state = await this.lookUpReport.run(typed.reference, typed.code);
      return state === undefined
        ? this.unknown(reply, typed)
        : this.stateOf(state, { code: typed.code, token: this.tokens.issue() });
    });
  }

  /** On the page behind a report somebody says whether anybody must go and look. */
  @Post('dringend')
  @HttpCode(200)
  @HtmlPage('personal')
  async urgent(
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const { reference, code, answer } = readFields(body, ['reference', 'code', 'answer']);
    return this.unlessAway(reply, { reference, code }, async () => {
      const state = await this.lookUpReport.run(reference, code);
      if (state === undefined) {
        return this.unknown(reply, { reference, code });
      }
      const page = { code, token: this.tokens.issue() };
      if (answer !== 'yes' && answer !== 'no' && answer !== 'unsure') {
        return this.stateOf(state, page);
      }
      await this.answerWhetherUrgent.run(state.reportId, answer);
      return this.stateOf(state, { ...page, said: urgency[answer] });
    });
  }

  /** Somebody who reloads by the address alone starts again at the front. */
  @Get(['aanvullen', 'dringend'])
  @Redirect('/melding', 303)
  back(): void {
    // the decorator answers
  }

  @Post('aanvullen')
  @HttpCode(200)
  @HtmlPage('personal')
  async add(@Body() body: unknown, @Res({ passthrough: true }) reply: PageReply): Promise<string> {
    const typed = readAddition(body);
    return this.unlessAway(reply, { ...typed }, async () => {
      const state = await this.lookUpReport.run(typed.reference, typed.code);
      return state === undefined ? this.unknown(reply, typed) : this.addTo(state, typed, reply);
    });
  }

  private async addTo(state: ReportState, typed: TypedAddition, reply: PageReply): Promise<string> {
    const { code, token, words } = typed;
    const read = this.tokens.read(token);
    const errors = faultsOfAddition(typed);
    if (errors.length > 0 || read.kind !== 'valid') {
      reply.status(errors.length > 0 ? 422 : 400);
      return this.stateOf(state, {
        code,
        token: read.kind === 'valid' ? token : this.tokens.issue(),
        errors,
        values: typed,
        ...(errors.length > 0 ? {} : { said: comeBack.tokenLost, saidKind: 'care' }),
      });
    }
    const { danger, warning } = await this.amendReport.run({
      reportId: state.reportId,
      channel: 'web',
      ...(words === '' ? {} : { text: words }),
      danger: typed.danger !== '',
      key: additionKey(read.id, typed),
    });
    return this.stateOf(state, {
      code,
      token: this.tokens.issue(),
      said: comeBack.added,
      ...{ danger, warning },
      someoneOnDuty: danger && (await this.someoneOnDuty.run()),
    });
  }

  private stateOf(state: ReportState, page: object): string {
    return this.pages.state({ state, progress: progress[state.status], ...page });
  }

  /** The same words for a number that is none and for a wrong code. */
  private unknown(
    reply: PageReply,
    { reference, code }: { readonly reference: string; readonly code: string },
  ): string {
    reply.status(404);
    return this.pages.lookUp({
      values: { reference, code },
      errors: [{ field: 'reference', text: faults.unknownReport }],
    });
  }

  private async unlessAway(
    reply: PageReply,
    fields: Readonly<Record<string, string>>,
    work: () => Promise<string>,
  ): Promise<string> {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error)) {
        throw error;
      }
      reply.status(503);
      return this.pages.tryToAddAgain(fields);
    }
  }
}
