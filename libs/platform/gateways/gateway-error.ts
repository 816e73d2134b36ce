/**
 * The other side could not be asked, or did not answer in a way that can be used; trying again later may
 * help. `code` is its code or the kind of trouble, never a number, a key or a text.
 */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';

  constructor(readonly code: string) {
    super(code);
  }
}
