const codes: Readonly<Record<string, string>> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body.missing',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body.no_json',
};

/** Our code for what the web server could not make a body of; undefined for every other error. */
export function unreadableBody(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) {
    return undefined;
  }
  return typeof error.code === 'string' ? codes[error.code] : undefined;
}
