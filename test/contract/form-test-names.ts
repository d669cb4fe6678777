/** The tests about windows with forms, which a platform whose forms come in steps never shows. */
export const FORM_TESTS = [
  "shows a form to the person who asked, and hands in what they filled in, options by key",
  "keeps what was typed when something is to be put right",
  "shows a card after a form, and the form is gone",
  "shows a form's problems to the person who filled it in and nobody else",
  "gives a redelivered form the same id and the same answers",
  "shows any text of a form as it was written",
  "shows a form of five fields of every kind",
  "shows the form's own words on the button that sends it",
] as const;
