// The words and shapes that personal data is known by in a workbook.

export const SHARING_WORDS = {
  /** Names of properties of a document that hold a person: Office's own, in English and Swedish, and what municipalities call them. */
  personProperty:
    /(?:^|[ _.-])(?:owner|author|editor|typist|setby|ägare|författare|redaktör|maskinskrivare|handläggare|ansvarig|kontaktperson)(?:$|[ _.-])|(?:checked|recorded|created|modified) by|forward to|(?:kontrollerat?|skapad|ändrad|godkänd|upprättad|registrerat?) av|vidarebefordra till/iu,
  /** Bounded, so that a long text without any is soon looked through. */
  eMail: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/u,
  /** As written, with or without the century, and the day of a «samordningsnummer»: 19801231-1234, 801231-1234, 801291-1234. */
  identityNumber:
    /(?<![\p{L}\d-])(?:(?:19|20)\d{2}|\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+]\d{4}(?![\d-])/u,
  /** The same in one go, where only the last figure tells it from a number. */
  bareIdentityNumber:
    /(?<![\p{L}\d.,-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\d{4}(?![\d.,-])/u,
} as const;
