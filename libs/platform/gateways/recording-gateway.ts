/** What the provider keeps of a recording; `absent` when it has none under that name. */
export type RecordingAtProvider =
  | { readonly kind: 'audio'; readonly audio: Buffer; readonly type: string }
  | { readonly kind: 'absent' };

/** The recordings at the telephone provider, reached by their own id and nothing that a webhook says. */
export abstract class RecordingGateway {
  /** @throws GatewayError when it cannot be asked, or answers with something far too big */
  abstract fetch(recordingSid: string): Promise<RecordingAtProvider>;

  /** One that is gone already is well too. @throws GatewayError */
  abstract remove(recordingSid: string): Promise<void>;

  /** @throws GatewayError */
  abstract exists(recordingSid: string): Promise<boolean>;

  /** The recordings with sound that it has of a call, the oldest first. @throws GatewayError */
  abstract ofCall(callSid: string): Promise<string[]>;
}
