import type { Block, Card } from "../../src/cards/card.ts";
import type { ActionToken, Answer, ChatAdapter, Delivery, Inbound, Listener } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { type MemoryOptions, type MemoryStage, openMemoryStage } from "../stages/memory.ts";
import type { Stage } from "../stages/stage.ts";
import { card, key } from "./sample-cards.ts";

/** An adapter that breaks one promise, and the tests that must say so. */
export interface Broken {
  readonly what: string;
  readonly fails: readonly string[];
  open(): Promise<Stage>;
}

type Breaking = (inner: ChatAdapter, stage: MemoryStage) => Partial<ChatAdapter>;

/** The memory stage with an adapter of which one part is replaced; after a restart the part is replaced again. */
function broken(what: string, fails: readonly string[], breaking: Breaking, options: MemoryOptions = {}): Broken {
  return {
    what,
    fails,
    async open() {
      const stage = await openMemoryStage({ answerWithinMs: 200, ...options });
      let inner: ChatAdapter | undefined;
      let outer = stage.adapter;
      const adapter = {
        get: () => {
          if (inner !== stage.adapter) {
            inner = stage.adapter;
            outer = { ...inner, ...breaking(inner, stage) };
          }
          return outer;
        },
      };
      return Object.create(stage, { adapter }) as Stage;
    },
  };
}

/** Replaces what stands between the platform and the engine. */
const between = (wrap: (listen: Listener, inner: ChatAdapter, stage: MemoryStage) => Listener): Breaking => {
  return (inner, stage) => ({ start: (listen) => inner.start(wrap(listen, inner, stage)) });
};

let keys = 0;
const freshKey = () => {
  keys += 1;
  return key(`fresh${keys}x`);
};
const NOTHING: Answer = { kind: "nothing" };

const tokensOf = (answer: Card<ActionToken>): readonly ActionToken[] =>
  answer.blocks.flatMap((block) =>
    block.kind === "controls" ? block.controls.flatMap((c) => (c.kind === "link" ? [] : [c.action])) : [],
  );

const onTexts = (what: Card<ActionToken>, change: (text: string) => string): Card<ActionToken> => ({
  ...what,
  blocks: what.blocks.map(
    (block): Block<ActionToken> =>
      block.kind === "text"
        ? { ...block, spans: block.spans.map((span) => (typeof span === "string" ? change(span) : span)) }
        : block,
  ),
});

/** In public, aloud, to the wrong one: what must never happen to a private answer. */
const PRIVACY: readonly Broken[] = [
  broken(
    "answers in public",
    [
      "shows the answer to a press to the one who pressed and nobody else",
      "shows the answer to a command in the room to the one who gave it and nobody else",
      "shows a card after a form, and the form is gone",
      "brings the answer of a slow engine after all, to the one who acted and nobody else",
    ],
    between((listen, inner, stage) => async (event) => {
      const answer = await listen(event);
      if (answer.kind === "card") await inner.send(stage.room, answer.card, freshKey());
      return answer.kind === "card" ? NOTHING : answer;
    }),
  ),
  broken(
    "shows the problems of a form to the group",
    ["shows a form's problems to the person who filled it in and nobody else"],
    between((listen, inner, stage) => async (event) => {
      const answer = await listen(event);
      if (answer.kind === "problems") {
        await inner.send(stage.room, card(answer.problems.map((one) => one.message).join("\n")), freshKey());
      }
      return answer;
    }),
  ),
  broken(
    "sends a copy of every private answer to the administrator",
    [
      "shows the answer to a press to the one who pressed and nobody else",
      "shows the answer to what is typed one to one to the one who typed and nobody else",
    ],
    between((listen, inner, stage) => async (event) => {
      const answer = await listen(event);
      const to = { kind: "one-to-one", with: stage.person("Denise") } as const;
      if (answer.kind === "card") await inner.send(to, answer.card, freshKey());
      return answer;
    }),
  ),
  broken(
    "takes everybody for the one who acted first",
    ["tells two people's presses on one message apart", "keeps two people's answers on two screens"],
    between((listen) => {
      let first: Inbound["by"] | undefined;
      return (event) => {
        first ??= event.by;
        return listen({ ...event, by: first });
      };
    }),
  ),
  broken(
    "tells a person's id beside the person",
    ["puts nobody's id into what an event prints"],
    between((listen) => (event) => {
      const by = { ...event.by, user: PersonRef.open(event.by.ref).user };
      return listen({ ...event, by });
    }),
  ),
  {
    what: "hears what members say to each other",
    fails: ["never hears what people say to each other"],
    async open() {
      const stage = await openMemoryStage({ answerWithinMs: 200 });
      return Object.create(stage, { says: { value: stage.type } }) as Stage;
    },
  },
];

