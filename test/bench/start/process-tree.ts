import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const KB_PER_MB = 1_024;
/** Linux counts it in hundredths of a second, whatever its own clock does. */
const MS_PER_TICK = 10;

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The process `root` and all that descend from it. */
export function treeOf(root: number): readonly Process[] {
  const all = allProcesses();
  const tree = all.filter(({ pid }) => pid === root);
  // grows while it is walked
  for (const above of tree) {
    tree.push(...all.filter(({ parent }) => parent === above.pid));
  }
  return tree;
}

/**
 * What a process holds, in MB of 1024 kB: pages that several share count for each its part (PSS),
 * so that a sum over processes counts everything once. Where the system does not tell that, all
 * its resident pages (RSS). Zero when it is gone.
 */
export function memoryMb(pid: number): number {
  const shared = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return Number(shared ?? residentKb(pid)) / KB_PER_MB;
}

/** The time that a process had a core so far, in milliseconds; NaN where the system does not tell it so. */
export function cpuMs(pid: number): number {
  const [user, system] =
    /^.*\) (?:\S+ ){11}(\d+) (\d+) /s.exec(read(`/proc/${pid}/stat`))?.slice(1) ?? [];
  return (Number(user) + Number(system)) * MS_PER_TICK;
}

function residentKb(pid: number): string {
  const resident = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  return resident ?? (hasProc() ? '0' : ps('rss=', pid));
}

function allProcesses(): Process[] {
  if (hasProc()) {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => ofProc(Number(name)));
  }
  return ps('pid=,ppid=,args=')
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return pid === undefined ? [] : { pid: Number(pid), parent: Number(parent), command };
    });
}

/** Empty when it ended meanwhile. */
function ofProc(pid: number): Process | [] {
  // the name, in brackets, may itself hold spaces and brackets
  const parent = /^.*\) \S+ (\d+) /s.exec(read(`/proc/${pid}/stat`))?.[1];
  const command = read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  return parent === undefined ? [] : { pid, parent: Number(parent), command };
}

function hasProc(): boolean {
  return existsSync('/proc/self/stat');
}

function ps(columns: string, pid?: number): string {
  const which = pid === undefined ? ['-A'] : ['-p', String(pid)];
  try {
    return execFileSync('ps', [...which, '-o', columns], { encoding: 'utf8' }).trim();
  } catch {
    return pid === undefined ? '' : '0';
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
