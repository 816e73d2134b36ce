import { CITY, type City, FindNeighbourhood } from '#geography';
import { type NewReport, type Receipt, ReceiveReport, WhenRead, NamesHouse } from '#intake';
import { DomainError } from '#kernel';
import { isDatabaseAway } from '#platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Ip,
  Post,
  Query,
  Redirect,
  Res,
} from '@nestjs/common';
import { Allow } from '../http/sessions/allow.ts';
import { audienceFrom, otherAudience } from './forms/audience.ts';
import { FormTokens } from './forms/form-token.ts';
import { readFields } from './forms/read-fields.ts';
import { checkReport, emptyReport, readReport, type TypedReport } from './forms/report-form.ts';
import { HtmlPage, keepForBack, type PageReply } from './html-page.ts';
import { PublicPages } from './public-pages.ts';
import { SomeoneOnDuty } from './someone-on-duty.ts';
import { comeBack } from './texts.nl.ts';

/** The report form. It carries its own token and keeps nothing on the server until it is sent. */
@Controller('melden')
@Allow('public')
export class ReportFormController {
  constructor(
    private readonly pages: PublicPages,
    private readonly tokens: FormTokens,
    private readonly receiveReport: ReceiveReport,
    private readonly findNeighbourhood: FindNeighbourhood,
    private readonly someoneOnDuty: SomeoneOnDuty,
    private readonly whenRead: WhenRead,
    private readonly namesHouse: NamesHouse,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  @HtmlPage('empty')
  show(@Query('voor') audience: unknown): string {
    return this.pages.form(emptyReport(audienceFrom(audience)), { token: this.tokens.issue() });
  }

  /** Somebody who reloads by the address alone starts again at the front. */
  @Get(['versturen', 'ander-formulier'])
  @Redirect('/melden', 303)
  front(): void {
    // the decorator answers
  }

  /** The form for the other audience, with all that was typed into this one. */
  @Post('ander-formulier')
  @HttpCode(200)
  @HtmlPage('empty')
  change(@Body() body: unknown): string {
    const typed = readReport(body);
    const { token } = readFields(body, ['token']);
    return this.pages.form(
      { ...typed, audience: otherAudience(typed.audience) },
      { token: this.tokens.read(token).kind === 'valid' ? token : this.tokens.issue() },
    );
  }

  /**
   * Answers with the page itself: its code may stand in no URL, and the same post gets the same page. The form
   * posts to an address of its own: a post makes a browser forget the page at the same address (RFC 9111, 4.4),
   * and «back» would fetch a form with another token, which makes a second report of the same words.
   */
  @Post(['', 'versturen'])
  @HttpCode(200)
  @HtmlPage('personal')
  async send(
    @Body() body: unknown,
    @Ip() source: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const typed = readReport(body);
    const { token } = readFields(body, ['token']);
    const read = this.tokens.read(token);
    const checked = checkReport(typed, this.city);
    if (checked.kind === 'wrong') {
      reply.status(422);
      keepForBack(reply);
      return this.pages.form(typed, {
        token: read.kind === 'valid' ? token : this.tokens.issue(),
        errors: checked.faults,
      });
    }
    if (read.kind !== 'valid') {
      reply.status(400);
      keepForBack(reply);
      return this.pages.form(typed, {
        token: this.tokens.issue(),
        formNotice: comeBack.tokenLost,
      });
    }
    try {
      const report = await this.placed(checked.report);
      const receipt = await this.receiveReport.run(report, `form:${read.id}`, source);
      return await this.received(typed, report, receipt);
    } catch (error) {
      return this.notReceived(error, { typed, token, reply });
    }
  }

  private async received(typed: TypedReport, report: NewReport, receipt: Receipt): Promise<string> {
    const { person, reporter } = report;
    const whereOrHow = [
      receipt.neighbourhood,
      person.street,
      person.phone,
      reporter.phone,
      reporter.email,
    ];
    const unreachable =
      whereOrHow.every((one) => one === undefined) && !(await this.namesHouse.run(person.concern));
    return this.pages.received({
      reference: receipt.reference,
      code: receipt.code,
      audience: typed.audience,
      danger: receipt.warns,
      ...{ warning: receipt.warning, violenceAtHome: receipt.violenceAtHome },
      someoneOnDuty: receipt.warns && (await this.someoneOnDuty.run()),
      unreachable,
      asksUrgent: receipt.asksUrgent && !unreachable && (await this.whenRead.run()) === undefined,
    });
  }

  private notReceived(
    error: unknown,
    { typed, token, reply }: { typed: TypedReport; token: string; reply: PageReply },
  ): string {
    if (error instanceof DomainError && error.code === 'report.key_reused') {
      reply.status(409);
      keepForBack(reply);
      return this.pages.alreadySent(typed, this.tokens.issue());
    }
    if (isDatabaseAway(error)) {
      reply.status(503);
      keepForBack(reply);
      return this.pages.tryAgain(typed, token);
    }
    throw error;
  }

  /** A chosen neighbourhood counts; without one the street decides, where it can. */
  private async placed(report: NewReport): Promise<NewReport> {
    const { street, houseNumber } = report.person;
    if (report.neighbourhood !== undefined || street === undefined) {
      return report;
    }
    const found = await this.findNeighbourhood.run({
      street,
      ...(houseNumber === undefined ? {} : { houseNumber }),
    });
    return found.kind === 'known' ? { ...report, neighbourhood: found.neighbourhood } : report;
  }
}
