// Text made safe in HTML and XML, between tags and inside quoted attributes.

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `escapeMarkup('a < b')` is `a &lt; b`. The texts of a report hold no character that XML forbids. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITY[character] ?? character);
}
