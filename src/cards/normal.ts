/** The zero of each set of digits that readers of the languages we know use. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6];

/**
 * A text without what does not matter when it is compared: case, the accents of Latin letters, the frames of keycaps, punctuation, pictures,
 * the kind of digits and of space. "Don’t!" becomes "dont", "٢" becomes "2". Empty where nothing else is in it.
 */
export function normal(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f]/g, "")
    .toLowerCase()
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/['’‘ʼ`]/g, "")
    .replaceAll("&", " & ")
    .replace(/[^\p{L}\p{M}\p{N}&+]+/gu, " ")
    .trim()
    .normalize("NFC");
}

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}
