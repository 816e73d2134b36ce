import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { endKnown, KnownProcess, knownProcess } from './known-process.ts';

const Running = z.object({
  members: z.array(KnownProcess),
  /** Where the parts of this start are found, for the administration's commands. */
  addresses: z.record(z.string(), z.string()),
});

const ADDRESSES = ['PORT', 'PUBLIC_BASE_URL', 'TWILIO_API_BASE_URL', 'SMTP_URL', 'CLOCK_URL'];

/** What a running start tells others that come to its data folder. */
export class RunningFile {
  private addresses: Record<string, string> = {};
  private pids: readonly number[] = [];
  private readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'running.json');
  }

  /** Ends what a start that was killed left running. */
  async endLeftOvers(): Promise<void> {
    const left = readRunning(this.path);
    await Promise.all((left?.members ?? []).map((member) => endKnown(member)));
  }

  setAddresses(env: NodeJS.ProcessEnv): void {
    const told = Object.entries(env).filter(([name]) => ADDRESSES.includes(name));
    this.addresses = Object.fromEntries(told.map(([name, value]) => [name, value ?? '']));
    this.write();
  }

  setMembers(pids: readonly number[]): void {
    this.pids = pids;
    this.write();
  }

  remove(): void {
    rmSync(this.path, { force: true });
  }

  private write(): void {
    const members = this.pids.map((pid) => knownProcess(pid));
    const content = { members, addresses: this.addresses };
    writeFileSync(this.path, JSON.stringify(content), { mode: 0o600 });
  }
}

/** The settings by which a running start's parts are found; none when nothing runs. */
export function runningAddresses(folder: string): Record<string, string> {
  return readRunning(join(folder, 'running.json'))?.addresses ?? {};
}

function readRunning(path: string): z.infer<typeof Running> | undefined {
  try {
    return Running.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
