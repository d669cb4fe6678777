import type { Block, Card, Control } from "../../src/cards/card.ts";
import type { Form } from "../../src/cards/form.ts";
import type { EpochMillis } from "../../src/core/time.ts";
import type { ActionToken, Command, DeliveryKey } from "../../src/ports/chat-adapter.ts";

/** A token as the engine makes them: 23 bytes, of every kind of letter it may hold. */
export const token = (name: string, kind: "c" | "f" = "c"): ActionToken =>
  `${kind}${`${name}_-9zZ`.padEnd(22, "A").slice(0, 22)}` as ActionToken;

export const key = (name: string): DeliveryKey => name.padEnd(22, "A").slice(0, 22) as DeliveryKey;

/** A card with one line and, where given, controls. */
export const card = (line: string, ...controls: readonly Control<ActionToken>[]): Card<ActionToken> => ({
  summary: line,
  language: "en",
  blocks: [
    { kind: "text", spans: [line] },
    ...(controls.length > 0 ? [{ kind: "controls", controls } satisfies Block<ActionToken>] : []),
  ],
});

export const button = (label: string, action: ActionToken = token(label.toLowerCase())): Control<ActionToken> => ({
  kind: "button",
  label,
  action,
});

export const choice = (label: string, action: ActionToken, ...labels: readonly string[]): Control<ActionToken> => ({
  kind: "choice",
  label,
  action,
  options: labels.map((one) => ({ key: `key-${one.toLowerCase()}`, label: one })),
});

/** One pixel, so that there is a picture to describe. */
const PNG = Uint8Array.from(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==", "base64"),
);

/** Each kind of block, and every piece of it that a reader must not lose. */
export const BLOCKS: readonly (readonly [string, Block<ActionToken>, readonly string[]])[] = [
  ["text", { kind: "text", spans: ["Tea at ", { kind: "strong", spans: ["three"] }, "?"] }, ["Tea at", "three"]],
  ["quiet text", { kind: "text", spans: ["Nobody sees who answered."], tone: "quiet" }, ["Nobody sees who answered."]],
  [
    "link",
    { kind: "text", spans: [{ kind: "link", label: "the plan", url: "https://example.org/plan" }] },
    ["the plan"],
  ],
  [
    "time",
    {
      kind: "text",
      spans: ["Closes ", { kind: "time", at: 1_782_000_000_000 as EpochMillis, written: "Friday at 10:00" }],
    },
    ["Closes", "Friday at 10:00"],
  ],
  ["list", { kind: "list", items: [["first thing"], ["second thing"]] }, ["first thing", "second thing"]],
  [
    "facts",
    {
      kind: "facts",
      facts: [
        { label: "Who decides", value: ["the council"] },
        { label: "When", value: ["in March"] },
      ],
    },
    ["Who decides", "the council", "When", "in March"],
  ],
  [
    "tally",
    {
      kind: "tally",
      rows: [
        { label: "Mondays", figure: { kind: "exact", count: 9, outOf: 12 }, said: "9 people" },
        { label: "Tuesdays", figure: { kind: "about", count: 10 }, said: "about 10 people" },
        { label: "Fridays", figure: { kind: "leading" }, said: "chosen most" },
        { label: "Sundays", figure: { kind: "withheld" }, said: "not shown" },
      ],
    },
    ["Mondays", "9 people", "Tuesdays", "about 10 people", "Fridays", "chosen most", "Sundays", "not shown"],
  ],
  ["image", { kind: "image", png: PNG, alt: "Most chose Mondays" }, ["Most chose Mondays"]],
  [
    "controls",
    {
      kind: "controls",
      controls: [
        button("Press me"),
        choice("Pick one", token("pick"), "Red", "Green"),
        { kind: "link", label: "Read more", url: "https://example.org/more" },
      ],
    },
    ["Press me", "Red", "Green", "Read more"],
  ],
];

/** Every sign that means something to some platform: it must reach the reader as it was written, and do nothing. */
export const HOSTILE: readonly string[] = [
  "<b>bold</b> <script>alert(1)</script> &amp; &lt; \"quoted\" 'single'",
  "*star* **two** _low_ __two__ ~wave~ ~~two~~ `tick` ||hidden||",
  "[label](https://example.org) <https://example.org|label> ![picture](x)",
  "@everyone @here <@123456789> <@U012AB> <!channel> <!here> <#C012> <:smile:1> :tada:",
  "# head > quote - dash + plus = equals | bar { brace } . dot ! \\ backslash \\n",
  "Llŷr’s café — 5 % £3 ½ 👩🏽‍🦽 שלום مرحبا",
];

