import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReadableHtml } from "./schemas/rules/telegram-markup.ts";
import { TELEGRAM_RULES } from "./schemas/rules/telegram-rules.ts";
import { fromForm, violations } from "./schemas/telegram.ts";

const message = (fields: object) => ({ chat_id: 1, text: "x", ...fields });
const keyboard = (...rows: readonly (readonly object[])[]) => message({ reply_markup: { inline_keyboard: rows } });
const button = { text: "A", callback_data: "a" };
const AT = "reply_markup.inline_keyboard[0]";

type Bad = readonly [line: string, call: string, body: object];

const BROKEN_RULES: readonly Bad[] = [
  ["text: must not be only white space", "sendMessage", message({ text: " \n" })],
  [
    "text: must be HTML that Telegram can read: tags it knows, closed in their turn",
    "sendMessage",
    message({ text: "a < b", parse_mode: "HTML" }),
  ],
  [`${AT}[0]: must have exactly one thing that it does when pressed`, "sendMessage", keyboard([{ text: "A" }])],
  [
    `${AT}[1]: must have exactly one thing that it does when pressed`,
    "sendMessage",
    keyboard([button, { ...button, url: "https://example.org" }]),
  ],
  [`${AT}[0].text: must have a label`, "sendMessage", keyboard([{ ...button, text: " " }])],
  [
    "reply_markup.inline_keyboard: must hold at most 100 buttons",
    "sendMessage",
    keyboard(...Array.from({ length: 101 }, () => [button])),
  ],
  [`${AT}: must hold at most 8 buttons`, "sendMessage", keyboard(Array.from({ length: 9 }, () => button))],
  [
    `${AT}[0].url: must be an address with http, https or tg`,
    "sendMessage",
    keyboard([{ text: "A", url: "example.org" }]),
  ],
  [
    `${AT}[0].url: must carry 1 to 64 of A-Z, a-z, 0-9, _ and - after start=`,
    "sendMessage",
    keyboard([{ text: "A", url: `https://t.me/a_bot?start=${"a".repeat(65)}` }]),
  ],
  [
    "message_id: must name the message: chat_id and message_id, or inline_message_id",
    "editMessageText",
    { chat_id: 1, text: "x" },
  ],
  ["body: must have text or rich_message", "editMessageText", { chat_id: 1, message_id: 2 }],
  ["chat_id: must be a number, or a name that begins with @", "sendMessage", message({ chat_id: "the group" })],
  [
    "commands[0].command: must have only a to z, 0 to 9 and _",
    "setMyCommands",
    { commands: [{ command: "Ask", description: "x" }] },
  ],
  [
    "commands[1].command: must not come twice",
    "setMyCommands",
    {
      commands: [
        { command: "a", description: "x" },
        { command: "a", description: "y" },
      ],
    },
  ],
];

const BROKEN_TYPES: readonly Bad[] = [
  ["chat_id: is missing", "sendMessage", { text: "x" }],
  ["text: is missing", "sendMessage", { chat_id: 1 }],
  ["callback_query_id: is missing", "answerCallbackQuery", {}],
  ["txt: is not a field here", "sendMessage", message({ txt: "x" })],
  ["chat_id: must be number or string", "sendMessage", message({ chat_id: true })],
  ["parse_mode: must be one of HTML, Markdown, MarkdownV2", "sendMessage", message({ parse_mode: "html" })],
  [
    `${AT}[0].callback_data: must have at most 64 bytes`,
    "sendMessage",
    keyboard([{ text: "A", callback_data: "é".repeat(33) }]),
  ],
  [
    `${AT}[0].callback_data: must have at least 1 characters`,
    "sendMessage",
    keyboard([{ text: "A", callback_data: "" }]),
  ],
  [
    "reply_markup: must have force_reply or inline_keyboard or keyboard or remove_keyboard",
    "sendMessage",
    message({ reply_markup: {} }),
  ],
  [
    "commands: must hold at most 100",
    "setMyCommands",
    { commands: Array.from({ length: 101 }, (_, i) => ({ command: `c${i}`, description: "x" })) },
  ],
  ["scope.type: must be one of", "setMyCommands", { commands: [], scope: { type: "everybody" } }],
  ["sing: no such call is known", "sing", {}],
];

