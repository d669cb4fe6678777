import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The file a "file:" address means: "file:./data/sayso.db", "file:/srv/sayso.db", "file:///srv/sayso.db". */
export const sqliteFile = (url: string): string =>
  url.startsWith("file:///") ? fileURLToPath(url) : resolve(url.replace(/^file:/, ""));
