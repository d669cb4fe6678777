import { violations } from "../wire/schemas/slack.ts";
import { type Json, rec, recs, str } from "./json.ts";

/** Where a view or message goes, which decides how much it may hold. */
type Surface = "message" | "modal" | "home";

const MOST_BLOCKS = { message: 50, modal: 100, home: 100 } as const;
/** Slack takes about 13,200 characters of blocks in a message, and views of 250 kB. */
const MOST_SIZE = { message: 13_200 * 4, modal: 250_000, home: 250_000 } as const;

/** What Slack, or a careful reader, would object to in the arguments of a call; an empty list where nothing. */
export function brokenRules(call: string, body: Json): readonly string[] {
  const found = new Rules();
  found.all.push(...violations(call, body));
  if (call.startsWith("chat.") && call !== "chat.delete") found.message(call, body);
  if (call === "response_url") found.response(body);
  if (call.startsWith("views.") || body.view !== undefined) found.view(rec(body.view));
  return found.all;
}

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "chat.postMessage": "channel text blocks parse link_names unfurl_links unfurl_media".split(" "),
  "chat.update": "channel ts text blocks parse link_names".split(" "),
  "chat.postEphemeral": "channel user text blocks parse link_names".split(" "),
};
const BLOCK_KEYS: Readonly<Record<string, readonly string[]>> = {
  header: ["text"],
  rich_text: ["elements"],
  context: ["elements"],
  divider: [],
  actions: ["elements"],
  input: ["label", "hint", "optional", "element"],
};

class Rules {
  readonly all: string[] = [];

