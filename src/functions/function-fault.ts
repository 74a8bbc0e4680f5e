// Why a whole call cannot be answered; becomes an Excel error with its Swedish text.

/** Thrown within src/functions only: a fault of the arguments (`invalidValue`) or an answer that there is none of (`notAvailable`). */
export class FunctionFault extends Error {
  readonly kind: 'invalidValue' | 'notAvailable';

  constructor(kind: 'invalidValue' | 'notAvailable', text: string, options?: ErrorOptions) {
    super(text, options);
    this.kind = kind;
  }
}
