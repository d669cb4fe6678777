import { expect, it } from "vitest";
import { headings, linksOf } from "./markdown-links.ts";

it("finds links, images and definitions, and none in code", () => {
  const text = [
    'See [a](a.md) and ![b](<img/b.png> "t").',
    "`[no](no.md)`",
    "```",
    "[no](no.md)",
    "```",
    "[c]: c.md#x",
  ];
  expect(linksOf(text.join("\n"))).toEqual([
    { target: "a.md", line: 1 },
    { target: "img/b.png", line: 1 },
    { target: "c.md#x", line: 6 },
  ]);
});

it("names headings as they are reached", () => {
  expect([...headings("# Who is who?\n## `npm run doctor`\n```\n# no\n```\n# Who is who?\n## [A](b.md) & c")]).toEqual([
    "who-is-who",
    "npm-run-doctor",
    "who-is-who-1",
    "a--c",
  ]);
});
