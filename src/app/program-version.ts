// The version of Målljus, for every host: the sheet «Måluppfyllelse» and the stored state tell which version judged.

/** Same as `version` in package.json; a test holds them together. */
export const PROGRAM_VERSION = '0.1.0';
