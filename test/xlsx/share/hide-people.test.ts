// Wherever a workbook keeps the name of a person, it is listed, and the role stands there in the copy.
import { describe, expect, test } from 'vitest';
import { hideNames } from '../../../src/xlsx/share/hide-names.ts';
import { touchedParts } from '../../support/compare-packages.ts';
import { valueOf } from '../../support/read-xlsx.ts';
import { freezeXlsx, partsOf, type ShareSource } from './freeze.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PROPERTIES = 'http://schemas.openxmlformats.org';
const TYPE = (name: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

const CORE =
  '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>Mål</dc:title><dc:subject>Uppföljning</dc:subject><dc:description>Frågor till Eva Ek</dc:description><cp:keywords>mål, Åke Lind</cp:keywords><cp:category>Styrning</cp:category><cp:contentStatus>Klar enligt Eva Ek</cp:contentStatus><dc:creator>Eva Ek</dc:creator><cp:lastModifiedBy>Lind, Åke</cp:lastModifiedBy></cp:coreProperties>';
const APP = '<Properties xmlns="a"><Company>Vaggeryds kommun</Company><Manager>Eva Ek</Manager></Properties>';
const CUSTOM =
  '<Properties xmlns="a" xmlns:vt="b"><property fmtid="{D}" pid="2" name="Ansvarig handläggare"><vt:lpwstr>Bo Berg</vt:lpwstr></property><property fmtid="{D}" pid="3" name="Ärende"><vt:lpwstr>Upprättat av Eva Ek</vt:lpwstr></property><property fmtid="{D}" pid="4" name="MSIP_Label_1_Owner"><vt:lpwstr>eva.ek@kommun.se</vt:lpwstr></property><property fmtid="{D}" pid="5" name="MSIP_Label_1_SiteId"><vt:lpwstr>f9465cb1</vt:lpwstr></property><property fmtid="{D}" pid="6" name="År"><vt:i4>2020</vt:i4></property></Properties>';
const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>Windows-användare</author><author>Målljus</author><author>tc={1}</author></authors><commentList><comment ref="A1" authorId="0"><text><r><rPr><b/></rPr><t>Siv Sand:</t></r><r><t xml:space="preserve">
fråga Eva Ek eller Åke Lind</t></r></text></comment></commentList></comments>`;
const THREADS =
  '<ThreadedComments xmlns="a"><threadedComment ref="A1" personId="{P}" id="{1}"><text>@Eva Ek och @root, se Åke Linds svar</text><mentions><mention mentionpersonId="{P}" startIndex="0" length="7"/></mentions></threadedComment></ThreadedComments>';
const PERSONS =
  '<personList xmlns="a"><person displayName="Eva Ek (KLK)" id="{P}" userId="S::eva.ek@kommun.se::1" providerId="AD"/><person displayName="root" id="{Q}" userId="root" providerId="None"/></personList>';
const PIVOT = `<pivotCacheDefinition xmlns="${MAIN}" refreshedBy="Eva Ek" refreshedDate="1"/>`;
const HEADERS = `<headers xmlns="${MAIN}"><header guid="{1}" userName="Eva Ek"/><header guid="{2}" userName="Tor Tall"/></headers>`;
const SHARE_POINT =
  '<p:properties xmlns:p="a"><documentManagement><SharedWithUsers xmlns="b"><UserInfo><DisplayName>Ulla Ulv</DisplayName><AccountId>12</AccountId></UserInfo></SharedWithUsers></documentManagement></p:properties>';
const FOLDER =
  '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\Users\\eva.ek\\Mål\\" xmlns:x15ac="n"/></mc:Choice></mc:AlternateContent>';

const SOURCE: ShareSource = {
  beforeSheets: `<fileSharing readOnlyRecommended="1" userName="Eva Ek"/>${FOLDER}`,
  sheets: [
    {
      name: 'KS',
      content:
        '<sheetData/><scenarios><scenario name="Hög" user="Eva Ek"><inputCells r="A1" val="1"/></scenario></scenarios><headerFooter><oddHeader>&amp;L&amp;"Arial,Fet"&amp;12Eva Ek&amp;R&amp;P (&amp;N)</oddHeader><oddFooter>&amp;CSida &amp;P</oddFooter></headerFooter>',
      relationships: [
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'threadedComment', '../threadedComments/t1.xml'],
      ],
    },
  ],
  relationships: [
    ['rIdP', 'person', 'persons/person.xml'],
    ['rIdC', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ['rIdH', 'revisionHeaders', 'revisions/revisionHeaders.xml'],
    ['rIdX', 'customXml', '../customXml/item1.xml'],
  ],
  parts: [
    ['docProps/core.xml', CORE],
    ['docProps/app.xml', APP],
    ['docProps/custom.xml', CUSTOM],
    ['xl/comments1.xml', COMMENTS],
    ['xl/threadedComments/t1.xml', THREADS],
    ['xl/persons/person.xml', PERSONS],
    ['xl/pivotCache/pivotCacheDefinition1.xml', PIVOT, TYPE('pivotCacheDefinition')],
    ['xl/revisions/revisionHeaders.xml', HEADERS, TYPE('revisionHeaders')],
    ['customXml/item1.xml', SHARE_POINT],
  ],
  packageRelationships: [
    [`${PROPERTIES}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${PROPERTIES}/officeDocument/2006/relationships/extended-properties`, 'docProps/app.xml'],
    [`${PROPERTIES}/officeDocument/2006/relationships/custom-properties`, 'docProps/custom.xml'],
  ],
};

describe('namn i en arbetsbok', () => {
  test('räknas upp, vart och ett där det står', async () => {
    const { findings } = valueOf(await freezeXlsx(SOURCE));
    expect(findings.commentAuthors).toEqual([
      { name: 'Windows-användare', sheets: ['KS'] },
      { name: 'Siv Sand', sheets: ['KS'] },
      { name: 'Eva Ek (KLK)', sheets: ['KS'] },
      { name: 'root', sheets: [] },
    ]);
    const listed = findings.properties.map(({ property, value, isPerson, holdsName }) => [
      property,
      value,
      isPerson ? 'person' : holdsName === true ? 'namn' : '',
    ]);
    expect(listed).toEqual([
      ['Författare', 'Eva Ek', 'person'],
      ['Senast ändrad av', 'Lind, Åke', 'person'],
      ['Rubrik', 'Mål', ''],
      ['Ämne', 'Uppföljning', ''],
      ['Kommentarer', 'Frågor till Eva Ek', 'namn'],
      ['Nyckelord', 'mål, Åke Lind', 'namn'],
      ['Kategori', 'Styrning', ''],
      ['Status', 'Klar enligt Eva Ek', 'namn'],
      ['Chef', 'Eva Ek', 'person'],
      ['Organisation', 'Vaggeryds kommun', ''],
      ['Ansvarig handläggare', 'Bo Berg', 'person'],
      ['Ärende', 'Upprättat av Eva Ek', 'namn'],
      ['MSIP_Label_1_Owner', 'eva.ek@kommun.se', 'person'],
    ]);
    expect(findings.names.map(({ place, value }) => `${place}: ${value}`)).toEqual([
      'Mapp på datorn: C:\\Users\\eva.ek\\Mål\\',
      'Skrivskydd rekommenderat av: Eva Ek',
      'Pivottabell uppdaterad av: Eva Ek',
      'Ändringshistorik: Eva Ek',
      'Ändringshistorik: Tor Tall',
      'Scenario sparat av: Eva Ek',
      'Delad med eller ansvarig i SharePoint: Ulla Ulv',
    ]);
    // «Sida …» names nobody.
    expect(findings.pageTexts).toEqual([{ sheet: 'KS', text: 'Eva Ek … (…)', holdsName: true }]);
    expect(findings.prompts).toEqual(['en rekommendation att öppna skrivskyddat, som Excel frågar om']);
  });

  test('finns ingenstans i kopian, som i övrigt är som den var', async () => {
    const { bytes } = valueOf(await freezeXlsx(SOURCE, { role: 'Controller & co' }));
    const parts = partsOf(bytes);
    for (const [name, text] of Object.entries(parts))
      expect([
        name,
        /eva|ek\b|lind|åke|siv|sand|bo berg|tor tall|ulla|windows-|root/i.exec(text)?.[0],
      ]).toEqual([name, undefined]);
    expect(parts['xl/comments1.xml']).toContain(
      '<t>Controller &amp; co:</t></r><r><t xml:space="preserve">\nfråga Controller &amp; co eller Controller &amp; co</t>',
    );
    expect(parts['xl/comments1.xml']).toContain('<author>Målljus</author><author>tc={1}</author>');
    expect(parts['xl/threadedComments/t1.xml']).toContain(
      '<text>@Controller &amp; co och @Controller &amp; co, se Controller &amp; co svar</text></threadedComment>',
    );
    expect(parts['docProps/custom.xml']).toContain('Upprättat av Controller &amp; co');
    expect(parts['docProps/custom.xml']).toContain('<vt:i4>2020</vt:i4>');
    expect(parts['docProps/app.xml']).toContain('<Company>Vaggeryds kommun</Company>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '&amp;12Controller &amp;&amp; co&amp;R&amp;P (&amp;N)',
    );
  });

  test('står kvar när man vill det, byte för byte', async () => {
    const { before, bytes } = valueOf(await freezeXlsx(SOURCE, { comments: 'keep', properties: 'keep' }));
    expect(touchedParts(before, bytes)).toEqual([]);
  });

  test('bara kommentarernas, eller bara egenskapernas', async () => {
    const comments = valueOf(await freezeXlsx(SOURCE, { properties: 'keep' }));
    expect(touchedParts(comments.before, comments.bytes)).toEqual([
      'xl/comments1.xml',
      'xl/persons/person.xml',
      'xl/threadedComments/t1.xml',
    ]);
    const properties = valueOf(await freezeXlsx(SOURCE, { comments: 'keep' }));
    expect(touchedParts(properties.before, properties.bytes)).not.toContain('xl/comments1.xml');
  });
});

describe('namn i löpande text', () => {
  const hide = hideNames(['Eva Ek (KLK)', 'Lind, Åke', 'KS', 'A.B'], 'Roll');
  test.each([
    ['Fråga Eva Ek.', 'Fråga Roll.', 'utan det inom parentes'],
    ['eva ek, EVA EK', 'Roll, Roll', 'oavsett stor och liten bokstav'],
    ['Eva Eks svar', 'Roll svar', 'genitiv'],
    ['Åke Lind och Lind, Åke', 'Roll och Roll', 'i båda ordningarna'],
    ['KS beslutade', 'KS beslutade', 'ett ord kan vara vad som helst'],
    ['KS: kolla', 'Roll: kolla', 'ett ord först med kolon är den som skrev'],
    ['hej @KS', 'hej @Roll', 'ett ord efter @ är någon'],
    ['Eva Eklund', 'Eva Eklund', 'en del av ett annat namn'],
    ['AxB: x', 'AxB: x', 'punkten är en punkt'],
  ])('%s blir %s: %s', (text, wanted) => {
    expect(hide(text)).toBe(wanted);
  });
});

test.each(['$&', "$'", '$1 $$', '$`'])(
  'rollen %s står som den är skriven, och för aldrig namnet tillbaka',
  (role) => {
    expect(hideNames(['Eva Ek', 'KS'], role)('KS: fråga Eva Ek')).toBe(`${role}: fråga ${role}`);
  },
);

test('där en tråd vänder sig till någon står inte kvar när namnet är borta, vilket val det än beror på', async () => {
  const choices = { comments: 'keep', properties: 'keep', personalData: 'remove' } as const;
  const { bytes } = valueOf(await freezeXlsx(SOURCE, choices));
  const threads = partsOf(bytes)['xl/threadedComments/t1.xml'];
  expect(threads).not.toContain('Eva Ek');
  expect(threads).not.toContain('<mention');
});
