import { type Changes } from '../changes.ts';
import { newSid } from '../chance.ts';

export interface Recording {
  readonly sid: string;
  readonly callSid: string;
  /** The telephone whose voice it holds. */
  readonly telephone: string;
  readonly startedAt: Date;
  readonly seconds: number;
  /** What was said into it: the stand-in's sound is a tone, this is for the page and for tests. */
  readonly text: string;
  /** Counts all recordings since the start. */
  readonly order: number;
  /** There is sound to fetch only once it is completed. */
  status: 'processing' | 'completed' | 'absent';
}

/** The recordings that the network keeps until they are deleted. */
export class Recordings {
  private readonly bySid = new Map<string, Recording>();
  private made = 0;

  constructor(private readonly changes: Changes) {}

  add(fresh: Omit<Recording, 'sid' | 'order'>): Recording {
    const recording: Recording = { ...fresh, sid: newSid('RE'), order: this.made };
    this.made += 1;
    this.bySid.set(recording.sid, recording);
    this.changes.tell();
    return recording;
  }

  get(sid: string): Recording | undefined {
    return this.bySid.get(sid);
  }

  all(): readonly Recording[] {
    return [...this.bySid.values()];
  }

  complete(recording: Recording): void {
    recording.status = 'completed';
    this.changes.tell();
  }

  delete(sid: string): boolean {
    const known = this.bySid.delete(sid);
    this.changes.tell();
    return known;
  }
}