/** As above, each short enough for any place in a card or a form: at most 22 UTF-16 units. */
export const HOSTILE_PIECES: readonly string[] = [
  "<b>bold</b> &amp; <br>",
  "*star* _low_ ~wave~",
  "**two** __two__ ~~no~~",
  "`tick` ```3``` ||h||",
  "[label](https://a.org)",
  "<https://a.org|label>",
  "@everyone @here @Ann",
  "<@123456789> <@U012AB>",
  "<!channel> <#C012> #g",
  ":tada: <:smile:1> :-)",
  "# head",
  "> quote",
  "- dash",
  "1. one",
  "-# small",
  "back\\slash \\n \\*",
  "{ brace } = + | . ! ^",
  "tg://user?id=1 <t:1:R>",
  "\"quoted\" 'single' ’",
  "Llŷr’s ½ £3 👩🏽‍🦽",
  "שלום مرحبا",
];

/** A form with every kind of field. */
export const FORM: Form<ActionToken> = {
  title: "Tell us",
  intro: "It takes a minute.",
  fields: [
    { name: "words", label: "What happened", kind: "text", lines: "many", max: 500 },
    { name: "day", label: "Which day", kind: "date", optional: true },
    {
      name: "about",
      label: "About",
      kind: "one-of",
      options: [
        { key: "k-respite", label: "Respite" },
        { key: "k-money", label: "Money" },
      ],
    },
    {
      name: "who",
      label: "Who may read it",
      kind: "any-of",
      options: [
        { key: "k-team", label: "The team" },
        { key: "k-group", label: "The group" },
      ],
    },
  ],
  send: "Send it",
  action: token("sent", "c"),
  language: "en",
};

/** A form that shows a hostile piece in its title, its introduction, each label and each option. */
export const HOSTILE_FORM: { readonly form: Form<ActionToken>; readonly pieces: readonly string[] } = {
  form: {
    title: "*T* <b> & _u_ @here",
    intro: "Read [this](https://a.org) <!here> `first` *now*",
    fields: [
      {
        name: "one",
        label: "<b>One</b> *or* _none_",
        kind: "text",
        lines: "one",
        max: 100,
        help: "Help <i> *me* :tada:",
      },
      {
        name: "two",
        label: "Two & <@U012AB> ~three~",
        kind: "one-of",
        options: [
          { key: "a", label: "*A* <b> & @here" },
          { key: "b", label: "`B` [b](x) ||b||" },
        ],
      },
    ],
    send: "*Send* <b> & _go_",
    action: token("sent", "c"),
    language: "en",
  },
  pieces: [
    "*T* <b> & _u_ @here",
    "Read [this](https://a.org) <!here> `first` *now*",
    "<b>One</b> *or* _none_",
    "Help <i> *me* :tada:",
    "Two & <@U012AB> ~three~",
    "*A* <b> & @here",
    "`B` [b](x) ||b||",
  ],
};

const picks = (keys: string) =>
  Array.from({ length: 10 }, (_, n) => ({ key: `${keys}${n + 1}`, label: `Pick ${n + 1}` }));

/** Five fields, as many as a form may have, with what is held already, help, and ten options each. */
export const BIG_FORM: Form<ActionToken> = {
  title: "A form of five fields",
  intro: "It takes three minutes. You can stop at any time, and nothing is kept until you send it.",
  fields: [
    { name: "story", label: "The whole story", kind: "text", lines: "many", max: 2000, help: "As long as you like." },
    { name: "short", label: "In a few words", kind: "text", lines: "one", max: 80, optional: true, value: "held" },
    { name: "when", label: "When was it", kind: "date", optional: true },
    { name: "one", label: "One of many", kind: "one-of", options: picks("k") },
    { name: "some", label: "Some of many", kind: "any-of", options: picks("k"), value: ["k1", "k3"] },
  ],
  send: "Send all of it",
  action: FORM.action,
  language: "en",
};

/** The commands the tests give: platforms know only those that were published. */
export const COMMANDS: readonly Command[] = [
  { name: "help", summary: new Map([["en", "Get help"]]), argument: "about", who: "anyone", answersWith: "card" },
  { name: "mydata", summary: new Map([["en", "See what is kept"]]), who: "anyone", answersWith: "card" },
  { name: "poll", summary: new Map([["en", "Ask the group"]]), who: "organisers", answersWith: "form" },
];
