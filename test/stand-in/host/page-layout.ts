// How a sheet is printed: orientation, area, rows that are repeated, scale.
import type { Area } from '../../../lib/index.ts';
import { asFields, asOneOf } from './arguments.ts';
import { parseAddress } from './area.ts';
import { itemNotFound } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { asCellArea, rangeAreas } from './range-areas.ts';
import { range } from './range.ts';
import type { Session } from './session.ts';

export function pageLayout(session: Session, sheetId: string): HostObject {
  const printArea = (): HostObject | null => {
    const { printAreas } = session.state.sheet(sheetId);
    return printAreas.length === 0 ? null : rangeAreas(session, { sheetId, areas: printAreas });
  };
  const titles = remembered<Area>(session, sheetId, 'printTitleRows');
  const titleRows = (): HostObject | null => {
    const area = titles.read();
    return area === null ? null : range(session, sheetId, area);
  };
  const zoom = remembered<object>(session, sheetId, 'zoom');
  return {
    type: 'PageLayout',
    get: {
      Orientation: () => (session.state.sheet(sheetId).landscape ? 'Landscape' : 'Portrait'),
      Zoom: () => zoom.read() ?? { scale: 100 },
    },
    set: {
      Orientation: (value) => {
        const landscape = asOneOf(value, ['Portrait', 'Landscape'], 'orientation') === 'Landscape';
        session.state.changeSheet(sheetId, () => ({ landscape }));
      },
      Zoom: (value) => {
        zoom.write(asFields(value, 'zoom'));
      },
    },
    call: {
      SetPrintArea: (area) => {
        const printAreas = areasOf(area);
        session.state.changeSheet(sheetId, () => ({ printAreas }));
      },
      SetPrintTitleRows: (area) => {
        titles.write(areasOf(area)[0] ?? null);
      },
    },
    open: {
      GetPrintArea: () => printArea() ?? missing('getPrintArea'),
      GetPrintAreaOrNullObject: printArea,
      GetPrintTitleRows: () => titleRows() ?? missing('getPrintTitleRows'),
      GetPrintTitleRowsOrNullObject: titleRows,
    },
  };
}

function areasOf(value: unknown): readonly Area[] {
  return typeof value === 'string' ? [parseAddress(value).area] : asCellArea(value, 'range').areas;
}

function missing(member: string): never {
  throw itemNotFound(`pageLayout.${member}`);
}

// What the document does not hold: remembered while the workbook is open, so that it can be read back.
function remembered<T>(session: Session, sheetId: string, member: string) {
  const key = `${sheetId}/${member}`;
  return {
    read: (): T | null => (session.remembered.get(key) as T | undefined) ?? null,
    write: (value: T | null): void => {
      session.state.changeSheet(sheetId, () => ({}));
      session.remembered.set(key, value);
    },
  };
}
