import { CITY, type City } from '#geography';
import { LookUpReport, ReceiveReport } from '#intake';
import { DomainError } from '#kernel';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InputFault } from '../http/errors/input-fault.ts';
import { Allow } from '../http/sessions/allow.ts';
import {
  knowsNeighbourhood,
  newReportOf,
  ProblemAnswer,
  ReceiptAnswer,
  ReportBody,
  StateAnswer,
} from './report-schemas.ts';

const Key = z.string().trim().min(1).max(255);

/** Reports over JSON: public, like the form, and never refused for being too many. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  constructor(
    private readonly receiveReport: ReceiveReport,
    private readonly lookUpReport: LookUpReport,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Stored before it is answered; the same key and body give the same answer again. */
  @Post()
  @HttpCode(201)
  @Allow({ role: 'operator', optional: true })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiResponse({ status: 201, standardSchema: ReceiptAnswer })
  @ApiResponse({ status: 400, standardSchema: ProblemAnswer })
  @ApiResponse({ status: 401, standardSchema: ProblemAnswer })
  @ApiResponse({ status: 409, standardSchema: ProblemAnswer })
  async create(
    @Body({ schema: ReportBody }) body: ReportBody,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof ReceiptAnswer>> {
    const parsedKey = Key.safeParse(key);
    if (!parsedKey.success) {
      throw new DomainError('request.key_missing');
    }
    if (!knowsNeighbourhood(this.city, body)) {
      throw new InputFault([
        { field: 'subject.neighbourhood', message: 'Deze wijk kennen we niet.' },
      ]);
    }
    if (body.channel === 'operator') {
      assertAtTheDesk(request);
    }
    const { reference, code, status } = await this.receiveReport.run(
      newReportOf(body),
      `api:${parsedKey.data}`,
    );
    return { reference, code, status };
  }

  /** A wrong code and an unknown reference are the same 404. */
  @Get(':reference')
  @Allow('public')
  @ApiHeader({ name: 'X-Report-Code', required: true })
  @ApiResponse({ status: 200, standardSchema: StateAnswer })
  @ApiResponse({ status: 404, standardSchema: ProblemAnswer })
  async show(
    @Param('reference') reference: string,
    @Headers('x-report-code') code: string | undefined,
  ): Promise<z.infer<typeof StateAnswer>> {
    const found = await this.lookUpReport.run(reference, code ?? '');
    if (found === undefined) {
      throw new DomainError('report.unknown');
    }
    const { status, receivedAt } = found;
    return { reference: found.reference, status, receivedAt: receivedAt.toISOString() };
  }
}

/** What an operator types during a call comes from the desk alone. */
function assertAtTheDesk({ signedIn }: FastifyRequest): void {
  if (signedIn === undefined) {
    throw new DomainError('session.missing');
  }
}
