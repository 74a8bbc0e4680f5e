// Protection of sheets and of the workbook's structure, without passwords.
import { asFields, optional } from './arguments.ts';
import { accessDenied } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import type { Session } from './session.ts';

export function worksheetProtection(session: Session, sheetId: string): HostObject {
  const protection = () => session.state.sheet(sheetId).protection;
  return {
    type: 'WorksheetProtection',
    get: {
      Protected: () => protection() !== null,
      Options: () => {
        const own = protection();
        return own === null ? null : options(own);
      },
    },
    call: {
      Protect: (given) => {
        if (protection() !== null) throw accessDenied('the sheet is protected already');
        const fields = optional(given, {}, asFields, 'options');
        session.state.changeSheet(sheetId, () => ({
          protection: {
            formatCells: fields['allowFormatCells'] === true,
            formatColumns: fields['allowFormatColumns'] === true,
            editObjects: fields['allowEditObjects'] === true,
          },
        }));
      },
      Unprotect: () => {
        if (protection() === null) throw accessDenied('the sheet is not protected');
        session.state.changeSheet(sheetId, () => ({ protection: null }));
      },
    },
  };
}

// The document knows the three that Målljus asks about; the others are as strict as Excel makes them from the start.
function options(own: { formatCells: boolean; formatColumns: boolean; editObjects: boolean }): object {
  return {
    allowFormatCells: own.formatCells,
    allowFormatColumns: own.formatColumns,
    allowEditObjects: own.editObjects,
    allowAutoFilter: false,
    allowDeleteColumns: false,
    allowDeleteRows: false,
    allowEditScenarios: false,
    allowFormatRows: false,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: false,
    allowPivotTables: false,
    allowSort: false,
    selectionMode: 'Normal',
  };
}

export function workbookProtection(session: Session): HostObject {
  const set = (structureProtected: boolean): void => {
    session.state.change((document) => ({ ...document, structureProtected }));
  };
  return {
    type: 'WorkbookProtection',
    get: { Protected: () => session.state.structureProtected },
    call: {
      Protect: () => {
        set(true);
      },
      Unprotect: () => {
        set(false);
      },
    },
  };
}
