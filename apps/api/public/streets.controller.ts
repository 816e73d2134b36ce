import { SuggestStreets } from '#geography';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Allow } from '../http/sessions/allow.ts';
import { readFields } from './forms/read-fields.ts';

const LONGEST = 120;

/** Street names for the form's box. A POST, because half an address stands in no URL either. */
@Controller('melden/straten')
@Allow('public')
export class StreetsController {
  constructor(private readonly suggestStreets: SuggestStreets) {}

  @Post()
  @HttpCode(200)
  async suggest(@Body() body: unknown): Promise<readonly string[]> {
    const { typed } = readFields(body, ['typed']);
    return typed.length > LONGEST ? [] : this.suggestStreets.run(typed);
  }
}
