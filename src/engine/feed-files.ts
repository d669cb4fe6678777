import { generateAtomFeed, generateJsonFeed, generateRssFeed } from "feedsmith";
import type { Feed } from "../core/opportunity/feeds.ts";

/** Atom (RFC 4287). */
export function atomFile(feed: Feed): string {
  return tidied(
    generateAtomFeed({
      id: feed.home,
      title: { value: feed.title },
      updated: feed.updated,
      links: [{ href: feed.home }, { href: feed.self, rel: "self", type: "application/atom+xml" }],
      xml: { lang: feed.language },
      entries: feed.entries.map(({ id, title, url, author, published, updated, summary }) => ({
        id,
        title: { value: title },
        links: [{ href: url }],
        authors: [{ name: author }],
        published,
        updated,
        summary: { value: summary },
      })),
    }),
  );
}

/** RSS 2.0, by the profile of the RSS Advisory Board: a title is plain text, a description is HTML. */
export function rssFile(feed: Feed): string {
  return tidied(
    generateRssFeed({
      title: feed.title,
      link: feed.home,
      description: feed.title,
      language: feed.language,
      lastBuildDate: feed.updated,
      atom: { links: [{ href: feed.self, rel: "self", type: "application/rss+xml" }] },
      items: feed.entries.map(({ id, title, url, published, summary }) => ({
        title,
        link: url,
        guid: { value: id, isPermaLink: false },
        pubDate: published,
        description: asHtml(summary),
      })),
    }),
  );
}

/** JSON Feed 1.1; under `_sayso` the whole notice by our open schema. */
export function jsonFile(feed: Feed): string {
  const items = feed.entries.map(({ id, url, title, summary, published, updated, data }) => ({
    id,
    url,
    title,
    content_text: summary,
    date_published: published,
    date_modified: updated,
    language: feed.language,
    _sayso: data,
  }));
  const written = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    language: feed.language,
    items,
  });
  // The library leaves an empty list out, and the format wants one.
  return JSON.stringify({ items: [], ...(written as object) });
}

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A plain text where HTML is read. */
const asHtml = (text: string): string => text.replaceAll(/[&<>]/g, (mark) => MARKS[mark] ?? mark);

/** The library puts a line break and spaces around each section of character data; readers would count them as text. */
const tidied = (xml: string): string =>
  xml.replaceAll(/>\n *(?=<!\[CDATA\[)/g, ">").replaceAll(/(?<=\]\]>)\n *(?=<\/)/g, "");
