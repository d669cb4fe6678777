import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SLACK_RULES } from "./schemas/rules/slack-rules.ts";
import { fromForm, violations } from "./schemas/slack.ts";

const POST = "chat.postMessage";
const plain = (text: string) => ({ type: "plain_text", text });
const post = (...blocks: readonly object[]) => ({ channel: "C012", text: "x", blocks });
const button = (fields: object) => ({ type: "button", text: plain("A"), ...fields });
const actions = (...elements: readonly object[]) => ({ type: "actions", elements });
const option = (value: string) => ({ text: plain("A"), value });
const select = (fields: object) => ({ type: "static_select", action_id: "s", ...fields });
const modal = (fields: object) => ({
  trigger_id: "1.2",
  view: { type: "modal", title: plain("T"), blocks: [], ...fields },
});
const input = { type: "input", label: plain("L"), element: { type: "plain_text_input", action_id: "a" } };
const divider = { type: "divider" };
const times = <T>(n: number, value: T): readonly T[] => Array.from({ length: n }, () => value);

type Bad = readonly [line: string, call: string, body: object];

const BROKEN_RULES: readonly Bad[] = [
  ["blocks: must hold at most 50 blocks", POST, post(...times(51, divider))],
  ["text: must have at most 40000 characters, for chat.update 4000", POST, { channel: "C", text: "x".repeat(40_001) }],
  [
    "text: must have at most 40000 characters, for chat.update 4000",
    "chat.update",
    { channel: "C", ts: "1.2", text: "x".repeat(4001) },
  ],
  ["body: must have something to show: text, blocks or attachments", POST, { channel: "C", text: "" }],
  [
    "blocks[1].block_id: must be unique among the blocks",
    POST,
    post({ ...divider, block_id: "a" }, { ...divider, block_id: "a" }),
  ],
  [
    "blocks[0].elements[1].action_id: must be unique within its block",
    POST,
    post(actions(button({ action_id: "a" }), button({ action_id: "a" }))),
  ],
  ["blocks[0].block_id: must have 1 to 255 characters", POST, post({ ...divider, block_id: "" })],
  ["blocks[0].text.text: must not be empty", POST, post({ type: "section", text: { type: "mrkdwn", text: "  " } })],
  ["view.title.text: must not be empty", "views.open", modal({ title: plain(" ") })],
  ["blocks[0]: must have text or fields", POST, post({ type: "section" })],
  ["blocks[0].elements: must offer at least one thing", POST, post(actions())],
  ["blocks[0].elements[0]: must have options or option_groups, and not both", POST, post(actions(select({})))],
  [
    "blocks[0].elements[0].initial_option: must be one of the options",
    POST,
    post(actions(select({ options: [option("a")], initial_option: option("b") }))),
  ],
  [
    "view.submit: must be there, because the view has an input",
    "views.open",
    modal({ blocks: [{ ...input, block_id: "a" }] }),
  ],
  [
    "view: must be at most 250 kB in all",
    "views.open",
    modal({ blocks: times(90, { type: "section", text: { type: "mrkdwn", text: "x".repeat(2900) } }) }),
  ],
  ["errors: must name at least one block", "view_submission", { response_action: "errors", errors: {} }],
  [
    "blocks[0].elements[0].url: must be an address with a scheme",
    POST,
    post(actions(button({ action_id: "a", url: "example.org" }))),
  ],
];

