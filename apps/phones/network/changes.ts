import { EventEmitter } from 'node:events';

/** Tells whoever waits that something on the network changed; what changed, they look up themselves. */
export class Changes {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private told = 0;

  /** How often something changed: the same number means the same network. */
  get count(): number {
    return this.told;
  }

  tell(): void {
    this.told += 1;
    this.emitter.emit('changed');
  }

  listen(listener: () => void): () => void {
    this.emitter.on('changed', listener);
    return () => this.emitter.off('changed', listener);
  }

  /**
   * Waits until `look` finds something.
   * @throws Error with the words of `describe` when nothing is found within `timeoutMs` of machine time
   */
  waitFor<T>(look: () => T | undefined, describe: () => string, timeoutMs: number): Promise<T> {
    const found = look();
    if (found !== undefined) {
      return Promise.resolve(found);
    }
    return new Promise<T>((resolve, reject) => {
      const stop = this.listen(() => {
        const later = look();
        if (later === undefined) {
          return;
        }
        clearTimeout(timer);
        stop();
        resolve(later);
      });
      const timer = setTimeout(() => {
        stop();
        reject(new Error(describe()));
      }, timeoutMs);
    });
  }
}
