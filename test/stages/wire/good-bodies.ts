/** A body that a well-made bot sends: what it is, the call, the body. */
export type GoodBody = readonly [
  what: string,
  call: string,
  body: Readonly<Record<string, unknown>> | readonly unknown[],
];

const DISCORD_MESSAGES = "POST /channels/{channel.id}/messages";
const DISCORD_EDIT = "PATCH /channels/{channel.id}/messages/{message.id}";
const DISCORD_ANSWER = "POST /interactions/{interaction.id}/{interaction.token}/callback";
const button = (customId: string) => ({ type: 2, style: 2, label: "One", custom_id: customId });
const row = (...components: readonly object[]) => ({ type: 1, components });

export const GOOD_TELEGRAM: readonly GoodBody[] = [
  ["a plain text", "sendMessage", { chat_id: -100123, text: "Hello" }],
  [
    "a card with buttons",
    "sendMessage",
    {
      chat_id: "@group",
      text: '<b>Ask</b>: a &lt; b, <a href="https://example.org/x?y=1">read</a>',
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
      reply_parameters: { message_id: 4, allow_sending_without_reply: true },
      reply_markup: {
        inline_keyboard: [
          [{ text: "Yes", callback_data: "q".repeat(64) }],
          [{ text: "In private", url: "https://t.me/a_bot?start=AZ_-09" }],
        ],
      },
    },
  ],
  ["a question to answer", "sendMessage", { chat_id: 5, text: "Your title?", reply_markup: { force_reply: true } }],
  ["no keyboard any more", "sendMessage", { chat_id: 5, text: "Done", reply_markup: { remove_keyboard: true } }],
  ["an edit", "editMessageText", { chat_id: 5, message_id: 6, text: "New" }],
  [
    "buttons taken away",
    "editMessageReplyMarkup",
    { chat_id: 5, message_id: 6, reply_markup: { inline_keyboard: [] } },
  ],
  ["a picture", "sendPhoto", { chat_id: 5, photo: "attach://chart", caption: "A chart" }],
  ["an answer to a press", "answerCallbackQuery", { callback_query_id: "1", text: "Counted", show_alert: true }],
  ["nothing said to a press", "answerCallbackQuery", { callback_query_id: "1" }],
  [
    "the commands of a language",
    "setMyCommands",
    { commands: [{ command: "ask", description: "Ask" }], scope: { type: "all_private_chats" }, language_code: "cy" },
  ],
  ["which commands there are", "getMyCommands", {}],
  ["a deletion", "deleteMessage", { chat_id: 5, message_id: 6 }],
  ["whether one is a member", "getChatMember", { chat_id: -5, user_id: 6 }],
  ["listening", "getUpdates", { offset: 1, limit: 100, timeout: 30, allowed_updates: ["message", "callback_query"] }],
  ["who am I", "getMe", {}],
];

export const GOOD_DISCORD: readonly GoodBody[] = [
  [
    "a plain text",
    DISCORD_MESSAGES,
    { content: "Hello", allowed_mentions: { parse: [] }, nonce: "abc", enforce_nonce: true },
  ],
  ["a text with buttons", DISCORD_MESSAGES, { content: "Ask", components: [row(button("a"), button("b"))], flags: 4 }],
  [
    "a card of the second version",
    DISCORD_MESSAGES,
    {
      flags: 32_768,
      allowed_mentions: { parse: [] },
      components: [
        {
          type: 17,
          accent_color: 255,
          components: [
            { type: 10, content: "## Ask" },
            { type: 14, divider: true, spacing: 2 },
            {
              type: 9,
              components: [{ type: 10, content: "Read" }],
              accessory: { ...button("z"), emoji: { name: "🙂" } },
            },
            row({ type: 2, style: 5, label: "Page", url: "https://example.org" }),
            row({
              type: 3,
              custom_id: "pick",
              min_values: 0,
              max_values: 2,
              options: [
                { label: "A", value: "1", default: true },
                { label: "B", value: "2", description: "The other" },
              ],
            }),
          ],
        },
      ],
    },
  ],
  ["an edit", DISCORD_EDIT, { content: "New", components: [] }],
  ["an edit as discord.js sends it", DISCORD_EDIT, { content: "New", tts: false, enforce_nonce: false }],
  [
    "an answer as discord.js sends it",
    DISCORD_ANSWER,
    { type: 4, data: { content: "New", tts: false, nonce: "1", enforce_nonce: true, flags: 64 } },
  ],
  ["an edit that keeps the second version", DISCORD_EDIT, { components: [{ type: 10, content: "New" }] }],
  ["a private answer", DISCORD_ANSWER, { type: 4, data: { content: "Only you see this", flags: 64 } }],
  ["a private wait", DISCORD_ANSWER, { type: 5, data: { flags: 64 } }],
  ["a silent wait", DISCORD_ANSWER, { type: 6 }],
  ["a redrawn card", DISCORD_ANSWER, { type: 7, data: { content: "New", components: [row(button("a"))] } }],
  ["suggestions", DISCORD_ANSWER, { type: 8, data: { choices: [{ name: "A", value: "a" }] } }],
  [
    "a window",
    DISCORD_ANSWER,
    {
      type: 9,
      data: {
        custom_id: "form",
        title: "Ask something",
        components: [
          { type: 10, content: "Short is kind." },
          {
            type: 18,
            label: "Title",
            component: { type: 4, custom_id: "t", style: 1, min_length: 1, max_length: 100 },
          },
          {
            type: 18,
            label: "Who could be hurt?",
            description: "Not sure counts as yes",
            component: {
              type: 21,
              custom_id: "r",
              options: [
                { label: "Nobody", value: "n" },
                { label: "Somebody", value: "s" },
              ],
            },
          },
        ],
      },
    },
  ],
  [
    "a private answer filled in later",
    "PATCH /webhooks/{application.id}/{interaction.token}/messages/@original",
    { content: "Counted", components: [] },
  ],
  [
    "a private word more",
    "POST /webhooks/{application.id}/{interaction.token}",
    { content: "One more thing", flags: 64 },
  ],
  ["a room for one", "POST /users/@me/channels", { recipient_id: "123456789012345678" }],
  [
    "the commands",
    "PUT /applications/{application.id}/commands",
    [
      {
        name: "ask",
        description: "Ask the group",
        name_localizations: { de: "frage" },
        contexts: [0, 1],
        integration_types: [0],
        options: [
          { type: 3, name: "question", description: "What to ask", required: true, max_length: 300 },
          { type: 5, name: "private", description: "Keep it private" },
        ],
      },
      { type: 3, name: "Ask about this" },
    ],
  ],
];

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const option = (value: string) => ({ text: plain(`Option ${value}`), value });
const slackButton = (actionId: string) => ({ type: "button", action_id: actionId, text: plain("Yes"), value: "v" });

