// Texts in a column of dates that are no dates but say when all the same: that no time is set, or a span of years.

/** «Löpande» and its like set no date; nor does a dash or a point alone. */
export const NO_SET_TIME =
  /^(?:[-–—.]*|löpande|årlig(?:en|t)?|varje år|tills? vidare|ej? bestämt|ingen|inget datum)\.?$/iu;

/** A span of years, due when it ends: «2019–2022», «2019/22», «år 2019-2022». Group 1 is the last year, with two digits or four. */
export const SPAN_OF_YEARS = /^(?:år )?(?:19|20)\d\d ?[-–—/] ?((?:19|20)?\d\d)$/u;
