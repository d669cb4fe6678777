import { below, fieldsOf, lengthOf, listOf, type Part, partsOf, repeated, type WireRule } from "./rule.ts";

/** Lists of blocks: of the message or view itself, with whether it is a view. */
function surfaces(body: unknown, call: string): readonly { readonly part: Part; readonly isView: boolean }[] {
  const fields = fieldsOf(body);
  if (fields === undefined) return [];
  const view = fieldsOf(fields.view);
  if (view !== undefined) return [{ part: { path: "view", value: view }, isView: true }];
  return call === "view_submission" ? [] : [{ part: { path: "", value: fields }, isView: false }];
}

function blocksOf({ path, value }: Part): readonly Part[] {
  return listOf(value.blocks).flatMap((item, i) => {
    const block = fieldsOf(item);
    return block === undefined ? [] : [{ path: below(below(path, "blocks"), i), value: block }];
  });
}

const allBlocks = (body: unknown, call: string): readonly Part[] =>
  surfaces(body, call).flatMap(({ part }) => blocksOf(part));
const everyPart = (body: unknown, call: string): readonly Part[] =>
  allBlocks(body, call).flatMap((block) => partsOf(block.value, block.path));

const isText = ({ value }: Part): boolean => value.type === "plain_text" || value.type === "mrkdwn";
const sends = /^(chat\.(postMessage|postEphemeral|update)|response_url)$/;
const optionKey = (option: unknown): string => JSON.stringify(fieldsOf(option)?.value);

/** The values offered by a select, by radio buttons or checkboxes. */
const offered = (element: Part): ReadonlySet<string> =>
  new Set([
    ...listOf(element.value.options).map(optionKey),
    ...listOf(element.value.option_groups).flatMap((group) => listOf(fieldsOf(group)?.options).map(optionKey)),
  ]);

