import { CITY, type City } from '#geography';
import { LookUpReport, ReceiveReport } from '#intake';
import { DomainError } from '#kernel';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  UseGuards,
} from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { inputFaultOf } from '../http/errors/input-fault.ts';
import { Allow } from '../http/sessions/allow.ts';
import { Answers } from './answers.ts';
import { JsonOnly } from './json-only.ts';
import { newReportOf, ReceiptAnswer, reportBodyIn, StateAnswer } from './report-schemas.ts';

/** Senders cannot be told apart: a key that another may choose as well would lose the report of the second. */
const SHORTEST_KEY = 16;
const LONGEST_KEY = 255;

/** Where the description keeps the schema of a report; `serveDescription` puts it there. */
const aReport = { $ref: '#/components/schemas/NewReport' };

/** Reports over JSON: public, like the form, and never refused for being too many. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class ReportsController {
  private readonly body: ReturnType<typeof reportBodyIn>;

  constructor(
    private readonly receiveReport: ReceiveReport,
    private readonly lookUpReport: LookUpReport,
    @Inject(CITY) city: City,
  ) {
    this.body = reportBodyIn(city);
  }

  @Post()
  @HttpCode(201)
  @Allow({ role: 'operator', optional: true })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description:
      'Chosen by the sender at random, a UUID for instance, new for each report and the same when that one is sent again. One name space holds the keys of all senders, because a retry may come from another address: a key under 16 characters is refused, for another sender may choose it too and lose a report.',
    schema: { type: 'string', minLength: SHORTEST_KEY, maxLength: LONGEST_KEY },
  })
  @UseGuards(JsonOnly)
  @ApiBody({ schema: aReport, required: true })
  @Answers(
    {
      summary: 'Report somebody who could use company',
      details: 'Stored before it is answered; the same key and body give the same answer again.',
      status: 201,
      schema: ReceiptAnswer,
      description: 'The report is stored.',
    },
    [400, 401, 409, 413, 415, 500, 503],
  )
  async create(
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof ReceiptAnswer>> {
    const read = this.body.safeParse(body);
    if (!read.success) {
      throw inputFaultOf(read.error.issues);
    }
    const sendersKey = keyIn(key);
    if (read.data.channel === 'operator') {
      assertAtTheDesk(request);
    }
    const { reference, code, status } = await this.receiveReport.run(
      newReportOf(read.data),
      senderOf(request) + sendersKey,
      request.ip,
    );
    return { reference, code, status };
  }

  @Get(':reference')
  @Allow('public')
  @ApiHeader({ name: 'X-Report-Code', required: true })
  @Answers(
    {
      summary: 'See how far a report is',
      details: 'A wrong code and an unknown reference are the same 404.',
      status: 200,
      schema: StateAnswer,
      description: 'How far the report is.',
    },
    [404, 414, 500, 503],
  )
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

/** A colleague who is signed in is one sender, whatever others choose; all others share their keys. */
function senderOf({ signedIn }: FastifyRequest): string {
  return signedIn === undefined ? 'api:' : `api:${signedIn.accountId}:`;
}

function keyIn(header: string | undefined): string {
  const key = header?.trim() ?? '';
  if (key === '') {
    throw new DomainError('request.key_missing');
  }
  if (key.length < SHORTEST_KEY) {
    throw new DomainError('request.key_too_short');
  }
  if (key.length > LONGEST_KEY) {
    throw new DomainError('request.key_too_long');
  }
  return key;
}

/** What an operator types during a call comes from the desk alone. */
function assertAtTheDesk({ signedIn }: FastifyRequest): void {
  if (signedIn === undefined) {
    throw new DomainError('session.missing');
  }
}