/** How long a text may be at most, and a body that holds it. */
type Sized = readonly [max: number, make: (text: string) => readonly [call: string, body: object]];

const SIZED: readonly Sized[] = [
  [4096, (text: string) => ["sendMessage", message({ text })]],
  [1024, (text: string) => ["sendPhoto", { chat_id: 1, photo: "attach://x", caption: text }]],
  [200, (text: string) => ["answerCallbackQuery", { callback_query_id: "1", text }]],
  [256, (text: string) => ["setMyCommands", { commands: [{ command: "a", description: text }] }]],
  [64, (text: string) => ["sendMessage", keyboard([{ text: "A", callback_data: text }])]],
  [
    64,
    (text: string) => ["sendMessage", message({ reply_markup: { force_reply: true, input_field_placeholder: text } })],
  ],
];

describe("Telegram's checker", () => {
  it.each([...BROKEN_RULES, ...BROKEN_TYPES])("says: %s", (line, call, body) => {
    expect(violations(call, body).filter((told) => told.startsWith(line))).toHaveLength(1);
  });

  it.each(BROKEN_RULES)("says nothing else: %s", (line, call, body) => {
    expect(violations(call, body)).toEqual([line]);
  });

  it("has a bad example for each rule written by hand", () => {
    const told = BROKEN_RULES.map(([line]) => line.slice(line.indexOf(": ") + 2));
    expect(new Set(told)).toEqual(new Set(TELEGRAM_RULES.map((rule) => rule.says)));
  });

  it.each(SIZED)("takes %i characters and no more", (max, make) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max }), fc.integer({ min: 1, max }), (length, over) => {
        const [call, body] = make("x".repeat(length));
        expect(violations(call, body)).toEqual([]);
        const [, long] = make("x".repeat(max + over));
        expect(violations(call, long)).toHaveLength(1);
      }),
      { numRuns: 20 },
    );
  });

  it("does not count markup", () => {
    const text = `<b>${"x".repeat(4095)}</b>&lt;`;
    expect(violations("sendMessage", message({ text, parse_mode: "HTML" }))).toEqual([]);
    expect(violations("sendMessage", message({ text: `${text}x`, parse_mode: "HTML" }))).toHaveLength(1);
    expect(violations("sendMessage", message({ text }))).toHaveLength(1);
  });

  it.each([
    ["<b>a</b>", true],
    ['<a href="x">a</a> &amp; <tg-spoiler>b</tg-spoiler>', true],
    ["<b><i>a</b></i>", false],
    ["<b>a", false],
    ["a</b>", false],
    ["<h1>a</h1>", false],
    ["1 < 2", false],
    ["1 > 2", true],
  ])("reads %s", (text, readable) => {
    expect(isReadableHtml(text)).toBe(readable);
  });

  it("reads a form as the body it stands for", () => {
    const form = new URLSearchParams({
      chat_id: "-5",
      photo: "attach://x",
      caption: "12",
      disable_notification: "true",
      reply_markup: '{"inline_keyboard":[]}',
    });
    expect(fromForm("sendPhoto", form)).toEqual({
      chat_id: "-5",
      photo: "attach://x",
      caption: "12",
      disable_notification: true,
      reply_markup: { inline_keyboard: [] },
    });
    expect(violations("sendPhoto", fromForm("sendPhoto", form))).toEqual([]);
    expect(violations("sendPhoto", fromForm("sendPhoto", [...form, ["has_spoiler", "perhaps"]]))).toEqual([
      "has_spoiler: must be boolean",
    ]);
  });
});
