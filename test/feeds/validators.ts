import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { ParseOption, RelaxNGValidator, XmlDocument } from "libxml2-wasm";
import { fileSchema } from "../../src/core/opportunity/file.ts";

const here = (name: string): string => readFileSync(resolve(import.meta.dirname, name), "utf8");
const grammar = (name: string): RelaxNGValidator => RelaxNGValidator.fromDoc(XmlDocument.fromString(here(name)));

const ATOM = grammar("atom.rng");
const RSS = grammar("rss-2.0.rng");
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const JSON_FEED = ajv.compile(JSON.parse(here("json-feed-1.1.schema.json")));
const NOTICE = ajv.compile(fileSchema());

/** What is wrong with a feed; nothing where it is valid. */
export type Faults = readonly string[];

/** Atom: the grammar of RFC 4287, and what it says in words only. */
export function atomFaults(text: string): Faults {
  return inXml(text, ATOM, (document) => {
    const count = (path: string): number => document.find(path, NAMES).length;
    return [
      ...said(count("/a:feed[not(a:author)]/a:entry[not(a:author)]") > 0, "an entry without an author (4.1.2)"),
      ...said(
        count("//a:entry[not(a:content) and not(a:link[not(@rel) or @rel='alternate'])]") > 0,
        "an entry with neither content nor a link to it (4.1.2)",
      ),
      ...said(count("/a:feed[not(a:link[@rel='self'])]") > 0, "no link to the feed itself (4.1.1, should)"),
      ...said(count("//a:entry[not(a:title/text())]") > 0, "an entry with an empty title (4.1.2, should not)"),
      ...twice(texts(document, "//a:entry/a:id")),
    ];
  });
}

/** RSS 2.0: the grammar of its specification and profile; days of the week that are those of their dates. */
export function rssFaults(text: string): Faults {
  return inXml(text, RSS, (document) => [
    ...twice(texts(document, "//item/guid")),
    ...texts(document, "//pubDate|//lastBuildDate").flatMap((date) =>
      // A wrong weekday is read over by parsers, and comes out right again.
      said(new Date(date).toUTCString() !== date, `no day of the calendar: ${date}`),
    ),
    // The profile: a description is HTML. Ours holds none, so nothing in it may look like a tag once it is read.
    ...texts(document, "//item/description").flatMap((html) => said(/<|&(?!amp;|lt;|gt;)/.test(html), "raw HTML")),
  ]);
}

/** JSON Feed 1.1: its schema; every id once; under `_sayso` a notice by our own open schema. */
export function jsonFeedFaults(text: string): Faults {
  const feed = JSON.parse(text);
  const items: readonly { readonly id?: unknown; readonly _sayso?: unknown }[] = feed.items ?? [];
  return [
    ...said(!JSON_FEED(feed), ajv.errorsText(JSON_FEED.errors)),
    ...twice(items.map(({ id }) => String(id))),
    ...items.flatMap((item) => said(!NOTICE(item._sayso), ajv.errorsText(NOTICE.errors))),
  ];
}

/** The texts of the elements a path finds, in XML that is well formed; "a" stands for Atom's names. */
export function xmlTexts(text: string, path: string): readonly string[] {
  const document = XmlDocument.fromString(text);
  try {
    return texts(document, path);
  } finally {
    document.dispose();
  }
}

const NAMES = { a: "http://www.w3.org/2005/Atom" };

const texts = (document: XmlDocument, path: string): readonly string[] =>
  document.find(path, NAMES).map((node) => node.content);

const said = (wrong: boolean, fault: string): Faults => (wrong ? [fault] : []);

const twice = (ids: readonly string[]): Faults => said(new Set(ids).size !== ids.length, "an id stands twice");

function inXml(text: string, validator: RelaxNGValidator, more: (document: XmlDocument) => Faults): Faults {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET });
    validator.validate(document);
    return more(document);
  } catch (fault) {
    return [fault instanceof Error ? fault.message : String(fault)];
  } finally {
    document?.dispose();
  }
}
