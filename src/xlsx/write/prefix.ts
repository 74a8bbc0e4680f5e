// Gives XML that is written without namespace prefixes the prefix that the part itself uses (some programs write `<x:c>`).

/** `withPrefix('<b/>', 'x:')` is `<x:b/>`; an empty prefix leaves the text as it is. Only for XML whose tags all lack a prefix. */
export function withPrefix(xml: string, prefix: string): string {
  // a tag opens with «<» or «</» and a letter; text content has its «<» escaped
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}
