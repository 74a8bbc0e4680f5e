// How a sheet is printed: orientation, area, rows that are repeated, scale.
import type { Area } from '../../../lib/index.ts';
import { asOneOf } from './arguments.ts';
import { parseAddress } from './area.ts';
import { itemNotFound } from './host-error.ts';
import type { HostObject } from './host-object.ts';
import { asCellArea, rangeAreas } from './range-areas.ts';
import { range } from './range.ts';
import { rememberedMembers, rememberedValue } from './remembered.ts';
import type { Session } from './session.ts';

// In points, as Excel has them from the start.
const SETTINGS = {
  Zoom: { scale: 100 },
  PaperSize: 'A4',
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
  PrintHeadings: false,
};
const HEADERS = {
  LeftHeader: '',
  CenterHeader: '',
  RightHeader: '',
  LeftFooter: '',
  CenterFooter: '',
  RightFooter: '',
};

export function pageLayout(session: Session, sheetId: string): HostObject {
  const printArea = (): HostObject | null => {
    const { printAreas } = session.state.sheet(sheetId);
    return printAreas.length === 0 ? null : rangeAreas(session, { sheetId, areas: printAreas });
  };
  const titles = rememberedValue<Area>(session, `${sheetId}/printTitleRows`);
  const titleRows = (): HostObject | null => {
    const area = titles.read();
    return area === null ? null : range(session, sheetId, area);
  };
  const settings = rememberedMembers(session, `${sheetId}/page`, SETTINGS);
  return {
    type: 'PageLayout',
    get: {
      Orientation: () => (session.state.sheet(sheetId).landscape ? 'Landscape' : 'Portrait'),
      ...settings.get,
    },
    set: {
      Orientation: (value) => {
        const landscape = asOneOf(value, ['Portrait', 'Landscape'], 'orientation') === 'Landscape';
        session.state.changeSheet(sheetId, () => ({ landscape }));
      },
      ...settings.set,
    },
    child: { HeadersFooters: () => headersFooters(session, sheetId) },
    call: {
      SetPrintArea: (area) => {
        const printAreas = areasOf(area);
        session.state.changeSheet(sheetId, () => ({ printAreas }));
      },
      SetPrintTitleRows: (area) => {
        session.state.changeSheet(sheetId, () => ({}));
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

function headersFooters(session: Session, sheetId: string): HostObject {
  return {
    type: 'HeaderFooterGroup',
    child: {
      DefaultForAllPages: () => ({
        type: 'HeaderFooter',
        ...rememberedMembers(session, `${sheetId}/headers`, HEADERS),
      }),
    },
  };
}

function areasOf(value: unknown): readonly Area[] {
  return typeof value === 'string' ? [parseAddress(value).area] : asCellArea(value, 'range').areas;
}

function missing(member: string): never {
  throw itemNotFound(`pageLayout.${member}`);
}
