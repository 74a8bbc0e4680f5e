// How saving says that a document holds a difference that it does not know how to write.

/** Nothing has been saved then, so nothing has been lost. */
export class CannotSave extends Error {
  constructor(what: string) {
    super(`The stand-in cannot save this: ${what}`);
    this.name = 'CannotSave';
  }
}
