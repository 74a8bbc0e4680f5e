// The pages beside the pane: what each is called, and the head and menu that they share, put round what its file in src/static says.
import path from 'node:path';

/** By file name. Those `inMenu` are in the menu of every page, in this order. */
const PAGES = {
  'hjalp.html': { title: 'Hjälp', inMenu: true },
  'integritet.html': { title: 'Dina uppgifter', inMenu: true },
  'it.html': { title: 'För it-avdelningen', inMenu: true },
  'regler.html': { title: 'Bedömningsregler', inMenu: false },
  'riktningsord.html': { title: 'Riktningsord', inMenu: false },
  'definitioner.html': { title: 'Publicerade definitioner', inMenu: false },
  'provning.html': { title: 'Prövning i Excel', inMenu: false },
};

/**
 * The whole page of a file in src/static, whose content is what stands in `main`.
 * @param {string | Buffer} content
 * @param {string} file
 */
export function wholePage(content, file) {
  const name = path.basename(file);
  const page = PAGES[name];
  if (page === undefined) throw new Error(`${name} is no page: give it a title in src/build/static-pages.js`);
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${page.title} – Målljus</title>
    <link rel="icon" href="icons/malljus-32.png" />
    <link rel="stylesheet" href="sida.css" />
  </head>
  <body>
    <header>
      <nav aria-label="Sidor">
        <ul>
${menuItems(name)}
        </ul>
      </nav>
    </header>
    <main>
${String(content)}    </main>
  </body>
</html>
`;
}

function menuItems(current) {
  return Object.entries(PAGES)
    .filter(([, { inMenu }]) => inMenu)
    .map(([name, { title }]) => {
      const here = name === current ? ' aria-current="page"' : '';
      return `          <li><a href="${name}"${here}>${title}</a></li>`;
    })
    .join('\n');
}