/** What makes a thing happen twice, or not at all. */
const DELIVERY: readonly Broken[] = [
  broken(
    "tries again by itself, at once",
    ["tells a rate limit as later, in milliseconds, and does not try again by itself"],
    (inner) => ({
      async send(to, what, as) {
        const delivery = await inner.send(to, what, as);
        return delivery.kind === "later" ? inner.send(to, what, as) : delivery;
      },
    }),
  ),
  broken(
    "tries again by itself, a little later",
    [
      "tells a rate limit as later, in milliseconds, and does not try again by itself",
      "tells a refused connection as later, and does not try again by itself",
    ],
    (inner) => ({
      async send(to, what, as) {
        const delivery = await inner.send(to, what, as);
        if (delivery.kind === "later") setTimeout(() => void inner.send(to, what, as), 50);
        return delivery;
      },
    }),
  ),
  broken(
    "takes a lost answer for a failure",
    ["tells a lost answer as unknown; the same key again posts no second time, if it says so"],
    (inner) => ({
      async send(to, what, as): Promise<Delivery> {
        const delivery = await inner.send(to, what, as);
        return delivery.kind === "unknown" ? { kind: "later", afterMs: 1000, scope: "room" } : delivery;
      },
    }),
  ),
  broken(
    "hands on seconds as milliseconds",
    ["tells a rate limit as later, in milliseconds, and does not try again by itself"],
    (inner) => ({
      async send(to, what, as) {
        const delivery = await inner.send(to, what, as);
        return delivery.kind === "later" ? { ...delivery, afterMs: delivery.afterMs / 1000 } : delivery;
      },
    }),
  ),
  broken(
    "throws what the platform said",
    ["tells a deleted room as gone", "tells a person who has blocked the bot as gone"],
    (inner) => ({
      async send(to, what, as) {
        const delivery = await inner.send(to, what, as);
        if (delivery.kind !== "delivered") throw new Error(delivery.kind);
        return delivery;
      },
    }),
  ),
  broken(
    "gives a redelivered event a new id",
    [
      "gives a redelivered event the same id and the same person",
      "gives a redelivered command the same id and the same person",
      "gives a redelivered form the same id and the same answers",
    ],
    between((listen) => {
      let count = 0;
      return (event) => {
        count += 1;
        return listen({ ...event, id: `${event.id}-${count}` as Inbound["id"] });
      };
    }),
  ),
  broken(
    "hands every event in twice",
    ["hands a press to the engine with the person, the room and the token it was drawn with"],
    between((listen) => async (event) => {
      await listen(event);
      return listen(event);
    }),
  ),
  broken(
    "posts the same key anew although it says it would not",
    ["posts once when the same key is sent twice, if it says so; else twice"],
    (inner) => ({ send: (to, what) => inner.send(to, what, freshKey()) }),
  ),
  broken(
    "edits by posting anew",
    ["edits a message: its text, and its buttons work", "edits and erases what was sent one to one"],
    (inner) => ({
      async edit(posted, what) {
        await inner.send(posted.place, what, freshKey());
        return { kind: "changed" };
      },
    }),
  ),
  broken("says it erases, and does not", ["erases a message, after which it is gone for edits"], () => ({
    erase: async () => ({ kind: "changed" }),
  })),
  broken(
    "posts everything into one room",
    [
      "posts into the room that was meant and no other",
      "edits and erases in another room, and leaves the first one as it is",
    ],
    (inner, stage) => ({ send: (to, what, as) => inner.send(to.kind === "room" ? stage.room : to, what, as) }),
  ),
];

