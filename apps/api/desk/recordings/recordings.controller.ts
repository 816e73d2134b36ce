import { NoteAccess, type SignedIn } from '#accounts';
import { ReadRecording } from '#calls';
import { ReadCase } from '#casework';
import type { CaseId, RecordingId } from '#kernel';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { readId } from '../read-id.ts';
import { type ByteRange, byteRange } from './byte-range.ts';

/** A player asks for the rest in parts, as somebody listens: these are one listening, noted once. */
const ONE_LISTENING_MS = 10 * 60_000;

/** What was spoken in, played on the page of its case. Every listening is noted. */
@Allow({ role: 'operator' })
@Controller('desk/recordings')
export class RecordingsController {
  constructor(
    private readonly readCase: ReadCase,
    private readonly readRecording: ReadRecording,
    private readonly noteAccess: NoteAccess,
  ) {}

  @Get(':recordingId')
  async play(
    @Param('recordingId') id: string,
    @Req() { query, headers }: FastifyRequest,
    @Who() { accountId }: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const recordingId = readId<'recording'>(id);
    const caseId = readId<'case'>((query as Readonly<Record<string, unknown>>)['dossier']);
    await this.assertInCase(recordingId, caseId);
    const { audio, type } = await this.readRecording.run(recordingId);
    const range = byteRange(headers.range, audio.length);
    void reply.headers({ 'cache-control': 'no-store', 'accept-ranges': 'bytes' });
    if (range === 'outside') {
      await reply
        .status(416)
        .header('content-range', `bytes */${String(audio.length)}`)
        .send();
      return;
    }
    const isRest = range !== undefined && range.first > 0;
    await this.noteAccess.run({
      ...{ accountId, caseId, what: 'recording.heard' },
      ...(isRest ? { sameWithin: ONE_LISTENING_MS } : {}),
    });
    await send(reply.type(type), audio, range);
  }

  /** @throws NotFoundException when the recording does not stand in that case */
  private async assertInCase(recordingId: RecordingId, caseId: CaseId): Promise<void> {
    const { reports } = await this.readCase.run(caseId);
    const additions = reports.flatMap((report) => report.additions);
    if (!additions.some((addition) => addition.recordingId === recordingId)) {
      throw new NotFoundException();
    }
  }
}

async function send(
  reply: FastifyReply,
  audio: Buffer,
  range: ByteRange | undefined,
): Promise<void> {
  if (range === undefined) {
    await reply.send(audio);
    return;
  }
  const { first, last } = range;
  await reply
    .status(206)
    .header('content-range', `bytes ${String(first)}-${String(last)}/${String(audio.length)}`)
    .send(audio.subarray(first, last + 1));
}
