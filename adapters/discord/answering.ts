import { InteractionResponseType, MessageFlags } from "discord.js";
import type { Card } from "../../src/cards/card.ts";
import type { Answers, Form, Problem } from "../../src/cards/form.ts";
import type { AdapterWords, AdapterWordsFor } from "../../src/ports/adapter-words.ts";
import type { Answer } from "../../src/ports/chat-adapter.ts";
import type { Log } from "../../src/ports/log.ts";
import type { KeptForms } from "./kept-forms.ts";
import { DISCORD } from "./profile.ts";
import { AGAIN, type Heard, type Reach } from "./read.ts";
import { renderCard } from "./render.ts";
import { renderForm } from "./render-form.ts";
import type { Call, Wire } from "./wire.ts";

/** What answering needs. `patienceMs`: for how long the engine may think before the person is told to wait. */
export interface AnsweringParts {
  readonly wire: Wire;
  readonly words: AdapterWordsFor;
  readonly forms: KeptForms;
  readonly log: Log;
  readonly patienceMs: number;
}

/** Codes of Discord for an interaction that is over: too late, answered already, or its message is gone. */
const OVER: ReadonlySet<number | undefined> = new Set([10008, 10015, 10062, 40060, 50027]);
/** How much sooner a wait is announced than a window must be shown: the announcement takes a request of its own. */
const MARGIN_MS = 300;
const LATE = Symbol("late");

type Engine = Exclude<Heard, { kind: "again" }>;
/** How the first answer goes out, or the edit of one that was put off. */
type Shown = { readonly card: Card<string> } | { readonly nothing: true };

/** Turns the engine's answer into Discord's: at once where it comes in time, else put off and then filled in. */
export class Answering {
  readonly #parts: AnsweringParts;

  constructor(parts: AnsweringParts) {
    this.#parts = parts;
  }

  /** `windowFirst`: the answer may be a window, which Discord takes as the first answer only. */
  async answer(heard: Engine, windowFirst: boolean, coming: Promise<Answer>): Promise<void> {
    const { patienceMs } = this.#parts;
    const first = await inTime(coming, windowFirst ? patienceMs : patienceMs - MARGIN_MS);
    if (first !== LATE) return this.#atOnce(heard, first);
    if (windowFirst) {
      await this.#first(heard.reach, { card: this.#pressAgain(heard.reach) });
      await coming;
      return;
    }
    const told = await this.#putOff(heard.reach);
    const shown = this.#shown(heard, await coming);
    if (told) await this.#fillIn(heard.reach, shown);
  }

  /** The button that opens a window once more, with what was written in it. */
  async again({ reach, kept }: Extract<Heard, { kind: "again" }>): Promise<void> {
    const found = this.#parts.forms.find(kept, reach.by.ref);
    if (!found) return this.#first(reach, { card: this.#pressAgain(reach) });
    return this.#window(reach, found.form, kept, found.answers);
  }

  /** A card instead of what cannot be shown one to one after a typed message: the window waits behind a button. */
  cardFor(reach: Pick<Reach, "id" | "by">, answer: Answer): Card<string> | undefined {
    if (answer.kind === "card") return answer.card;
    if (answer.kind !== "form") return undefined;
    this.#parts.forms.keep(reach.id, reach.by.ref, { form: answer.form });
    return formCard(this.#words(reach), answer.form, reach.id);
  }

  async #atOnce(heard: Engine, answer: Answer): Promise<void> {
    if (answer.kind === "form" && heard.kind !== "window")
      return this.#window(heard.reach, answer.form, heard.reach.id, undefined);
    return this.#first(heard.reach, this.#shown(heard, answer));
  }

  #shown(heard: Engine, answer: Answer): Shown {
    const { reach } = heard;
    if (answer.kind === "problems") {
      return heard.kind === "window" ? { card: this.#problems(heard, answer.problems) } : { nothing: true };
    }
    if (heard.kind === "window" && answer.kind === "card") this.#parts.forms.forget(heard.kept);
    const card = this.cardFor(reach, answer);
    if (!card) return { nothing: true };
    const warned = heard.kind === "command" && !reach.mayPost;
    return { card: warned ? withLine(card, this.#words(reach).say("chat-cannot-post")) : card };
  }

  async #window(reach: Reach, form: Form<string>, id: string, answers: Answers | undefined): Promise<void> {
    this.#parts.forms.keep(id, reach.by.ref, answers ? { form, answers } : { form });
    const data = renderForm(form, `${form.action}.${id}`, answers);
    await this.#respond(reach, { type: InteractionResponseType.Modal, data });
  }

  async #first(reach: Reach, shown: Shown): Promise<void> {
    if ("card" in shown) {
      const { files, ...drawn } = renderCard(shown.card);
      const data = { ...drawn, flags: MessageFlags.IsComponentsV2 | privately(reach), allowed_mentions: NO_PINGS };
      await this.#respond(reach, { type: InteractionResponseType.ChannelMessageWithSource, data }, files);
      return;
    }
    if (reach.fromMessage) {
      await this.#respond(reach, { type: InteractionResponseType.DeferredMessageUpdate });
      return;
    }
    // Discord has no way to answer a command with nothing: it is put off, and that is taken away.
    if (await this.#putOff(reach)) await this.#fillIn(reach, shown);
  }

  #putOff(reach: Reach): Promise<boolean> {
    const data = { flags: privately(reach) };
    return this.#respond(reach, { type: InteractionResponseType.DeferredChannelMessageWithSource, data });
  }

