// Several areas of one sheet.
import { asRange, range, type RangeObject } from './range.ts';
import { cellCount, fullAddress } from './area.ts';
import { clearArea } from './clear.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { invalidArgument } from './host-error.ts';
import { isHostObject, type HostObject } from './host-object.ts';
import { rangeFormat } from './range-format.ts';
import type { Session } from './session.ts';
import type { CellArea } from './style-target.ts';
import { worksheet } from './worksheet.ts';

export interface RangeAreasObject extends HostObject {
  readonly target: CellArea;
}

/** The areas of a range or of several. */
export function asCellArea(value: unknown, what: string): CellArea {
  if (!isHostObject(value)) throw invalidArgument(`${what}: expected a range`);
  return value.type === 'RangeAreas' ? (value as RangeAreasObject).target : asRange(value, what).target;
}

export function rangeAreas(session: Session, target: CellArea): RangeAreasObject {
  const { sheetId, areas } = target;
  const address = (): string => {
    const { name } = session.state.sheet(sheetId);
    return areas.map((area) => fullAddress(name, area)).join(',');
  };
  const ranges = areas.map((area): RangeObject => range(session, sheetId, area));
  return {
    type: 'RangeAreas',
    kept: true,
    target,
    get: {
      Address: address,
      AddressLocal: address,
      AreaCount: () => areas.length,
      CellCount: () => areas.reduce((sum, area) => sum + cellCount(area), 0),
    },
    child: {
      Areas: () => ({
        type: 'RangeCollection',
        items: () => ranges,
        call: { GetCount: () => ranges.length },
      }),
      Format: () => rangeFormat(session, target),
      ConditionalFormats: () => conditionalFormats(session, target),
      Worksheet: () => worksheet(session, sheetId),
    },
    call: {
      Clear: (applyTo) => {
        for (const area of areas) clearArea(session, sheetId, area, applyTo);
      },
    },
  };
}
