// What a template for the tjänsteskrivelse may ask for besides its parts: words within a paragraph, and all the numbered parts at once.

/** Used as `{{titel}}`; `ärende` stands for the parts 1–8 with their headings. */
export const TEMPLATE_FACTS = ['titel', 'dnr', 'nämnd', 'datum', 'sigill', 'ärende'] as const;
