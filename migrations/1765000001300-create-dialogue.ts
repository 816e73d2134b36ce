import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Texts that wait for a human and who replied to them, what volunteers were told of an offer, visits that are
 * asked about, and what a volunteer was asked about a wish of hers.
 */
export class CreateDialogue1765000001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table text_to_review (
        message_id uuid primary key,
        volunteer_id uuid,
        reason text not null,
        state text not null check (state in ('open', 'handled')),
        received_at timestamptz not null,
        answered_at timestamptz,
        handled_at timestamptz,
        handled_by uuid,
        handled_as text check (handled_as in ('yes', 'no', 'read', 'report')),
        check ((state = 'handled') = (handled_at is not null)),
        check ((state = 'handled') = (handled_as is not null))
      );
      create index text_to_review_open on text_to_review (received_at) where state = 'open';
      create index text_to_review_by_volunteer on text_to_review (volunteer_id, received_at);

      create table text_reply (
        reply_id uuid primary key,
        nth bigint generated always as identity,
        message_id uuid not null,
        account_id uuid not null,
        at timestamptz not null
      );
      create index text_reply_by_text on text_reply (message_id, nth);

      create table offer_told (
        offer_id uuid not null,
        occasion text not null,
        told_at timestamptz not null,
        primary key (offer_id, occasion)
      );

      -- a volunteer's texts are about a visit only around its time
      create table visit_talk (
        visit_id uuid primary key,
        case_id uuid not null,
        volunteer_id uuid not null,
        planned_at timestamptz,
        asked_at timestamptz,
        overtaken boolean not null default false,
        answered_at timestamptz
      );
      create index visit_talk_open on visit_talk (volunteer_id) where answered_at is null;

      -- what our text asked a volunteer about a wish of hers: one at a time
      create table wish_question (
        volunteer_id uuid primary key,
        message_id uuid not null,
        kind text not null check (kind in ('pause', 'day', 'hours', 'heavy')),
        asked_at timestamptz not null,
        expires_at timestamptz not null,
        until date,
        hours jsonb,
        check ((kind = 'hours') = (hours is not null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table wish_question, visit_talk, offer_told, text_reply, text_to_review',
    );
  }
}