/** What Slack refuses although the published types allow it. */
export const SLACK_RULES: readonly WireRule[] = [
  {
    says: "must hold at most 50 blocks",
    source: "Block Kit reference: 50 blocks in a message, 100 in a view.",
    broken: (body, call) =>
      surfaces(body, call).flatMap(({ part, isView }) =>
        !isView && blocksOf(part).length > 50 ? [below(part.path, "blocks")] : [],
      ),
  },
  {
    says: "must have at most 40000 characters, for chat.update 4000",
    source: "chat.postMessage cuts what is longer than 40,000; chat.update answers msg_too_long above 4,000.",
    broken: (body, call) =>
      sends.test(call) && lengthOf(fieldsOf(body)?.text) > (call === "chat.update" ? 4000 : 40_000) ? ["text"] : [],
  },
  {
    says: "must have something to show: text, blocks or attachments",
    source: "The chat methods answer no_text.",
    broken: (body, call) => {
      const fields = fieldsOf(body) ?? {};
      if (!sends.test(call) || fields.delete_original === true) return [];
      const shown = ["text", "markdown_text"].some((name) => lengthOf(fields[name]) > 0);
      return shown || ["blocks", "attachments"].some((name) => listOf(fields[name]).length > 0) ? [] : [""];
    },
  },
  {
    says: "must be unique among the blocks",
    source: "Block Kit reference, block_id: unique for each message and view.",
    broken: (body, call) => surfaces(body, call).flatMap(({ part }) => repeated(blocksOf(part), "block_id")),
  },
  {
    says: "must be unique within its block",
    source: "Block Kit reference, action_id: unique among the elements of the block.",
    broken: (body, call) =>
      allBlocks(body, call).flatMap((block) => repeated(partsOf(block.value, block.path), "action_id")),
  },
  {
    says: "must have 1 to 255 characters",
    source: "Block Kit reference, action_id and block_id.",
    broken: (body, call) =>
      everyPart(body, call).flatMap(({ path, value }) =>
        ["action_id", "block_id"]
          .filter((name) => typeof value[name] === "string")
          .filter((name) => lengthOf(value[name]) < 1 || lengthOf(value[name]) > 255)
          .map((name) => below(path, name)),
      ),
  },
  {
    says: "must not be empty",
    source: "Block Kit reference, text object: at least 1 character. Blanks alone are refused as well.",
    broken: (body, call) =>
      [
        ...everyPart(body, call),
        ...surfaces(body, call).flatMap(({ part }) => partsOf(part.value.title, `${part.path}.title`)),
      ]
        .filter((part) => isText(part) && typeof part.value.text === "string" && part.value.text.trim() === "")
        .map(({ path }) => below(path, "text")),
  },
  {
    says: "must have text or fields",
    source: "Block Kit reference, section.",
    broken: (body, call) =>
      allBlocks(body, call)
        .filter(({ value }) => value.type === "section")
        .filter(({ value }) => value.text === undefined && listOf(value.fields).length === 0)
        .map(({ path }) => path),
  },
  {
    says: "must offer at least one thing",
    source: "Block Kit reference: actions and context blocks, options of selects, radio buttons and checkboxes.",
    broken: (body, call) =>
      everyPart(body, call).flatMap(({ path, value }) =>
        ["elements", "options", "option_groups"]
          .filter((name) => Array.isArray(value[name]) && listOf(value[name]).length === 0)
          .map((name) => below(path, name)),
      ),
  },
  {
    says: "must have options or option_groups, and not both",
    source: "Block Kit reference, static selects.",
    broken: (body, call) =>
      everyPart(body, call)
        .filter(({ value }) => value.type === "static_select" || value.type === "multi_static_select")
        .filter(({ value }) => (value.options === undefined) === (value.option_groups === undefined))
        .map(({ path }) => path),
  },
  {
    says: "must be one of the options",
    source: "Block Kit reference, initial_option and initial_options: each equals an option.",
    broken: (body, call) =>
      everyPart(body, call).flatMap((element) => {
        const { path, value } = element;
        const first = value.initial_option;
        const all = listOf(value.initial_options);
        const known = offered(element);
        return [
          ...(first !== undefined && !known.has(optionKey(first)) ? [below(path, "initial_option")] : []),
          ...(all.some((option) => !known.has(optionKey(option))) ? [below(path, "initial_options")] : []),
        ];
      }),
  },
  {
    says: "must be there, because the view has an input",
    source: "Views reference: a modal with an input block needs a submit text.",
    broken: (body, call) =>
      surfaces(body, call)
        .filter(({ part, isView }) => isView && part.value.type === "modal" && part.value.submit === undefined)
        .filter(({ part }) => blocksOf(part).some(({ value }) => value.type === "input"))
        .map(({ part }) => below(part.path, "submit")),
  },
  {
    says: "must be at most 250 kB in all",
    source: "Views reference: Slack answers view_too_large.",
    broken: (body, call) =>
      surfaces(body, call)
        .filter(({ part, isView }) => isView && Buffer.byteLength(JSON.stringify(part.value)) > 250_000)
        .map(({ part }) => part.path),
  },
  {
    says: "must name at least one block",
    source: "View submissions: an answer with errors names the block of each.",
    broken: (body, call) => {
      const fields = fieldsOf(body);
      const none = Object.keys(fieldsOf(fields?.errors) ?? {}).length === 0;
      return call === "view_submission" && fields?.response_action === "errors" && none ? ["errors"] : [];
    },
  },
  {
    says: "must be an address with a scheme",
    source: "Block Kit reference, button: Slack answers that the address is invalid.",
    broken: (body, call) =>
      everyPart(body, call)
        .filter(({ value }) => value.type === "button" && typeof value.url === "string")
        .filter(({ value }) => !/^[a-z][a-z0-9+.-]*:\S+$/i.test(String(value.url)))
        .map(({ path }) => below(path, "url")),
  },
];