  #expect(holds: boolean, what: string): void {
    if (!holds) this.all.push(what);
  }

  message(call: string, body: Json): void {
    this.#keys(body, ALLOWED[call] ?? [], call);
    this.#expect(body.parse === "none", "parse must be none, or addresses become links");
    this.#expect(body.link_names === false, "link_names must be false, or names ping");
    if (call === "chat.postMessage")
      this.#expect(body.unfurl_links === false && body.unfurl_media === false, "previews must be off");
    this.#shown(body);
  }

  response(body: Json): void {
    this.#keys(body, ["text", "blocks", "response_type", "replace_original"], "response_url");
    this.#expect(body.response_type === "ephemeral", "an answer to one person must be ephemeral");
    this.#expect(body.replace_original === false, "an answer must not replace the group's message");
    this.#shown(body);
  }

  #shown(body: Json): void {
    const text = str(body.text);
    this.#expect(text.trim() !== "", "no_text");
    this.#expect(text.length <= 4000, "msg_too_long");
    this.#expect(!/[<>]/.test(text) && !/&(?!(amp|lt|gt);)/.test(text), "text holds markup that could ping or link");
    this.#expect(Array.isArray(body.blocks), "text and blocks go together");
    this.#blocks(recs(body.blocks), "message");
  }

  view(view: Json): void {
    const modal = view.type === "modal";
    this.#expect(modal || view.type === "home", "a view is a modal or a home page");
    this.#keys(
      view,
      modal
        ? ["type", "callback_id", "private_metadata", "title", "submit", "close", "blocks"]
        : ["type", "blocks", "private_metadata", "callback_id"],
      "view",
    );
    this.#expect(str(view.private_metadata).length <= 3000, "private_metadata is too long");
    this.#expect(!/https?:/.test(str(view.private_metadata)), "private_metadata must hold no address");
    this.#expect(str(view.callback_id).length <= 255, "callback_id is too long");
    const blocks = recs(view.blocks);
    if (modal) {
      this.#plain(view.title, 24, "title");
      if (view.submit !== undefined) this.#plain(view.submit, 24, "submit");
      if (view.close !== undefined) this.#plain(view.close, 24, "close");
      const asks = blocks.some((block) => block.type === "input");
      this.#expect(!asks || view.submit !== undefined, "a form needs a submit button");
    }
    this.#blocks(blocks, modal ? "modal" : "home");
  }

  #blocks(blocks: readonly Json[], surface: Surface): void {
    this.#expect(blocks.length > 0, "no blocks");
    this.#expect(blocks.length <= MOST_BLOCKS[surface], `more than ${MOST_BLOCKS[surface]} blocks`);
    this.#expect(JSON.stringify(blocks).length <= MOST_SIZE[surface], "msg_blocks_too_long");
    const ids = blocks.flatMap((block) => (block.block_id === undefined ? [] : [str(block.block_id)]));
    this.#expect(new Set(ids).size === ids.length, "duplicate block_id");
    this.#expect(
      ids.every((id) => id.length > 0 && id.length <= 255),
      "block_id must have 1 to 255 characters",
    );
    for (const block of blocks) this.#block(block, surface);
  }

  #block(block: Json, surface: Surface): void {
    const keys = BLOCK_KEYS[str(block.type)];
    this.#expect(keys !== undefined, `unknown block ${str(block.type)}`);
    this.#keys(block, ["type", "block_id", ...(keys ?? [])], str(block.type));
    const elements = recs(block.elements);
    switch (block.type) {
      case "header":
        this.#plain(block.text, 150, "header");
        return;
      case "context":
        this.#expect(elements.length > 0 && elements.length <= 10, "context holds 1 to 10 elements");
        for (const element of elements) this.#plain(element, 3000, "context");
        return;
      case "rich_text":
        this.#expect(elements.length > 0, "empty rich_text");
        for (const element of elements) this.#rich(element);
        return;
      case "actions": {
        this.#expect(elements.length > 0 && elements.length <= 25, "actions hold 1 to 25 elements");
        const ids = elements.map((element) => str(element.action_id));
        this.#expect(new Set(ids).size === ids.length, "duplicate action_id");
        for (const element of elements) this.#control(element);
        return;
      }
      case "input":
        this.#expect(surface !== "message", "no input in a message");
        this.#plain(block.label, 2000, "label");
        if (block.hint !== undefined) this.#plain(block.hint, 2000, "hint");
        this.#control(rec(block.element));
        return;
    }
  }

  /** Only kinds that do nothing: no user, group, channel, broadcast or emoji, whatever a member wrote. */
  #rich(element: Json): void {
    if (element.type === "rich_text_list") {
      const items = recs(element.elements);
      this.#expect(items.length > 0, "empty list");
      for (const item of items) this.#rich(item);
      return;
    }
    this.#expect(element.type === "rich_text_section", `unknown rich text ${str(element.type)}`);
    const parts = recs(element.elements);
    this.#expect(parts.length > 0, "empty section");
    for (const part of parts) {
      this.#expect(part.type === "text" || part.type === "link", `${str(part.type)} would ping or change`);
      if (part.type === "text") this.#expect(str(part.text) !== "", "empty text");
      if (part.type === "link") this.#address(part.url);
    }
  }

  #control(element: Json): void {
    const id = str(element.action_id);
    this.#expect(id.length > 0 && id.length <= 255, "action_id must have 1 to 255 characters");
    switch (element.type) {
      case "button":
        this.#plain(element.text, 75, "button");
        this.#expect(str(element.value).length <= 2000, "value is too long");
        this.#expect([undefined, "primary", "danger"].includes(element.style as undefined), "unknown style");
        if (element.url !== undefined) this.#address(element.url);
        return;
      case "static_select":
      case "multi_static_select":
        if (element.placeholder !== undefined) this.#plain(element.placeholder, 150, "placeholder");
        this.#options(element, 100);
        return;
      case "radio_buttons":
      case "checkboxes":
        this.#options(element, 10);
        return;
      case "plain_text_input": {
        const most = Number(element.max_length);
        this.#expect(most >= 1 && most <= 3000, "max_length is 1 to 3000");
        this.#expect(str(element.initial_value).length <= most, "initial_value is longer than max_length");
        return;
      }
      case "datepicker":
        this.#expect(/^(\d{4}-\d{2}-\d{2})?$/.test(str(element.initial_date)), "initial_date is no day");
        return;
      default:
        this.all.push(`unknown control ${str(element.type)}`);
    }
  }

  #options(element: Json, most: number): void {
    const options = recs(element.options);
    this.#expect(options.length > 0 && options.length <= most, `a choice holds 1 to ${most} options`);
    for (const option of options) {
      this.#plain(option.text, 75, "option");
      this.#expect(str(option.value).length > 0 && str(option.value).length <= 75, "option value has 1 to 75");
      if (option.description !== undefined) this.#plain(option.description, 75, "description");
    }
    const held = [element.initial_option ?? [], element.initial_options ?? []].flat();
    const known = new Set(options.map((option) => JSON.stringify(option)));
    this.#expect(
      held.every((option) => known.has(JSON.stringify(option))),
      "an initial option must be one of the options",
    );
  }

  #plain(text: unknown, most: number, where: string): void {
    const { type, text: said, emoji } = rec(text);
    this.#expect(type === "plain_text", `${where} must be plain_text`);
    this.#expect(str(said).trim() !== "" && str(said).length <= most, `${where} must have 1 to ${most} characters`);
    this.#expect(emoji === false, `${where}: emoji must be off, or :tada: is not shown as written`);
  }

  #address(url: unknown): void {
    this.#expect(/^https?:\/\//.test(str(url)) && str(url).length <= 3000, "no sound address");
  }

  #keys(body: Json, allowed: readonly string[], where: string): void {
    for (const key of Object.keys(body)) this.#expect(allowed.includes(key), `${where}: unknown field ${key}`);
  }
}
