// The plain message that takes the pane's place when it cannot be shown. Needs neither Office.js nor Preact.

/** Why there is no pane. */
export type NoticeKind = 'no-office' | 'not-excel' | 'fault';

interface NoticeText {
  readonly heading: string;
  readonly text: string;
}

const TEXTS: Readonly<Record<NoticeKind, NoticeText>> = {
  'no-office': {
    heading: 'Målljus kunde inte starta',
    text: 'Excels bibliotek på appsforoffice.microsoft.com svarar inte. Kontrollera nätet, stäng panelen och öppna den igen. Hjälper inte det behöver it-avdelningen släppa igenom adressen. Arbetsboken är inte ändrad.',
  },
  'not-excel': {
    heading: 'Målljus används i Excel',
    text: 'Den här sidan visas som en panel i Excel. Öppna målarbetsboken i Excel och klicka på «Bedöm måluppfyllelse» under fliken Start.',
  },
  fault: {
    heading: 'Något gick fel i Målljus',
    text: 'Arbetsboken är inte ändrad. Stäng panelen och öppna den igen. Händer det en gång till: rapportera det till den som ansvarar för Målljus i kommunen.',
  },
};

const ID = 'malljus-meddelande';

/** Shows the message instead of whatever the page holds; replaces one that is there. */
export function showNotice(page: Document, kind: NoticeKind): void {
  hideNotice(page);
  const { heading, text } = TEXTS[kind];
  const notice = page.createElement('div');
  notice.id = ID;
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.append(element(page, 'h1', heading), element(page, 'p', text), helpLink(page));
  // A library that never answers holds the page up before its body.
  (page.querySelector('body') ?? page.documentElement).prepend(notice);
  page.documentElement.dataset['notice'] = kind;
}

/** Takes the message away, when what it waited for came after all. */
export function hideNotice(page: Document): void {
  page.getElementById(ID)?.remove();
  delete page.documentElement.dataset['notice'];
}

function element(page: Document, name: string, text: string): HTMLElement {
  const made = page.createElement(name);
  made.textContent = text;
  return made;
}

function helpLink(page: Document): HTMLElement {
  const link = page.createElement('a');
  link.href = 'hjalp.html';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Hjälp';
  const line = page.createElement('p');
  line.append(link);
  return line;
}
