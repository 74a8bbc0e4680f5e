// The styles of a template that our texts can take: real headings and lists, where the template has them.

/** Ids of styles; null for what the template does not have. */
export interface TemplateStyles {
  /** Of the numbered parts under «Ärende», and of the goals under them. */
  readonly heading: string | null;
  readonly subheading: string | null;
  /** With points of its own. */
  readonly bullet: string | null;
}

const STYLE = /<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>([\s\S]*?)<\/w:style>/g;

/** By the names that Word gives its own styles in every language, whatever their ids: `heading 2` has the id `Rubrik2` in Swedish. */
export function templateStyles(stylesXml: string): TemplateStyles {
  const byName = new Map<string, { readonly id: string; readonly body: string }>();
  for (const [, id = '', body = ''] of stylesXml.matchAll(STYLE)) {
    const name = /<w:name w:val="([^"]*)"/.exec(body)?.[1]?.toLowerCase() ?? '';
    byName.set(name, { id, body });
  }
  const bullet = byName.get('list bullet');
  return {
    heading: byName.get('heading 2')?.id ?? null,
    subheading: byName.get('heading 3')?.id ?? null,
    bullet: bullet?.body.includes('<w:numPr>') === true ? bullet.id : null,
  };
}
