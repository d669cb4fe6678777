import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { violations } from "./schemas/discord.ts";
import { DISCORD_MESSAGE_RULES } from "./schemas/rules/discord-message-rules.ts";

const POST = "POST /channels/{channel.id}/messages";
const EDIT = "PATCH /channels/{channel.id}/messages/{message.id}";
const ANSWER = "POST /interactions/{interaction.id}/{interaction.token}/callback";
const FOLLOW = "POST /webhooks/{application.id}/{interaction.token}";
const ORIGINAL = "PATCH /webhooks/{application.id}/{interaction.token}/messages/@original";

const text = (content: string) => ({ type: 10, content });
const button = (n: number) => ({ type: 2, style: 1, label: "A", custom_id: `b${n}` });
const row = (...components: readonly object[]) => ({ type: 1, components });
const rows = (n: number) => Array.from({ length: n }, (_, i) => row(button(i)));
const second = (...components: readonly object[]) => ({ flags: 32_768, components });
const SECOND = "must not stand in a message with the second version of components";

type Bad = readonly [line: string, call: string, body: object];

const BROKEN: readonly Bad[] = [
  ["body: must have content, an embed, a component, a poll, a sticker or a file", POST, { content: "" }],
  ["body: must have content, an embed, a component, a poll, a sticker or a file", FOLLOW, { flags: 64 }],
  [
    "data: must have content, an embed, a component, a poll or a file to show",
    ANSWER,
    { type: 4, data: { flags: 64 } },
  ],
  [`content: ${SECOND}`, POST, { ...second(text("x")), content: "x" }],
  [`data.content: ${SECOND}`, ANSWER, { type: 7, data: { ...second(text("x")), content: "x" } }],
  [`embeds: ${SECOND}`, ORIGINAL, { components: [text("x")], embeds: [{ title: "x" }] }],
  ["components[0]: must have the flag 32768 for this component", POST, { components: [text("x")] }],
  [
    "data.components[0]: must have the flag 32768 for this component",
    ANSWER,
    { type: 4, data: { components: [text("x")] } },
  ],
  ["flags: must not have flags that this call cannot set", POST, { content: "x", flags: 64 }],
  ["flags: must not have flags that this call cannot set", ORIGINAL, { content: "x", flags: 64 }],
  ["data.flags: must not have flags that this call cannot set", ANSWER, { type: 7, data: { content: "x", flags: 64 } }],
  ["data.flags: can only have the flag 64", ANSWER, { type: 5, data: { flags: 32_768 } }],
  ["components: must hold at most 40 components", POST, second(...Array.from({ length: 41 }, () => text("x")))],
  [
    "components: must hold at most 40 components",
    POST,
    second({ type: 17, components: Array.from({ length: 20 }, (_, i) => row(button(i))) }),
  ],
  ["components: must hold at most 5 rows", POST, { content: "x", components: rows(6) }],
  [
    "components: must have at most 4000 characters in all its texts",
    POST,
    second(text("x".repeat(2001)), { type: 17, components: [text("x".repeat(2000))] }),
  ],
  [
    "components[0].components: must hold 1 to 5 buttons or one select",
    POST,
    { content: "x", components: [row(...[1, 2, 3, 4, 5, 6].map(button))] },
  ],
  [
    "components[0].components: must hold 1 to 5 buttons or one select",
    POST,
    { content: "x", components: [row(button(1), { type: 5, custom_id: "u" })] },
  ],
  ["components[0].components: must hold 1 to 5 buttons or one select", POST, { content: "x", components: [row()] }],
  [
    "embeds: must have at most 6000 characters in all",
    POST,
    { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
  ],
  [
    "allowed_mentions.users: must not name people twice: by a kind in parse and one by one",
    POST,
    { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
  ],
  ["nonce: must have at most 25 characters", POST, { content: "x", nonce: "x".repeat(26) }],
  ["nonce: must be given with enforce_nonce", POST, { content: "x", enforce_nonce: true }],
];

const TYPES: readonly Bad[] = [
  ["colour: is not a field here", POST, { content: "x", colour: 1 }],
  ["embeds: must hold at most 10", POST, { embeds: Array.from({ length: 11 }, () => ({ title: "x" })) }],
  ["components[0].type: must be one of", POST, { content: "x", components: [{ type: 99 }] }],
  [
    "components[0].components[0].style: must be one of",
    POST,
    { content: "x", components: [row({ ...button(1), style: 9 })] },
  ],
  [
    "components[0].components[0].custom_id: is missing",
    POST,
    { content: "x", components: [row({ type: 2, style: 1, label: "A" })] },
  ],
  [
    "components[0].components[0].url: is missing",
    POST,
    { content: "x", components: [row({ type: 2, style: 5, label: "A" })] },
  ],
  [
    "components[0].components[0].label: must have at most 80 characters",
    POST,
    { content: "x", components: [row({ ...button(1), label: "x".repeat(81) })] },
  ],
  ["components[0].accessory: is missing", POST, second({ type: 9, components: [text("x")] })],
  [
    "components[0].components: must hold at most 3",
    POST,
    second({ type: 9, components: [text("a"), text("b"), text("c"), text("d")], accessory: button(1) }),
  ],
  ["flags: must be at most", POST, { content: "x", flags: 2 ** 20 }],
  ["type: must be one of", ANSWER, { type: 44 }],
  ["recipient_id: is missing", "POST /users/@me/channels", {}],
  ["recipient_id: must match", "POST /users/@me/channels", { recipient_id: "somebody" }],
  ["GET /gateway/bot: no such call is known", "GET /gateway/bot", {}],
];

type Sized = readonly [max: number, make: (content: string) => readonly [call: string, body: object]];

const SIZED: readonly Sized[] = [
  [2000, (content) => [POST, { content }]],
  [2000, (content) => [EDIT, { content }]],
  [2000, (content) => [ANSWER, { type: 4, data: { content } }]],
  [2000, (content) => [ORIGINAL, { content }]],
  [2000, (content) => [FOLLOW, { content }]],
  [4000, (content) => [POST, second(text(content))]],
  [80, (label) => [POST, { content: "x", components: [row({ ...button(1), label })] }]],
  [100, (custom_id) => [POST, { content: "x", components: [row({ ...button(1), custom_id })] }]],
  [150, (placeholder) => [POST, { content: "x", components: [row({ type: 5, custom_id: "u", placeholder })] }]],
  [256, (title) => [POST, { embeds: [{ title }] }]],
  [4096, (description) => [POST, { embeds: [{ description }] }]],
];

describe("Discord's checker of messages", () => {
  it.each([...BROKEN, ...TYPES])("says: %s", (line, call, body) => {
    expect(violations(call, body).filter((told) => told.startsWith(line))).toHaveLength(1);
  });

  it.each(BROKEN.filter(([line]) => !line.endsWith("select")))("says nothing else: %s", (line, call, body) => {
    expect(violations(call, body)).toEqual([line]);
  });

  it("has a bad example for each rule written by hand", () => {
    const told = BROKEN.map(([line]) => line.slice(line.indexOf(": ") + 2));
    expect(new Set(told)).toEqual(new Set(DISCORD_MESSAGE_RULES.map((rule) => rule.says)));
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

  it("counts in UTF-16 units", () => {
    expect(violations(POST, { content: "🙂".repeat(1000) })).toEqual([]);
    expect(violations(POST, { content: `${"🙂".repeat(1000)}x` })).toEqual([
      "content: must have at most 2000 characters",
    ]);
  });

  it("takes 40 components of the second version, nested ones counted", () => {
    const ten = { type: 17, components: Array.from({ length: 39 }, () => text("x")) };
    expect(violations(POST, second(ten))).toEqual([]);
    expect(violations(POST, second(ten, text("x")))).toEqual(["components: must hold at most 40 components"]);
  });
});
