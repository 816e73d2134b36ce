/** A part of a mail: its headers by lower-case name, its bytes as they came (latin1). */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}
export interface ReadMail {
  readonly subject: string;
  readonly from: string;
  readonly text: string;
  readonly html: string;
}

/** Reads the mail of RFC 5322 with MIME: enough for the text, the HTML and the subject. */
export function readMime(raw: Buffer): ReadMail {
  const part = splitPart(raw.toString('latin1'));
  const leaves = leavesOf(part, 0);
  const find = (type: string): string =>
    leaves.find((leaf) => typeOf(leaf).startsWith(type))?.decoded.replaceAll('\r\n', '\n') ?? '';
  return {
    subject: decodeWords(part.headers.get('subject') ?? ''),
    from: decodeWords(part.headers.get('from') ?? ''),
    text: find('text/plain'),
    html: find('text/html'),
  };
}

type Leaf = Part & { readonly decoded: string };
const deepest = 8;

function leavesOf(part: Part, depth: number): readonly Leaf[] {
  const boundary = parameter(part, 'boundary');
  if (!typeOf(part).startsWith('multipart/') || boundary === undefined || depth > deepest) {
    return isAttachment(part) ? [] : [{ ...part, decoded: decodeBody(part) }];
  }
  return `\r\n${part.body}`
    .split(`\r\n--${boundary}`)
    .slice(1)
    .filter((piece) => !piece.startsWith('--'))
    .flatMap((piece) => leavesOf(splitPart(piece.replace(/^[ \t]*\r\n/, '')), depth + 1));
}

function splitPart(source: string): Part {
  const text = source.startsWith('\r\n') ? `\r\n${source}` : source;
  const end = text.indexOf('\r\n\r\n');
  const head = end < 0 ? text : text.slice(0, end);
  const headers = new Map<string, string>();
  for (const line of head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
    }
  }
  return { headers, body: end < 0 ? '' : text.slice(end + 4) };
}

function typeOf(part: Part): string {
  return (part.headers.get('content-type') ?? 'text/plain').toLowerCase();
}

function isAttachment(part: Part): boolean {
  return (part.headers.get('content-disposition') ?? '').toLowerCase().startsWith('attachment');
}

function parameter(part: Part, name: string): string | undefined {
  const header = part.headers.get('content-type') ?? '';
  const found = new RegExp(`;\\s*${name}="?([^";]+)"?`, 'i').exec(header);
  return found?.[1]?.trim();
}

function decodeBody(part: Part): string {
  const encoding = (part.headers.get('content-transfer-encoding') ?? '').toLowerCase();
  return decodeText(bytesOf(part.body, encoding), parameter(part, 'charset'));
}

function bytesOf(body: string, encoding: string): Buffer {
  if (encoding === 'base64') {
    return Buffer.from(body, 'base64');
  }
  if (encoding !== 'quoted-printable') {
    return Buffer.from(body, 'latin1');
  }
  return unescape(body.replaceAll(/[ \t]+\r\n/g, '\r\n').replaceAll('=\r\n', ''));
}

function unescape(text: string): Buffer {
  const plain = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}

function decodeText(bytes: Buffer, charset: string | undefined): string {
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

/** Encoded words of RFC 2047: =?utf-8?Q?caf=C3=A9?= */
function decodeWords(header: string): string {
  return Buffer.from(header, 'latin1')
    .toString('utf8')
    .replaceAll(/(\?=)\s+(=\?)/g, '$1$2')
    .replaceAll(
      /=\?([^?*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/gi,
      (_, charset: string, kind: string, text: string) =>
        decodeText(
          kind.toLowerCase() === 'b'
            ? Buffer.from(text, 'base64')
            : unescape(text.replaceAll('_', ' ')),
          charset,
        ),
    );
}
