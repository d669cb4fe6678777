import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import {
  createPublication,
  PUBLIC_FILES,
  type PublicAsk,
  type Publication,
  type PublicFile,
} from "./engine/opportunity-publication.ts";
import { loadPublicPage, type PublicPageParts } from "./platforms.ts";
import type { Clock } from "./ports/clock.ts";
import type { Log } from "./ports/log.ts";
import type { Store } from "./ports/store.ts";
import type { WebDoor } from "./ports/web-door.ts";
import type { Catalogue } from "./words/catalogue.ts";

interface Parts {
  readonly door: WebDoor;
  readonly publicUrl: string;
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly log: Log;
}

/** Opens the page of chances to take part, its feeds, its calendar and its schema on the public address. */
export async function openPublicChances(parts: Parts): Promise<void> {
  const { door, store, clock, publicUrl, catalogue, log } = parts;
  const page = await loadPublicPage();
  const style = await readFile(page.style, "utf8");
  const publication = createPublication({
    store,
    clock,
    publicUrl: publicUrl.replace(/\/+$/, ""),
    words: (language) => catalogue.words(language),
  });
  const answering =
    (answer: (query: URLSearchParams) => Promise<Sent>) => (request: IncomingMessage, response: ServerResponse) => {
      const query = new URL(request.url ?? "/", "http://public").searchParams;
      answer(query)
        .catch((): Sent => ({ status: 503, type: "text/plain", body: "" }))
        .then(({ status, type, body }) => {
          response.writeHead(status, { ...page.headers, "content-type": type }).end(body);
        })
        .catch(() => log("fault.unexpected", { during: "public-page" }));
    };
  door.open(
    "/chances",
    answering((query) => pageOf(publication, page, query)),
    "GET",
  );
  door.open(
    "/chances.css",
    answering(async () => ({ status: 200, type: "text/css; charset=utf-8", body: style })),
    "GET",
  );
  for (const kind of Object.keys(PUBLIC_FILES) as readonly PublicFile[])
    door.open(
      `/${kind}`,
      answering(async (query) => {
        const file = await publication.file(kind, askOf(query));
        return file ? { status: 200, ...file } : NOT_FOUND;
      }),
      "GET",
    );
}

interface Sent {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const NOT_FOUND: Sent = { status: 404, type: "text/plain; charset=utf-8", body: "" };

const askOf = (query: URLSearchParams): PublicAsk => ({
  id: query.get("id")?.slice(0, 32),
  language: query.get("lang")?.slice(0, 12),
});

async function pageOf(publication: Publication, page: PublicPageParts, query: URLSearchParams): Promise<Sent> {
  const model = await publication.page(askOf(query));
  if (!model) return NOT_FOUND;
  return { status: 200, type: "text/html; charset=utf-8", body: page.render(model) };
}