const BROKEN_TYPES: readonly Bad[] = [
  ["channel: is missing", POST, { text: "x" }],
  ["body: must have attachments or blocks or markdown_text or text", POST, { channel: "C" }],
  ["ts: is missing", "chat.update", { channel: "C", text: "x" }],
  ["user: is missing", "chat.postEphemeral", { channel: "C", text: "x" }],
  ["body: must have interactivity_pointer or trigger_id", "views.open", { view: modal({}).view }],
  ["colour: is not a field here", POST, { ...post(), colour: "red" }],
  ["blocks[0].type: must be one of", POST, post({ type: "sections" })],
  [
    "blocks[0].text.type: must be one of plain_text",
    POST,
    post({ type: "header", text: { type: "mrkdwn", text: "x" } }),
  ],
  ["blocks[0].elements[0].style: must be one of danger, primary", POST, post(actions(button({ style: "red" })))],
  ["blocks[0].elements: must hold at most 25", POST, post(actions(...times(26, button({}))))],
  ["blocks[0].elements: must hold at most 10", POST, post({ type: "context", elements: times(11, plain("x")) })],
  [
    "blocks[0].elements[0].options: must hold at most 100",
    POST,
    post(actions(select({ options: times(101, option("a")) }))),
  ],
  ["view.blocks: must hold at most 100", "views.open", modal({ blocks: times(101, divider) })],
  ["view.type: must be one of", "views.open", modal({ type: "window" })],
  ["response_action: must be one of", "view_submission", { response_action: "close" }],
  ["response_type: must be one of ephemeral, in_channel", "response_url", { text: "x", response_type: "private" }],
  ["chat.sing: no such call is known", "chat.sing", {}],
];

/** How long a text may be at most, and a body that holds it. */
type Sized = readonly [max: number, make: (text: string) => readonly [call: string, body: object]];

const SIZED: readonly Sized[] = [
  [3000, (text: string) => [POST, post({ type: "section", text: { type: "mrkdwn", text } })]],
  [2000, (text: string) => [POST, post({ type: "section", fields: [{ type: "mrkdwn", text }] })]],
  [150, (text: string) => [POST, post({ type: "header", text: plain(text) })]],
  [75, (text: string) => [POST, post(actions({ ...button({}), text: plain(text) }))]],
  [2000, (text: string) => [POST, post(actions(button({ value: text })))]],
  [75, (text: string) => [POST, post(actions(select({ options: [{ ...option("a"), text: plain(text) }] })))]],
  [24, (text: string) => ["views.open", modal({ title: plain(text) })]],
  [24, (text: string) => ["views.open", modal({ submit: plain(text) })]],
  [3000, (text: string) => ["views.open", modal({ private_metadata: text })]],
  [255, (text: string) => ["views.open", modal({ callback_id: text })]],
  [2000, (text: string) => ["views.open", modal({ submit: plain("S"), blocks: [{ ...input, label: plain(text) }] })]],
  [300, (text: string) => [POST, post(actions(button({ confirm: { text: plain(text) } })))]],
  [30, (text: string) => [POST, post(actions(button({ confirm: { text: plain("x"), confirm: plain(text) } })))]],
];

describe("Slack's checker", () => {
  it.each([...BROKEN_RULES, ...BROKEN_TYPES])("says: %s", (line, call, body) => {
    expect(violations(call, body).filter((told) => told.startsWith(line))).toHaveLength(1);
  });

  it("has a bad example for each rule written by hand", () => {
    const told = BROKEN_RULES.map(([line]) => line.slice(line.indexOf(": ") + 2));
    expect(new Set(told)).toEqual(new Set(SLACK_RULES.map((rule) => rule.says)));
  });

  it.each(SIZED)("takes %i characters and no more", (max, make) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max }), fc.integer({ min: 1, max }), (length, over) => {
        const [call, body] = make("x".repeat(length));
        expect(violations(call, body)).toEqual([]);
        const [, long] = make("x".repeat(max + over));
        expect(violations(call, long).length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it("takes an input in a view that can be sent, and 100 blocks", () => {
    expect(violations("views.open", modal({ submit: plain("S"), blocks: [input] }))).toEqual([]);
    expect(violations("views.open", modal({ blocks: times(100, divider) }))).toEqual([]);
  });

  it("reads a form as the arguments it stands for", () => {
    const form = new URLSearchParams({ channel: "C012", text: "1", blocks: "[]", unfurl_links: "false" });
    expect(fromForm(POST, form)).toEqual({ channel: "C012", text: "1", blocks: [], unfurl_links: false });
    expect(violations(POST, fromForm(POST, form))).toEqual([]);
    expect(
      violations(
        POST,
        fromForm(POST, [
          ["channel", "C012"],
          ["blocks", "[{"],
        ]),
      ),
    ).toEqual(["blocks: must be array", "body: must have something to show: text, blocks or attachments"]);
  });
});