  async #fillIn(reach: Reach, shown: Shown): Promise<void> {
    const path: `/${string}` = `/webhooks/${reach.application}/${reach.token}/messages/@original`;
    if ("nothing" in shown) {
      await this.#tell({ method: "DELETE", path, open: true });
      return;
    }
    const { files, ...drawn } = renderCard(shown.card);
    const body = { ...drawn, flags: MessageFlags.IsComponentsV2, allowed_mentions: NO_PINGS };
    await this.#tell({ method: "PATCH", path, body, files, open: true });
  }

  #respond(reach: Reach, body: unknown, files?: Call["files"]): Promise<boolean> {
    const path: `/${string}` = `/interactions/${reach.id}/${reach.token}/callback`;
    return this.#tell({ method: "POST", path, body, open: true, ...(files ? { files } : {}) });
  }

  /** Whether Discord took it. Nobody can be told that it did not: the person sees Discord's own sentence. */
  async #tell(call: Call): Promise<boolean> {
    const told = await this.#parts.wire.call(call);
    if (!told.ok && !OVER.has(told.code))
      this.#parts.log("platform.fault", { platform: DISCORD, during: "answer", fault: told.failure.kind });
    return told.ok;
  }

  #pressAgain(reach: Reach): Card<string> {
    const words = this.#words(reach);
    return sentence(words, words.say("chat-press-again"));
  }

  #problems(heard: Extract<Heard, { kind: "window" }>, problems: readonly Problem[]): Card<string> {
    const { reach, kept, event } = heard;
    const words = this.#words(reach);
    const form = this.#parts.forms.find(kept, reach.by.ref)?.form;
    if (form) this.#parts.forms.keep(kept, reach.by.ref, { form, answers: event.answers });
    const labels = new Map(form?.fields.map((field) => [field.name, field.label]));
    const items = problems.map(({ field, message }) => {
      const label = labels.get(field);
      return label === undefined ? [message] : [{ kind: "strong", spans: [label] } as const, "\n", message];
    });
    const card = sentence(words, words.say("chat-put-right"));
    const listed: Card<string> = { ...card, blocks: [...card.blocks, { kind: "list", items }] };
    if (!form) return withLine(listed, words.say("chat-press-again"));
    return withButton(listed, words.say("chat-form-again"), kept);
  }

  #words(reach: Pick<Reach, "by">): AdapterWords {
    return this.#parts.words(reach.by.language);
  }
}

const NO_PINGS = { parse: [] };

/** In a room only the one who acted may read it; one to one there is nobody else. */
const privately = (reach: Reach): number => (reach.place.kind === "room" ? MessageFlags.Ephemeral : 0);

const sentence = (words: AdapterWords, line: string): Card<string> => ({
  blocks: [{ kind: "text", spans: [line] }],
  summary: line,
  language: words.language,
});

const withLine = (card: Card<string>, line: string): Card<string> => ({
  ...card,
  blocks: [...card.blocks, { kind: "text", spans: [line] }],
});

const withButton = (card: Card<string>, label: string, kept: string): Card<string> => ({
  ...card,
  blocks: [
    ...card.blocks,
    { kind: "controls", controls: [{ kind: "button", label, action: `${AGAIN}${kept}`, weight: "primary" }] },
  ],
});

const formCard = (words: AdapterWords, form: Form<string>, kept: string): Card<string> =>
  withButton({ ...sentence(words, form.title), language: form.language }, words.say("chat-form-again"), kept);

async function inTime<T>(coming: Promise<T>, ms: number): Promise<T | typeof LATE> {
  let patience: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((done) => {
    patience = setTimeout(() => done(LATE), ms);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(patience);
  }
}
