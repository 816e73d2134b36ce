import { Injectable } from '@nestjs/common';
import { LocateText } from './locate-text.ts';

/** Whether a text names a street with a house number, as a report does. */
@Injectable()
export class NamesHouse {
  constructor(private readonly locateText: LocateText) {}

  async run(body: string): Promise<boolean> {
    return (await this.locateText.run(body)).hash !== undefined;
  }
}
