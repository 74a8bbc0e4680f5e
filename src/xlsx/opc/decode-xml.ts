// Bytes of an XML part to text: UTF-8 or UTF-16 by byte order mark, first bytes or declaration.

/** The text without its byte order mark, or null when the bytes are not text in the encoding they say. */
export function decodeXml(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    // Both an encoding that does not exist and bytes that do not fit it.
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  if (first === 0xef) return 'utf-8';
  return DECLARED_ENCODING.exec(String.fromCharCode(...bytes.subarray(0, 120)))?.[2] ?? 'utf-8';
}

// The encoding in an XML declaration: <?xml version="1.0" encoding="ISO-8859-1"?>
export const DECLARED_ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*(["'])([A-Za-z][\w.-]*)\1/;