/** What a person meets on a bad day, and what a host does. */
const BAD_DAYS: readonly Broken[] = [
  broken(
    "drops what was typed when something is to be put right",
    ["keeps what was typed when something is to be put right"],
    between((listen) => async (event) => {
      const answer = await listen(event);
      if (answer.kind !== "problems") return answer;
      return { kind: "card", card: card(answer.problems.map((one) => one.message).join("\n")) };
    }),
  ),
  broken(
    "leaves people with nothing when the engine is slow",
    [
      "brings the answer of a slow engine after all, to the one who acted and nobody else",
      "opens the form of a slow engine, or asks to press again; nobody else sees either",
    ],
    between((listen) => async (event) => {
      const patience = new Promise<Answer>((done) => setTimeout(() => done(NOTHING), 200));
      return Promise.race([listen(event), patience]);
    }),
  ),
  broken(
    "knows only the buttons it has drawn since it was started",
    ["hears presses on what was posted before a restart", "hears presses on a private card from before a restart"],
    (inner) => {
      const known = new Set<string>();
      return {
        send(to, what, as) {
          for (const token of tokensOf(what)) known.add(token);
          return inner.send(to, what, as);
        },
        start: (listen) =>
          inner.start(async (event) => {
            if (event.kind === "action" && !known.has(event.token)) return NOTHING;
            const answer = await listen(event);
            for (const token of answer.kind === "card" ? tokensOf(answer.card) : []) known.add(token);
            return answer;
          }),
      };
    },
  ),
  broken(
    "stops without waiting for what is in hand",
    ["answers what was in hand when it was stopped, and has stopped only then"],
    (inner) => ({ stop: async () => void inner.stop() }),
  ),
  broken(
    "writes the list of commands at every start",
    ["writes the list of commands once, however often it is published"],
    (inner) => ({
      async publish(commands) {
        await inner.publish([]);
        await inner.publish(commands);
      },
    }),
  ),
  broken(
    "lets text through its markup",
    [
      "shows any text as it was written, in lines and on buttons",
      "shows any text as it was written, wherever in a card it stands",
    ],
    (inner) => ({
      send: (to, what, as) =>
        inner.send(
          to,
          onTexts(what, (text) => text.replaceAll("*", "")),
          as,
        ),
    }),
  ),
  broken("forgets to escape when it edits", ["shows any text as it was written after an edit"], (inner) => ({
    edit: (posted, what) =>
      inner.edit(
        posted,
        onTexts(what, (text) => text.replaceAll("&", "&amp;")),
      ),
  })),
  broken(
    "cuts long cards without a word",
    ["delivers a card as full as its profile allows: blocks", "delivers a card as full as its profile allows: words"],
    (inner) => ({
      send(to, what, as) {
        const cut = onTexts(what, (text) => text.slice(0, 2000));
        return inner.send(to, { ...cut, blocks: cut.blocks.slice(0, 20) }, as);
      },
    }),
  ),
];

/** Every adapter here must fail the contract. None of them prints or keeps anything. */
export const BROKEN_ADAPTERS: readonly Broken[] = [...PRIVACY, ...DELIVERY, ...BAD_DAYS];

/** Prints every card it sends, and who acted: to be run alone, for what is printed is heard by every stage. */
export const TALKATIVE: readonly Broken[] = [
  broken("prints what it posts", ["logs nobody's name, id or words, whatever goes wrong"], (inner) => ({
    send(to, what, as) {
      console.debug("posting", what.summary.slice(0, 12));
      return inner.send(to, what, as);
    },
  })),
  broken(
    "prints who acted",
    ["logs nobody's name, id or words, whatever goes wrong"],
    between((listen) => (event) => {
      console.debug("an event of", PersonRef.open(event.by.ref).user);
      return listen(event);
    }),
  ),
];

/** Starts a timer that never ends; `end` ends it after all, so that the tests can. */
export function keepingTimer(): Broken & { end(): void } {
  const timers: NodeJS.Timeout[] = [];
  return {
    ...broken("keeps a timer after it was stopped", ["leaves no timer and no socket behind once stopped"], (inner) => ({
      start(listen) {
        timers.push(setInterval(() => undefined, 60_000));
        return inner.start(listen);
      },
    })),
    end: () => timers.forEach(clearInterval),
  };
}
