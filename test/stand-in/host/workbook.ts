// The workbook: where every request begins.
import { application, openWorkbook } from './application.ts';
import { commentCollection } from './comments.ts';
import { customXmlParts } from './custom-xml.ts';
import { worksheetFunctions } from './functions.ts';
import type { HostObject } from './host-object.ts';
import { noteCollection } from './notes.ts';
import { workbookNames } from './names.ts';
import { workbookProtection } from './protection.ts';
import { rangeAreas } from './range-areas.ts';
import { range } from './range.ts';
import type { References } from './references.ts';
import type { Session } from './session.ts';
import { tableCollection } from './tables.ts';
import { worksheets } from './worksheets.ts';

export function workbook(session: Session, references: References): HostObject {
  return {
    type: 'Workbook',
    get: {
      Name: () => session.state.current.name,
      ReadOnly: () => session.options.readOnly,
      Use1904DateSystem: () => session.state.current.date1904,
      AutoSave: () => false,
      PreviouslySaved: () => true,
    },
    child: {
      Worksheets: () => worksheets(session),
      Tables: () => tableCollection(session, null),
      Names: () => workbookNames(session),
      CustomXmlParts: () => customXmlParts(session),
      Protection: () => workbookProtection(session),
      Application: () => application(session),
      Comments: () => commentCollection(session, null),
      Notes: () => noteCollection(session, null),
      Functions: () => worksheetFunctions(session),
      _Runtime: () => runtime(session),
    },
    open: {
      GetSelectedRange: () => range(session, session.selection.sheetId, session.selection.area),
      GetSelectedRanges: () => {
        const { sheetId, area } = session.selection;
        return rangeAreas(session, { sheetId, areas: [area] });
      },
      GetActiveCell: () => {
        const { sheetId, area } = session.selection;
        return range(session, sheetId, { ...area, bottom: area.top, right: area.left });
      },
    },
    call: {
      _RemoveReference: (name) => {
        if (typeof name === 'string') references.release(name);
      },
      _RemoveAllReferences: () => {
        references.releaseAll();
      },
      _GetReferenceCount: () => references.count,
    },
  };
}

function runtime(session: Session): HostObject {
  return {
    type: 'Runtime',
    get: { EnableEvents: () => session.remembered.get('enableEvents') ?? true },
    set: {
      EnableEvents: (value) => {
        session.remembered.set('enableEvents', value);
      },
    },
  };
}

/** The root that the client uses for what only Excel on the web does. */
export function webWorkbook(session: Session): HostObject {
  return {
    type: 'WacWorkbook',
    call: {
      CreateAndOpenWorkbook: (file) => {
        openWorkbook(session, file);
      },
    },
  };
}
