import { OnDuty } from '#accounts';
import { isDatabaseAway } from '#platform';
import { Injectable } from '@nestjs/common';

/** Whether a page may say that one of us is on duty. */
@Injectable()
export class SomeoneOnDuty {
  constructor(private readonly onDuty: OnDuty) {}

  /** In doubt nobody is: what was stored before stays stored, and the page promises nothing. */
  async run(): Promise<boolean> {
    try {
      return (await this.onDuty.run()).length > 0;
    } catch (error) {
      if (isDatabaseAway(error)) {
        return false;
      }
      throw error;
    }
  }
}
