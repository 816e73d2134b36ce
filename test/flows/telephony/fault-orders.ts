import type { Phones } from '../../../apps/phones/index.ts';
import type { FaultRequest } from '../../../apps/phones/network/faults.ts';

/** What is ordered to go wrong with one telephone. */
export class FaultOrders {
  private ordered = false;

  constructor(
    private readonly phones: Phones,
    private readonly number: string,
  ) {}

  /** Once, however often it is said. */
  order(fault: Omit<FaultRequest, 'number'>): void {
    if (!this.ordered) {
      this.ordered = true;
      this.phones.fault({ ...fault, number: this.number });
    }
  }

  /** Ordered, and no longer waiting to happen. */
  haveHit(): boolean {
    const { faults } = this.phones.network;
    return this.ordered && faults.list().every(({ number }) => number !== this.number);
  }

  takeBack(): void {
    const { faults } = this.phones.network;
    const others = faults.list().filter(({ number }) => number !== this.number);
    faults.clear();
    others.forEach((order) => {
      faults.add(order);
    });
  }
}
