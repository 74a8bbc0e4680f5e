// Excel itself: calculation, drawing, culture, and opening new workbooks.
import { asOneOf, asText } from './arguments.ts';
import type { HostObject } from './host-object.ts';
import type { Session } from './session.ts';
import { invalidArgument } from './host-error.ts';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export function application(session: Session): HostObject {
  const swedish = session.options.language === 'sv';
  return {
    type: 'Application',
    get: {
      CalculationMode: () => session.remembered.get('calculationMode') ?? 'Automatic',
      CalculationState: () => 'Done',
      DecimalSeparator: () => (swedish ? ',' : '.'),
      ThousandsSeparator: () => (swedish ? '\u00a0' : ','),
      UseSystemSeparators: () => true,
    },
    set: {
      CalculationMode: (value) => {
        session.remembered.set('calculationMode', asOneOf(value, MODES, 'calculationMode'));
      },
    },
    child: {
      CultureInfo: () => ({
        type: 'CultureInfo',
        get: { Name: () => (swedish ? 'sv-SE' : 'en-US') },
        child: {
          NumberFormat: () => ({
            type: 'NumberFormatInfo',
            get: {
              NumberDecimalSeparator: () => (swedish ? ',' : '.'),
              NumberGroupSeparator: () => (swedish ? '\u00a0' : ','),
            },
          }),
        },
      }),
    },
    call: {
      Calculate: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
      SuspendApiCalculationUntilNextSync: () => null,
    },
    open: { CreateWorkbook: (file) => workbookCreated(session, file) },
  };
}

function workbookCreated(session: Session, file: unknown): HostObject {
  return {
    type: 'WorkbookCreated',
    id: `created-${session.nextNumber()}`,
    call: {
      Open: () => {
        openWorkbook(session, file);
      },
    },
  };
}

/** Opens a file, in base 64, as a new workbook; nothing given opens an empty one. */
export function openWorkbook(session: Session, file: unknown): void {
  const text = file === undefined || file === null ? '' : asText(file, 'base64File');
  // «UEsD» is how every zip file begins in base 64.
  if (text !== '' && !text.startsWith('UEsD')) throw invalidArgument('base64File: no .xlsx file');
  session.openedWorkbooks.push(text);
}
