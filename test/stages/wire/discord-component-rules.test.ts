import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { violations } from "./schemas/discord.ts";
import { DISCORD_COMMAND_RULES } from "./schemas/rules/discord-command-rules.ts";
import { DISCORD_COMPONENT_RULES } from "./schemas/rules/discord-component-rules.ts";

const POST = "POST /channels/{channel.id}/messages";
const ANSWER = "POST /interactions/{interaction.id}/{interaction.token}/callback";
const COMMANDS = "PUT /applications/{application.id}/commands";

const button = (fields: object) => ({ type: 2, style: 1, label: "A", custom_id: "a", ...fields });
const card = (...components: readonly object[]) => ({ content: "x", components: [{ type: 1, components }] });
const options = (n: number, fields: object = {}) =>
  Array.from({ length: n }, (_, i) => ({ label: `Option ${i}`, value: `${i}`, ...fields }));
const select = (fields: object) => ({ type: 3, custom_id: "s", options: options(3), ...fields });
const label = (component: object) => ({ type: 18, label: "L", component });
const modal = (...components: readonly object[]) => ({ type: 9, data: { custom_id: "m", title: "T", components } });
const input = (fields: object) => ({ type: 4, custom_id: "t", style: 1, ...fields });
const group = (type: number, fields: object) => label({ type, custom_id: "g", options: options(2), ...fields });
const at = "components[0].components[0]";
const inLabel = "data.components[0].component";

type Bad = readonly [line: string, call: string, body: object];

const COMPONENTS: readonly Bad[] = [
  ["components[0].components[1].custom_id: must not come twice", POST, card(button({}), button({}))],
  [
    "components[0].components[1].id: must be unique among the components",
    POST,
    card(button({ id: 1 }), button({ id: 1, custom_id: "b" })),
  ],
  [`${at}.custom_id: must have 1 to 100 characters`, POST, card(button({ custom_id: "" }))],
  [`${at}: must have a label or an emoji`, POST, card({ type: 2, style: 1, custom_id: "a" })],
  [
    `${at}.url: must be an address of at most 512 characters with http, https or discord`,
    POST,
    card({ type: 2, style: 5, label: "A", url: "example.org" }),
  ],
  [`${at}.options: must hold 1 to 25`, POST, card(select({ options: [], min_values: 0, max_values: 0 }))],
  [`${inLabel}.options: must hold 2 to 10`, ANSWER, modal(group(21, { options: options(1) }))],
  [`${inLabel}.options: must hold 1 to 10`, ANSWER, modal(group(22, { options: [], min_values: 0 }))],
  [
    `${at}.options[1].value: must be unique among the options`,
    POST,
    card(select({ options: options(2, { value: "same" }) })),
  ],
  [
    `${at}.options[0].label: must have 1 to 100 characters, label and value alike`,
    POST,
    card(select({ options: options(1, { label: "" }) })),
  ],
  [`${at}.max_values: must fit the options: least ≤ most ≤ how many there are`, POST, card(select({ max_values: 4 }))],
  [
    `${at}.max_values: must fit the options: least ≤ most ≤ how many there are`,
    POST,
    card(select({ min_values: 3, max_values: 2 })),
  ],
  [
    `${at}.options: must not be the default of more options than can be chosen`,
    POST,
    card(select({ options: options(2, { default: true }) })),
  ],
  [
    `${inLabel}: must fit: min_length ≤ length of value ≤ max_length ≤ 4000`,
    ANSWER,
    modal(label(input({ value: "four", max_length: 3 }))),
  ],
  [
    `${inLabel}: must fit: min_length ≤ length of value ≤ max_length ≤ 4000`,
    ANSWER,
    modal(label(input({ min_length: 5, max_length: 3 }))),
  ],
  [`${inLabel}.disabled: must not be disabled in a window`, ANSWER, modal(label(select({ disabled: true })))],
  ["data.components: must hold 1 to 5", ANSWER, modal()],
  [
    "data.title: must have 1 to 45 characters",
    ANSWER,
    { type: 9, data: { ...modal(label(input({}))).data, title: "" } },
  ],
];

const command = (fields: object) => [{ name: "ask", description: "Ask", ...fields }];
const option = (name: string, fields: object = {}) => ({ type: 3, name, description: "D", ...fields });
const named = (n: number, fields: object = {}) =>
  Array.from({ length: n }, (_, i) => ({ name: `c${i}`, description: "x", ...fields }));

