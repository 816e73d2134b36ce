/** What is still to happen, taken in the order of its time; of what falls together, what was noted first. */
export class Agenda<T> {
  private readonly heap: { readonly at: number; readonly nth: number; readonly what: T }[] = [];
  private noted = 0;

  note(at: Date, what: T): void {
    this.heap.push({ at: at.getTime(), nth: (this.noted += 1), what });
    this.rise(this.heap.length - 1);
  }

  /** undefined when nothing is left */
  next(): { readonly at: Date; readonly what: T } | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (first === undefined || last === undefined) {
      return undefined;
    }
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.sink();
    }
    return { at: new Date(first.at), what: first.what };
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0 && this.isBefore(at, (at - 1) >> 1)) {
      this.swap(at, (at - 1) >> 1);
      at = (at - 1) >> 1;
    }
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const sooner = this.isBefore(right, left) ? right : left;
      if (!this.isBefore(sooner, at)) {
        return;
      }
      this.swap(sooner, at);
      at = sooner;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && (b === undefined || a.at < b.at || (a.at === b.at && a.nth < b.nth));
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a !== undefined && b !== undefined) {
      [this.heap[one], this.heap[other]] = [b, a];
    }
  }
}
