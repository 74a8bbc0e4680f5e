// Errors that the host answers a request with, by Excel's own codes.

/** Carried to the client as `error.code` and `error.message`. */
export class HostError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'HostError';
    this.code = code;
  }
}

export function invalidArgument(what: string): HostError {
  return new HostError(
    'InvalidArgument',
    `The argument is invalid or missing or has an incorrect format. (${what})`,
  );
}

export function itemNotFound(what: string): HostError {
  return new HostError('ItemNotFound', `The requested resource doesn't exist. (${what})`);
}

export function accessDenied(what: string): HostError {
  return new HostError('AccessDenied', `You cannot perform the requested operation. (${what})`);
}

/** What the stand-in does not do must be seen in the test that needs it, not pass in silence. */
export function notImplemented(member: string): HostError {
  return new HostError('NotImplemented', `The Excel stand-in does not implement ${member}.`);
}
