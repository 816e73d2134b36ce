import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item to call about stands for a call or for a text that failed, and has the id of that one thing. */
export class CallAboutFailedTexts1764000001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message add column to_call_since timestamptz;

      alter table call_attempt drop constraint call_attempt_call_id_fkey;
      alter table call_attempt rename column call_id to item_id;
      alter table call_item drop constraint call_item_call_id_fkey;
      alter table call_item rename column call_id to id;
      alter table call_item
        add column call_id uuid unique references call,
        add column message_id uuid unique references message;
      update call_item set call_id = id;
      alter table call_item
        add check (num_nonnulls(call_id, message_id) = 1),
        add check (id = coalesce(call_id, message_id));
      alter table call_attempt add foreign key (item_id) references call_item;
    `);
  }

  /** What failed stands among the failed messages again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from call_attempt using call_item i where i.id = item_id and i.message_id is not null;
      delete from call_item where message_id is not null;
      alter table call_attempt drop constraint call_attempt_item_id_fkey;
      alter table call_item drop column call_id, drop column message_id;
      alter table call_item rename column id to call_id;
      alter table call_item add foreign key (call_id) references call;
      alter table call_attempt rename column item_id to call_id;
      alter table call_attempt add foreign key (call_id) references call_item;
      alter table message drop column to_call_since;
    `);
  }
}
