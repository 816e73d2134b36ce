import { type WebhookKind } from './fault-places.ts';
import { type Network } from './network.ts';

export interface Notice {
  readonly kind: WebhookKind;
  /** The telephone it is about: faults are ordered by it. */
  readonly party: string;
  /** Notices about the same thing are what can come in another order. */
  readonly about: string;
  /** Happens at the moment of the notice, also when that itself gets lost. */
  readonly due?: () => void;
}

/** How late a late notice is, and how long one is held back at most, on the network's clock. */
const lateMs = 60_000;

/**
 * Tells the application something that it did not ask for: now, or by a fault never, late, or only
 * after the next notice about the same.
 */
export async function tell(
  network: Network,
  { kind, party, about, due = () => undefined }: Notice,
  deliver: () => Promise<unknown>,
): Promise<void> {
  const { faults, heldBack } = network;
  if (isLate(network, kind, party)) {
    later(network, () => tell(network, { kind, party, about, due }, deliver));
    return;
  }
  due();
  if (faults.happens('drop', party, kind)) {
    return;
  }
  const mayWait = kind !== 'recording' && !heldBack.has(about);
  if (mayWait && faults.happens('disorder', party, kind)) {
    if (kind === 'sms') {
      // whatever is texted within the minute overtakes it
      later(network, deliver);
      return;
    }
    heldBack.set(about, deliver);
    later(network, () => release(network, about));
    return;
  }
  await deliver();
  await release(network, about);
}

/** A slow callback about a text is a late one; any other webhook that is slow is answered too late. */
function isLate({ faults }: Network, kind: WebhookKind, party: string): boolean {
  return (
    faults.happens('late', party, kind) ||
    (kind === 'status' && faults.happens('slow', party, kind))
  );
}

function later(network: Network, work: () => Promise<unknown>): void {
  network.clock.after(lateMs, () => void network.underway.track(work()));
}

async function release({ heldBack }: Network, about: string): Promise<void> {
  const held = heldBack.get(about);
  heldBack.delete(about);
  await held?.();
}
