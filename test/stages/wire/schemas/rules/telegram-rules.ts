import { below, type Fields, fieldsOf, listOf, partsOf, repeated, type WireRule } from "./rule.ts";
import { isReadableHtml } from "./telegram-markup.ts";

const ACTIONS =
  "url callback_data web_app login_url switch_inline_query switch_inline_query_current_chat switch_inline_query_chosen_chat copy_text callback_game pay disabled".split(
    " ",
  );
const TEXTS = ["text", "caption"];

const rowsOf = (body: unknown): readonly (readonly unknown[])[] =>
  listOf(fieldsOf(fieldsOf(body)?.reply_markup)?.inline_keyboard).map(listOf);

const buttons = (body: unknown): readonly { readonly path: string; readonly value: Fields }[] =>
  rowsOf(body).flatMap((row, y) =>
    row.flatMap((button, x) => {
      const value = fieldsOf(button);
      return value === undefined ? [] : [{ path: `reply_markup.inline_keyboard[${y}][${x}]`, value }];
    }),
  );

const startOf = (url: string): string | undefined =>
  /^(?:https:\/\/t\.me\/|tg:\/\/resolve\?)[^#]*[?&]start(?:group)?=([^&#]*)/.exec(url)?.[1];

const editsMessage = /^(editMessage(?!Checklist)|stopMessageLiveLocation)/;

/** What Telegram refuses although the published types allow it. */
export const TELEGRAM_RULES: readonly WireRule[] = [
  {
    says: "must not be only white space",
    source: 'The Bot API answers "text must be non-empty" for blanks.',
    broken: (body, call) => {
      const text = fieldsOf(body)?.text;
      // An answer to a press may be silent.
      return call !== "answerCallbackQuery" && typeof text === "string" && text.trim() === "" ? ["text"] : [];
    },
  },
  {
    says: "must be HTML that Telegram can read: tags it knows, closed in their turn",
    source: 'Formatting options of the Bot API; it answers "can\'t parse entities".',
    broken: (body) =>
      partsOf(body).flatMap(({ path, value }) =>
        value.parse_mode !== "HTML"
          ? []
          : TEXTS.filter((name) => typeof value[name] === "string" && !isReadableHtml(String(value[name]))).map(
              (name) => below(path, name),
            ),
      ),
  },
  {
    says: "must have exactly one thing that it does when pressed",
    source: "InlineKeyboardButton of the Bot API: exactly one of the optional fields that say what it does.",
    broken: (body) =>
      buttons(body).flatMap(({ path, value }) =>
        ACTIONS.filter((name) => value[name] !== undefined).length === 1 ? [] : [path],
      ),
  },
  {
    says: "must have a label",
    source: "The Bot API refuses a button whose text is empty.",
    broken: (body) =>
      buttons(body).flatMap(({ path, value }) => (String(value.text ?? "").trim() === "" ? [below(path, "text")] : [])),
  },
  {
    says: "must hold at most 100 buttons",
    source: "Known of Telegram's servers; the documents do not tell it.",
    broken: (body) => (rowsOf(body).flat().length > 100 ? ["reply_markup.inline_keyboard"] : []),
  },
  {
    says: "must hold at most 8 buttons",
    source: "Known of Telegram's servers, which drop or refuse longer rows; the documents do not tell it.",
    broken: (body) => rowsOf(body).flatMap((row, y) => (row.length > 8 ? [`reply_markup.inline_keyboard[${y}]`] : [])),
  },
  {
    says: "must be an address with http, https or tg",
    source: "InlineKeyboardButton of the Bot API: an HTTP or tg:// address.",
    broken: (body) =>
      buttons(body).flatMap(({ path, value }) =>
        typeof value.url === "string" && !/^(https?|tg):\/\/\S+$/.test(value.url) ? [below(path, "url")] : [],
      ),
  },
  {
    says: "must carry 1 to 64 of A-Z, a-z, 0-9, _ and - after start=",
    source: "Deep linking, in the description of bot features.",
    broken: (body) =>
      buttons(body).flatMap(({ path, value }) => {
        const start = startOf(String(value.url ?? ""));
        return start === undefined || /^[\w-]{1,64}$/.test(start) ? [] : [below(path, "url")];
      }),
  },
  {
    says: "must name the message: chat_id and message_id, or inline_message_id",
    source: "The comments of the editing methods: each is required where the other is not given.",
    broken: (body, call) => {
      const fields = fieldsOf(body) ?? {};
      if (!editsMessage.test(call) || fields.inline_message_id !== undefined) return [];
      return ["chat_id", "message_id"].filter((name) => fields[name] === undefined);
    },
  },
  {
    says: "must have text or rich_message",
    source: "editMessageText of the Bot API: each is required where the other is not given.",
    broken: (body, call) => {
      const fields = fieldsOf(body) ?? {};
      return call === "editMessageText" && fields.text === undefined && fields.rich_message === undefined ? [""] : [];
    },
  },
  {
    says: "must be a number, or a name that begins with @",
    source: "The comments of chat_id: an identifier, or a username in the form @name.",
    broken: (body) => {
      const chat = fieldsOf(body)?.chat_id;
      return typeof chat === "string" && !/^(-?\d+|@\w+)$/.test(chat) ? ["chat_id"] : [];
    },
  },
  {
    says: "must have only a to z, 0 to 9 and _",
    source: "BotCommand of the Bot API: lowercase English letters, digits and underscores.",
    broken: (body, call) =>
      call === "setMyCommands"
        ? partsOf(listOf(fieldsOf(body)?.commands)).flatMap(({ path, value }) =>
            /^[a-z0-9_]*$/.test(String(value.command)) ? [] : [`commands${path}.command`],
          )
        : [],
  },
  {
    says: "must not come twice",
    source: "The Bot API keeps one command of a name; a list that repeats one loses it silently.",
    broken: (body, call) =>
      call === "setMyCommands"
        ? repeated(partsOf(listOf(fieldsOf(body)?.commands)), "command").map((path) => `commands${path}`)
        : [],
  },
];
