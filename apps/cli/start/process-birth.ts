import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * When a process was born, as the system tells it; undefined when it no longer runs. A pid alone is not
 * enough to know a process by: the system gives it to another after a while.
 */
export function processBirth(pid: number): string | undefined {
  try {
    return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid);
  } catch {
    return undefined;
  }
}

function fromProc(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // the name before the last bracket may hold anything; then follow state (third field) and, as 22nd, the birth
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' || state === 'X' ? undefined : rest[18];
}

function fromPs(pid: number): string | undefined {
  const line = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return line.trim() === '' ? undefined : line.trim();
}
