// The named texts, addresses and pictures of the manifest: each is named once, is used, and is of the kind that its place asks for.
import { finding, type ManifestRule } from './finding.ts';
import { allElements, elementAt, elementsNamed, type XmlElement } from './xml-tree.ts';

const LONGEST_ID = 32;

/** Which resources an element may point at. */
const KIND_OF_USER: Readonly<Record<string, string>> = {
  Runtime: 'bt:Urls',
  SourceLocation: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  'bt:Image': 'bt:Images',
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Namespace: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
};

interface Resource {
  readonly element: XmlElement;
  readonly id: string;
  readonly kind: string;
}

export const checkResources: ManifestRule = (root) => {
  const resources = listResources(root);
  const users = allElements(root).filter(({ attributes }) => attributes['resid'] !== undefined);
  return [
    ...checkIds(resources),
    ...users.flatMap((user) => checkUser(user, resources)),
    ...checkUnused(resources, users),
  ];
};

function listResources(root: XmlElement): readonly Resource[] {
  const lists = elementAt(root, 'VersionOverrides', 'Resources')?.children ?? [];
  return lists.flatMap(({ name: kind, children }) =>
    children.map((element) => ({ element, id: element.attributes['id'] ?? '', kind })),
  );
}

function checkIds(resources: readonly Resource[]): readonly string[] {
  const ids = resources.map(({ id }) => id);
  return resources.flatMap(({ element, id }, index) => {
    if (id === '') return [finding(element, `<${element.name}> saknar id.`)];
    if (id.length > LONGEST_ID) return [finding(element, `id «${id}» är längre än ${LONGEST_ID} tecken.`)];
    return ids.indexOf(id) < index ? [finding(element, `id «${id}» finns två gånger.`)] : [];
  });
}

function checkUser(user: XmlElement, resources: readonly Resource[]): readonly string[] {
  const id = user.attributes['resid'] ?? '';
  const found = resources.find((resource) => resource.id === id);
  if (found === undefined) return [finding(user, `resid «${id}» finns inte under <Resources>.`)];
  const wanted = KIND_OF_USER[user.name];
  if (wanted === found.kind) return [];
  return [
    finding(user, `<${user.name}> pekar på «${id}» i <${found.kind}>, ska vara <${wanted ?? 'inget'}>.`),
  ];
}

function checkUnused(resources: readonly Resource[], users: readonly XmlElement[]): readonly string[] {
  const used = new Set(users.map(({ attributes }) => attributes['resid']));
  return resources
    .filter(({ id }) => !used.has(id))
    .map(({ element, id }) => finding(element, `id «${id}» används inte.`));
}

/** One runtime for pane, ribbon and functions: all four places point at the same page, and no pane has an id of its own. */
export const checkSharedRuntime: ManifestRule = (root) => {
  const runtime = elementsNamed(root, 'Runtime')[0];
  if (runtime === undefined) return [];
  const wanted = runtime.attributes['resid'];
  const lifetime = runtime.attributes['lifetime'];
  return [
    ...(lifetime === 'long' ? [] : [finding(runtime, `lifetime ska vara long, inte «${lifetime ?? ''}».`)]),
    ...pagesOf(root)
      .filter(({ attributes }) => attributes['resid'] !== wanted)
      .map((page) => finding(page, `<${page.name}> ska ha samma resid som <Runtime>: «${wanted ?? ''}».`)),
    ...elementsNamed(root, 'TaskpaneId').map((one) =>
      finding(one, '<TaskpaneId> får inte finnas med delad körmiljö.'),
    ),
  ];
};

function pagesOf(root: XmlElement): readonly XmlElement[] {
  return [
    ...elementsNamed(root, 'FunctionFile'),
    ...elementsNamed(root, 'Page').flatMap(({ children }) => children),
    ...elementsNamed(root, 'Action').flatMap((action) => elementsNamed(action, 'SourceLocation')),
  ];
}