export const GOOD_SLACK: readonly GoodBody[] = [
  ["a plain text", "chat.postMessage", { channel: "C012", text: "Hello", unfurl_links: false, unfurl_media: false }],
  [
    "a card",
    "chat.postMessage",
    {
      channel: "C012",
      text: "Ask",
      blocks: [
        { type: "header", text: plain("Ask") },
        { type: "section", block_id: "s", text: mrkdwn("*Read*") },
        { type: "divider" },
        { type: "actions", block_id: "a", elements: [slackButton("1"), { ...slackButton("2"), style: "primary" }] },
        {
          type: "actions",
          elements: [
            { type: "static_select", action_id: "1", options: [option("a"), option("b")], initial_option: option("b") },
          ],
        },
        { type: "context", elements: [mrkdwn("Fewer than five are never shown.")] },
      ],
    },
  ],
  ["an edit", "chat.update", { channel: "C012", ts: "1700000000.000100", text: "New", blocks: [] }],
  ["a deletion", "chat.delete", { channel: "C012", ts: "1700000000.000100" }],
  ["a private answer", "chat.postEphemeral", { channel: "C012", user: "U012", text: "Only you see this" }],
  [
    "a window",
    "views.open",
    {
      trigger_id: "1.2.a",
      view: {
        type: "modal",
        callback_id: "form",
        private_metadata: "token",
        title: plain("Ask something"),
        submit: plain("Next"),
        close: plain("Not now"),
        blocks: [
          {
            type: "input",
            block_id: "title",
            label: plain("Title"),
            hint: plain("Short is kind"),
            optional: true,
            element: { type: "plain_text_input", action_id: "value", multiline: true, max_length: 3000 },
          },
          {
            type: "input",
            block_id: "hurt",
            label: plain("Who could be hurt?"),
            element: {
              type: "radio_buttons",
              action_id: "value",
              options: [option("n"), option("s")],
              initial_option: option("s"),
            },
          },
          {
            type: "input",
            block_id: "several",
            label: plain("Which?"),
            element: { type: "checkboxes", action_id: "value", options: [option("1")], initial_options: [option("1")] },
          },
        ],
      },
    },
  ],
  ["a window redrawn", "views.update", { view_id: "V1", view: { type: "modal", title: plain("Done"), blocks: [] } }],
  ["a home page", "views.publish", { user_id: "U012", view: { type: "home", blocks: [{ type: "divider" }] } }],
  ["a room for one", "conversations.open", { users: "U012" }],
  ["about a room", "conversations.info", { channel: "C012", include_num_members: true }],
  ["who is in a room", "conversations.members", { channel: "C012", limit: 200 }],
  ["about a person", "users.info", { user: "U012" }],
  ["who am I", "auth.test", {}],
  ["listening", "apps.connections.open", {}],
  [
    "a card redrawn by its address",
    "response_url",
    { replace_original: true, text: "New", response_type: "ephemeral" },
  ],
  ["a card taken away by its address", "response_url", { delete_original: true }],
  ["problems in a window", "view_submission", { response_action: "errors", errors: { title: "Too long" } }],
  ["a window done with", "view_submission", { response_action: "clear" }],
  [
    "the next window",
    "view_submission",
    { response_action: "update", view: { type: "modal", title: plain("Next"), blocks: [] } },
  ],
];