const COMMAND_BODIES: readonly Bad[] = [
  ["[0].name: must be lowercase letters, digits, - and _, at most 32", COMMANDS, command({ name: "Ask us" })],
  [
    "[0].options[0].name: must be lowercase letters, digits, - and _, at most 32",
    COMMANDS,
    command({ options: [option("Two words")] }),
  ],
  [
    "[0].name_localizations.fr: must be lowercase letters, digits, - and _, at most 32",
    COMMANDS,
    command({ name_localizations: { fr: "Sondage" } }),
  ],
  ["[0].description: must have 1 to 100 characters", COMMANDS, command({ description: "" })],
  ["[0].description: must have 1 to 100 characters", COMMANDS, command({ description: "x".repeat(101) })],
  ["[1].name: must be the only command or option of its name", COMMANDS, [...command({}), ...command({})]],
  [
    "[0].options[1].name: must be the only command or option of its name",
    COMMANDS,
    command({ options: [option("a"), option("a")] }),
  ],
  [
    "body: must not hold more commands of a kind than 100 typed ones, 15 on people, 15 on messages",
    COMMANDS,
    named(101),
  ],
  [
    "body: must not hold more commands of a kind than 100 typed ones, 15 on people, 15 on messages",
    COMMANDS,
    Array.from({ length: 16 }, (_, i) => ({ type: 3, name: `Ask ${i}` })),
  ],
  [
    "[0].options[1]: must come before the options that may be left out",
    COMMANDS,
    command({ options: [option("a"), option("b", { required: true })] }),
  ],
  [
    "[0].options: must hold at most 25",
    COMMANDS,
    command({ options: Array.from({ length: 26 }, (_, i) => option(`o${i}`)) }),
  ],
  [
    "[0]: must have at most 8000 characters in all",
    COMMANDS,
    command({
      options: Array.from({ length: 25 }, (_, i) =>
        option(`o${i}`, {
          choices: Array.from({ length: 3 }, (_, n) => ({ name: `${n}`.repeat(80), value: `${n}`.repeat(80) })),
        }),
      ),
    }),
  ],
  [
    "[0].description: must not be here: only slash commands have one",
    COMMANDS,
    [{ type: 3, name: "Ask", description: "x" }],
  ],
];

const TYPES: readonly Bad[] = [
  ["data.components[0].component: is missing", ANSWER, modal({ type: 18, label: "L" })],
  ["data.components[0].type: must be one of", ANSWER, modal(button({}))],
  [
    "data.components: must hold at most 5",
    ANSWER,
    modal(...[1, 2, 3, 4, 5, 6].map((n) => label(input({ custom_id: `t${n}` })))),
  ],
  ["data.custom_id: is missing", ANSWER, { type: 9, data: { title: "T", components: [label(input({}))] } }],
  ["[0].name_localizations.cy: is not a field here", COMMANDS, command({ name_localizations: { cy: "pol" } })],
  ["[0].description: is missing", COMMANDS, [{ name: "ask" }]],
];

type Sized = readonly [max: number, make: (text: string) => readonly [call: string, body: object]];

const SIZED: readonly Sized[] = [
  [45, (text) => [ANSWER, modal({ ...label(input({})), label: text })]],
  [100, (text) => [ANSWER, modal({ ...label(input({})), description: text })]],
  [100, (text) => [ANSWER, modal(label(input({ placeholder: text })))]],
  [4000, (text) => [ANSWER, modal(label(input({ value: text })))]],
  [100, (text) => [POST, card(select({ options: options(1, { description: text }) }))]],
  [100, (text) => [POST, card(select({ options: options(1, { value: text }) }))]],
];

describe("Discord's checker of components, windows and commands", () => {
  it.each([...COMPONENTS, ...COMMAND_BODIES, ...TYPES])("says: %s", (line, call, body) => {
    expect(violations(call, body).filter((told) => told.startsWith(line))).toHaveLength(1);
  });

  it.each([
    [COMPONENTS, DISCORD_COMPONENT_RULES],
    [COMMAND_BODIES, DISCORD_COMMAND_RULES],
  ])("has a bad example for each rule written by hand", (bad, rules) => {
    const told = bad.map(([line]) => line.slice(line.indexOf(": ") + 2));
    expect(new Set(told)).toEqual(new Set(rules.map((rule) => rule.says)));
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
});
