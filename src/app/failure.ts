// Faults of the file, the disk or Excel: not the officer's material, so not an Issue. Always with what to do next.

export type FailureCode =
  | 'encrypted'
  | 'old-xls'
  | 'not-a-workbook'
  | 'broken-zip'
  | 'too-large'
  | 'unsafe-xml'
  | 'signed'
  | 'protected'
  | 'structure-protected'
  | 'unsupported'
  | 'file-not-found'
  | 'file-exists'
  | 'file-locked'
  | 'disk'
  | 'rules'
  | 'template'
  | 'usage'
  | 'cancelled'
  | 'cell-edit'
  | 'read-only'
  | 'changed-meanwhile'
  | 'payload'
  | 'host';

export interface Failure {
  readonly code: FailureCode;
  /** One or two Swedish sentences: what, where, what to do. */
  readonly text: string;
}
