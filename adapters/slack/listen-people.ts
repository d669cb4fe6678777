import type { App, BlockAction, RespondFn, SlashCommand, ViewOutput, ViewSubmitAction } from "@slack/bolt";
import type { KnownBlock, ModalView } from "@slack/types";
import type { Answer } from "../../src/ports/chat-adapter.ts";
import type { Running } from "./adapter.ts";
import { showAnswer, within } from "./answer.ts";
import { commandPressed, homeView, readTyped } from "./commands.ts";
import { readCommand, readPress, readSubmission } from "./read.ts";
import { renderCard } from "./render.ts";
import {
  type Act,
  besideSurface,
  newWindowSurface,
  sameWindowSurface,
  sentenceWindow,
  WITHIN_MS,
  windowOf,
} from "./surfaces.ts";
import { errorsOf, type SentWindow, windowAgain } from "./window.ts";

/** What people do: presses, commands, forms, and opening the app's home page. Everything is acknowledged at once. */
export function listenToPeople(app: App, running: Running): void {
  app.action({ type: "block_actions" }, async ({ body, ack, ...rest }) => {
    await ack();
    await pressed(running, body, "respond" in rest ? rest.respond : undefined);
  });
  app.command(/^/, async ({ command, ack, respond }) => {
    await ack();
    await commanded(running, command, respond);
  });
  app.shortcut({ type: "shortcut" }, async ({ shortcut, ack }) => {
    await ack();
    await chosen(running, shortcut.callback_id, shortcut.user.id, shortcut.trigger_id);
  });
  app.view<ViewSubmitAction>(/^/, async ({ body, ack }) => {
    await submitted(running, body, ack);
  });
  app.event("app_home_opened", async ({ event }) => {
    if (event.tab !== "home") return;
    const { language = "en" } = running.around.person(event.user);
    const view = homeView(running.commands(), language, {
      name: "Sayso",
      organisers: running.words(language).say("chat-for-organisers"),
    });
    await running.client.views.publish({ user_id: event.user, view });
  });
}

async function pressed(running: Running, body: BlockAction, respond: RespondFn | undefined): Promise<void> {
  const [action] = body.actions;
  const name = action && commandPressed(action.action_id);
  if (name !== undefined) return chosen(running, `command.${name}`, body.user.id, body.trigger_id);
  const event = readPress(body, running.around);
  if (!event) return;
  const act = actOf(running, event);
  const { view } = body;
  const surface =
    view === undefined
      ? besideSurface({
          ...act,
          user: body.user.id,
          trigger: body.trigger_id,
          respond,
          channel: body.channel?.id ?? String(body.container.channel_id),
          formFirst: event.token.startsWith("f"),
          again: "chat-press-again",
        })
      : sameWindowSurface({ ...act, view: view.id });
  await showAnswer(running.listen(event), surface, WITHIN_MS);
}

async function commanded(running: Running, said: SlashCommand, respond: RespondFn): Promise<void> {
  const typed = readTyped(said.text, running.commands());
  const event = readCommand(said, typed, running.around);
  const surface = besideSurface({
    ...actOf(running, event),
    user: said.user_id,
    trigger: said.trigger_id,
    respond,
    channel: said.channel_id,
    formFirst: typed.command.answersWith === "form",
    again: "chat-command-again",
  });
  await showAnswer(running.listen(event), surface, WITHIN_MS);
}

/** From the home page or Slack's own menu: there is no conversation, so the answer comes in a window. */
async function chosen(running: Running, id: string, user: string, trigger: string): Promise<void> {
  const name = commandPressed(id);
  if (name === undefined) return;
  const typed = readTyped(name, running.commands());
  const event = readCommand({ user_id: user, trigger_id: trigger }, typed, running.around);
  const surface = newWindowSurface({ ...actOf(running, event), trigger });
  await showAnswer(running.listen(event), surface, WITHIN_MS);
}

type Ack = (answer?: AckAnswer) => Promise<void>;
type AckAnswer =
  | { readonly response_action: "clear" }
  | { readonly response_action: "update"; readonly view: ModalView }
  | { readonly response_action: "errors"; readonly errors: Record<string, string> };

async function submitted(running: Running, body: ViewSubmitAction, ack: Ack): Promise<void> {
  const event = readSubmission(body, running.around);
  if (!event) return ack({ response_action: "clear" });
  const act = actOf(running, event);
  const answer = running.listen(event);
  const said = await within(answer, WITHIN_MS);
  if (said === undefined) {
    await ack({ response_action: "update", view: sentenceWindow(act, "chat-moment") });
    const view = lateWindow(act, body.view, await answer);
    await running.client.views.update({ view_id: body.view.id, view });
    return;
  }
  if (said.kind === "problems") {
    const blocks = inputsOf(body.view).map((block) => block.block_id ?? "");
    return ack({ response_action: "errors", errors: { ...errorsOf(said.problems, blocks) } });
  }
  if (said.kind !== "card") return ack({ response_action: "clear" });
  // One to one there may be no conversation of ours to show it in, and a message there could be exported.
  if (act.room === undefined) return ack({ response_action: "update", view: windowOf(act, said.card) });
  await ack({ response_action: "clear" });
  const shown = renderCard(said.card);
  await running.client.chat.postEphemeral({
    channel: act.room,
    user: body.user.id,
    ...shown,
    parse: "none",
    link_names: false,
  });
}

/** The window has said "one moment" meanwhile; now it shows what came of it. */
function lateWindow(act: Act, view: ViewOutput, said: Answer): ModalView {
  if (said.kind === "card") return windowOf(act, said.card);
  if (said.kind !== "problems") return sentenceWindow(act, "chat-done");
  return windowAgain(sentWindow(view), act.words.say("chat-put-right"), said.problems);
}

const inputsOf = (view: ViewOutput): readonly KnownBlock[] =>
  (view.blocks as readonly KnownBlock[]).filter((block) => block.type === "input");

/** Each block's one value, by the block. */
function sentWindow(view: ViewOutput): SentWindow {
  const values = Object.entries(view.state.values).map(([block, given]) => [block, Object.values(given)[0]]);
  return { ...view, blocks: view.blocks as readonly KnownBlock[], values: Object.fromEntries(values) };
}

function actOf(running: Running, event: Parameters<Running["listen"]>[0]): Act {
  const { place, by } = event;
  return {
    client: running.client,
    words: running.words(by.language),
    room: place.kind === "room" ? place.room : undefined,
  };
}
