const STARTUP_HEAD = 4;
const HEAD = 5;

/** Reads the statements that a client sends to Postgres over one connection, as they pass on the wire. */
export class Wire {
  private unread = Buffer.alloc(0);
  private begun = false;

  constructor(private readonly told: (statement: string) => void) {}

  pass(bytes: Buffer): void {
    this.unread = Buffer.concat([this.unread, bytes]);
    for (let message = this.next(); message !== undefined; message = this.next()) {
      this.read(message);
    }
  }

  /** A whole message with its head; undefined while the rest of it is still on its way. */
  private next(): Buffer | undefined {
    // the very first one has no letter in front
    const head = this.begun ? HEAD : STARTUP_HEAD;
    if (this.unread.length < head) {
      return undefined;
    }
    const end = head - 4 + this.unread.readInt32BE(head - 4);
    if (this.unread.length < end) {
      return undefined;
    }
    const message = this.unread.subarray(0, end);
    this.unread = this.unread.subarray(end);
    return message;
  }

  private read(message: Buffer): void {
    if (!this.begun) {
      this.begun = true;
      return;
    }
    const texts = message.toString('utf8', HEAD).split('\0');
    switch (String.fromCharCode(message[0] ?? 0)) {
      case 'Q':
        this.told(texts[0] ?? '');
        break;
      case 'P':
        // in front stands the name of the prepared statement
        this.told(texts[1] ?? '');
        break;
    }
  }
}
