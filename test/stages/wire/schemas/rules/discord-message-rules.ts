import { COMPONENT, componentsOf, FLAG, flagsOf, messageOf, SECOND_VERSION, SELECTS } from "./discord-parts.ts";
import { below, type Fields, fieldsOf, lengthOf, listOf, type WireRule } from "./rule.ts";

const OLD_FIELDS = ["content", "embeds", "poll", "sticker_ids"];
const SHOWN = [...OLD_FIELDS, "components", "attachments"];
const createsMessage = (call: string): boolean => call.startsWith("POST");

const given = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);

const isSecond = (message: Fields): boolean => (flagsOf(message) & FLAG.secondVersion) !== 0;

function allowedFlags(call: string, body: unknown): number {
  const both = FLAG.suppressEmbeds | FLAG.secondVersion;
  // An answer of type 7 edits the message that was pressed.
  if (call.startsWith("PATCH") || (call.endsWith("/callback") && fieldsOf(body)?.type === 7)) return both;
  // Besides: no notification, voice message.
  return both | 4096 | 8192 | (call.startsWith("POST /channels") ? 0 : FLAG.ephemeral);
}

const embedTexts = (embed: Fields): number =>
  lengthOf(embed.title) +
  lengthOf(embed.description) +
  lengthOf(fieldsOf(embed.footer)?.text) +
  lengthOf(fieldsOf(embed.author)?.name) +
  listOf(embed.fields).reduce<number>(
    (all, field) => all + lengthOf(fieldsOf(field)?.name) + lengthOf(fieldsOf(field)?.value),
    0,
  );

type Message = NonNullable<ReturnType<typeof messageOf>>;

/** A rule about the message that a call shows. */
const about = (
  says: string,
  source: string,
  broken: (message: Message, call: string, body: unknown) => readonly string[],
): WireRule => ({
  says,
  source,
  broken(body, call) {
    const message = messageOf(body, call);
    return message === undefined ? [] : broken(message, call, body);
  },
});

/** What Discord refuses in a message although the published types allow it. */
export const DISCORD_MESSAGE_RULES: readonly WireRule[] = [
  about(
    "must have content, an embed, a component, a poll, a sticker or a file",
    "Create Message, in the documents: at least one of them; error 50006.",
    ({ path, value }, call) => {
      const forwards = fieldsOf(value.message_reference)?.type === 1;
      const empty = !SHOWN.some((name) => given(value[name])) && !forwards;
      return createsMessage(call) && !call.endsWith("/callback") && empty ? [path] : [];
    },
  ),
  {
    says: "must have content, an embed, a component, a poll or a file to show",
    source: "Interaction responses of type 4 carry a message; an empty one is error 50006.",
    broken(body, call) {
      const message = call.endsWith("/callback") ? messageOf(body, call) : undefined;
      if (message === undefined || fieldsOf(body)?.type !== 4) return [];
      return SHOWN.some((name) => given(message.value[name])) ? [] : ["data"];
    },
  },
  about(
    "must not stand in a message with the second version of components",
    "Components reference: content, embeds, polls and stickers are refused with the flag IS_COMPONENTS_V2.",
    ({ path, value }) =>
      isSecond(value) || componentsOf({ path, value }).some((c) => SECOND_VERSION.has(c.value.type))
        ? OLD_FIELDS.filter((name) => given(value[name])).map((name) => below(path, name))
        : [],
  ),
  about(
    "must have the flag 32768 for this component",
    "Components reference: these types are refused without IS_COMPONENTS_V2. An edit may leave it out: the message keeps it.",
    ({ path, value }, call) =>
      isSecond(value) || call.startsWith("PATCH")
        ? []
        : componentsOf({ path, value })
            .filter((c) => SECOND_VERSION.has(c.value.type))
            .map((c) => c.path),
  ),
  about(
    "must not have flags that this call cannot set",
    "Message flags, in the documents. Only answers to interactions can be private, and an edit cannot make them so.",
    ({ path, value }, call, body) => ((flagsOf(value) & ~allowedFlags(call, body)) === 0 ? [] : [below(path, "flags")]),
  ),
  {
    says: "can only have the flag 64",
    source: "Interaction callback, type 5, in the documents: of its flags only EPHEMERAL counts.",
    broken(body, call) {
      const fields = fieldsOf(body);
      if (!call.endsWith("/callback") || fields?.type !== 5) return [];
      return (flagsOf(fieldsOf(fields.data) ?? {}) & ~FLAG.ephemeral) === 0 ? [] : ["data.flags"];
    },
  },
  about("must hold at most 40 components", "Components reference: 40 in all, nested ones counted.", (message) =>
    componentsOf(message).length > 40 ? [below(message.path, "components")] : [],
  ),
  about(
    "must hold at most 5 rows",
    "Components reference: 5 action rows in a message without the second version.",
    ({ path, value }) =>
      !isSecond(value) &&
      listOf(value.components).length > 5 &&
      listOf(value.components).every((c) => fieldsOf(c)?.type === COMPONENT.actionRow)
        ? [below(path, "components")]
        : [],
  ),
  about(
    "must have at most 4000 characters in all its texts",
    "Components reference: 4000 over all the text displays of a message.",
    (message) => {
      const texts = componentsOf(message).filter((c) => c.value.type === COMPONENT.textDisplay);
      const length = texts.reduce((all, c) => all + lengthOf(c.value.content), 0);
      return length > 4000 ? [below(message.path, "components")] : [];
    },
  ),
  about("must hold 1 to 5 buttons or one select", "Components reference, action row.", (message) =>
    componentsOf(message)
      .filter((c) => c.value.type === COMPONENT.actionRow)
      .flatMap(({ path, value }) => {
        const types = listOf(value.components).map((c) => fieldsOf(c)?.type);
        const isButtons = types.length >= 1 && types.length <= 5 && types.every((t) => t === COMPONENT.button);
        return isButtons || (types.length === 1 && SELECTS.has(types[0])) ? [] : [below(path, "components")];
      }),
  ),
  about(
    "must have at most 6000 characters in all",
    "Embed limits: titles, descriptions, fields, footers and authors of all the embeds of a message together.",
    ({ path, value }) => {
      const embeds = listOf(value.embeds).map((embed) => fieldsOf(embed) ?? {});
      return embeds.reduce((all, embed) => all + embedTexts(embed), 0) > 6000 ? [below(path, "embeds")] : [];
    },
  ),
  about(
    "must not name people twice: by a kind in parse and one by one",
    "Allowed mentions, in the documents: the two exclude each other.",
    ({ path, value }) => {
      const mentions = fieldsOf(value.allowed_mentions) ?? {};
      const kinds = listOf(mentions.parse);
      return ["users", "roles"]
        .filter((kind) => kinds.includes(kind) && listOf(mentions[kind]).length > 0)
        .map((kind) => below(path, `allowed_mentions.${kind}`));
    },
  ),
  about("must have at most 25 characters", "Create Message: the nonce has up to 25.", ({ path, value }) =>
    String(value.nonce ?? "").length > 25 ? [below(path, "nonce")] : [],
  ),
  about(
    "must be given with enforce_nonce",
    "Create Message: enforce_nonce is about the nonce of the same body.",
    ({ path, value }) => (value.enforce_nonce === true && value.nonce === undefined ? [below(path, "nonce")] : []),
  ),
];
