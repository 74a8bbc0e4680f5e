// A status as an underlag writes it: word, shape and, where there is no colour, why.
import { STATUS_SHAPE, STATUS_WORD } from '../model/assessment.ts';
import type { Status, UnratedReason } from '../model/assessment.ts';
import type { ReportStatus } from '../model/report.ts';

const REASON_TEXT: Readonly<Record<UnratedReason, string>> = {
  missing: 'uppgift saknas',
  dueLater: 'följs upp senare',
  directionGoal: 'inriktningsmål',
  notApplicable: 'ej tillämpligt',
  confidential: 'sekretess',
  notUnderstood: 'kan inte tolkas',
};

// Shape and word are never parted by the end of a line.
const NBSP = '\u00A0';

/** `reportStatus('unrated', 'missing').text` is «– Ej bedömd (uppgift saknas)». */
export function reportStatus(status: Status, reason: UnratedReason | null = null): ReportStatus {
  const word = STATUS_WORD[status];
  const shape = STATUS_SHAPE[status];
  const reasonText = reason === null ? '' : REASON_TEXT[reason];
  const why = reasonText === '' ? '' : ` (${reasonText})`;
  return { status, word, shape, reason, reasonText, text: `${shape}${NBSP}${word}${why}` };
}
