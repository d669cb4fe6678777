const TAG = /<(\/?)([a-z][a-z-]*)((?:\s[^<>]*)?)>/gi;
const KNOWN = new Set(
  "b strong i em u ins s strike del span tg-spoiler a tg-emoji tg-time code pre blockquote".split(" "),
);

/** The text as it counts towards a limit: of HTML without tags and with its entities decoded, all else as it stands. */
export function withoutMarkup(text: string, parseMode: unknown): string {
  if (parseMode !== "HTML") return text;
  return text.replace(TAG, "").replace(/&(?:lt|gt|amp|quot|#\d+|#x[0-9a-f]+);/gi, "x");
}

/** Whether Telegram could read the text as HTML: only tags it knows, each closed in its turn, and no bare "<". */
export function isReadableHtml(text: string): boolean {
  if (text.replace(TAG, "").includes("<")) return false;
  const open: string[] = [];
  for (const [, slash, name = ""] of text.matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (!KNOWN.has(tag)) return false;
    if (slash === "") open.push(tag);
    else if (open.pop() !== tag) return false;
  }
  return open.length === 0;
}
