// Custom XML parts: data of an add-in's own in the file.
import { SaxesParser } from 'saxes';
import type { CustomXmlPart } from '../document.ts';
import { asText } from './arguments.ts';
import { HostError, invalidArgument, itemNotFound } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import type { Session } from './session.ts';

export function customXmlParts(session: Session): HostObject {
  return {
    ...collection(session, 'CustomXmlPartCollection', () => session.state.current.customXmlParts),
    open: {
      ...collection(session, 'CustomXmlPartCollection', () => session.state.current.customXmlParts).open,
      Add: (xml) => addPart(session, asText(xml, 'xml')),
      GetByNamespace: (namespace) => scoped(session, asText(namespace, 'namespaceUri')),
    },
  };
}

function scoped(session: Session, namespace: string): HostObject {
  const parts = (): readonly CustomXmlPart[] =>
    session.state.current.customXmlParts.filter((part) => part.namespace === namespace);
  const only = (): HostObject | null => {
    const [part, ...others] = parts();
    return part === undefined || others.length > 0 ? null : customXmlPart(session, part.id);
  };
  const base = collection(session, 'CustomXmlPartScopedCollection', parts);
  return {
    ...base,
    open: {
      ...base.open,
      GetOnlyItem: () => {
        const found = only();
        if (found === null)
          throw new HostError('InvalidOperation', 'The collection does not hold exactly one item.');
        return found;
      },
      GetOnlyItemOrNullObject: only,
    },
  };
}

function collection(session: Session, type: string, parts: () => readonly CustomXmlPart[]): HostObject {
  const find = (id: unknown): HostObject | null => {
    const part = parts().find((own) => own.id === id);
    return part === undefined ? null : customXmlPart(session, part.id);
  };
  return {
    type,
    items: () => parts().map(({ id }) => customXmlPart(session, id)),
    item: (id) => {
      const found = find(id);
      if (found === null) throw itemNotFound(`custom XML part ${JSON.stringify(id)}`);
      return found;
    },
    open: { GetItemOrNullObject: find },
    call: { GetCount: () => parts().length },
  };
}

function addPart(session: Session, xml: string): HostObject {
  const part = { id: `{part-${session.nextNumber()}}`, namespace: rootNamespace(xml), xml };
  session.state.change((document) => ({ ...document, customXmlParts: [...document.customXmlParts, part] }));
  return customXmlPart(session, part.id);
}

function customXmlPart(session: Session, id: string): HostObject {
  const part = (): CustomXmlPart => {
    const found = session.state.current.customXmlParts.find((own) => own.id === id);
    if (found === undefined) throw itemNotFound('the custom XML part has been deleted');
    return found;
  };
  const change = (edit: (own: CustomXmlPart) => readonly CustomXmlPart[]): void => {
    part();
    session.state.change((document) => ({
      ...document,
      customXmlParts: document.customXmlParts.flatMap((own) => (own.id === id ? edit(own) : [own])),
    }));
  };
  return {
    type: 'CustomXmlPart',
    id,
    get: { Id: () => part().id, NamespaceUri: () => part().namespace },
    call: {
      GetXml: () => part().xml,
      SetXml: (value) => {
        const xml = asText(value, 'xml');
        const namespace = rootNamespace(xml);
        change((own) => [{ ...own, xml, namespace }]);
      },
      Delete: () => {
        change(() => []);
      },
    },
  };
}

/** Namespace of the outermost element; refuses what is not well-formed XML. */
function rootNamespace(xml: string): string {
  const parser = new SaxesParser({ xmlns: true });
  const found: string[] = [];
  parser.on('opentag', ({ uri }) => found.push(uri));
  parser.on('error', (error) => {
    throw invalidArgument(`XML: ${error.message}`);
  });
  parser.write(xml).close();
  return found[0] ?? '';
}
