import type { RespondFn } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { WebClient } from "@slack/web-api";
import type { Card } from "../../src/cards/card.ts";
import type { AdapterWords } from "../../src/ports/adapter-words.ts";
import type { ActionToken, RoomId } from "../../src/ports/chat-adapter.ts";
import type { Surface } from "./answer.ts";
import { platformCode } from "./failures.ts";
import { slackProfile } from "./profile.ts";
import { renderCard } from "./render.ts";
import { renderForm } from "./render-form.ts";
import { cardWindow, lineWindow, type WindowAbout } from "./window.ts";

/** What every surface needs to know of the act it answers. */
export interface Act {
  readonly client: WebClient;
  readonly words: AdapterWords;
  /** The room it happened in; undefined one to one. */
  readonly room: RoomId | undefined;
}

const NAME = "Sayso";
/** A trigger opens one window, within three seconds. Slack knows each of these by two names. */
const TOO_LATE = new Set(["expired_trigger_id", "trigger_expired"]);
const OPEN_ALREADY = new Set(["exchanged_trigger_id", "trigger_exchanged"]);

export const aboutOf = ({ room, words }: Act): WindowAbout => ({ room, close: words.say("chat-close") });

/** One sentence of the adapter's own. */
export const sentence = (words: AdapterWords, id: string): Card<ActionToken> => {
  const line = words.say(id);
  return { summary: line, language: words.language, blocks: [{ kind: "text", spans: [line] }] };
};

/** A window with one such sentence. */
export const sentenceWindow = (act: Act, id: string): ModalView => lineWindow(act.words.say(id), NAME, aboutOf(act));

/** The window that shows a card. */
export const windowOf = (act: Act, card: Card<ActionToken>): ModalView => cardWindow(card, NAME, aboutOf(act));

/** What a press or a command in a conversation leaves to answer with. */
export interface Beside extends Act {
  readonly user: string;
  readonly trigger: string;
  readonly respond: RespondFn | undefined;
  /** Where the same can be shown if the address to respond to fails. */
  readonly channel: string;
  /** A form is the answer, so it cannot come late. */
  readonly formFirst: boolean;
  /** What to say when it does. */
  readonly again: "chat-press-again" | "chat-command-again";
}

/**
 * Beside the message or the command, for this person's eyes alone and gone with the next restart of their app: never a
 * message, which the workspace's owner could export. Forms open as windows.
 */
export function besideSurface(act: Beside): Surface {
  const { client, words, user, channel } = act;
  let told = false;
  const show = async (card: Card<ActionToken>): Promise<void> => {
    const shown = renderCard(card);
    try {
      if (!act.respond) throw new TypeError("no address to respond to");
      await act.respond({ ...shown, response_type: "ephemeral", replace_original: false });
    } catch (fault) {
      if (!surelyNotDone(fault)) throw fault;
      await client.chat.postEphemeral({ channel, user, ...shown, parse: "none", link_names: false });
    }
  };
  const again = async (): Promise<void> => {
    if (told) return;
    told = true;
    await show(sentence(words, act.again));
  };
  return {
    card: show,
    nothing: async () => {},
    late: async () => {
      if (act.formFirst) await again();
    },
    async form(form) {
      if (told) return;
      try {
        await client.views.open({ trigger_id: act.trigger, view: renderForm(form, aboutOf(act)) });
      } catch (fault) {
        const code = platformCode(fault);
        // The same press, brought again: its window stands open.
        if (OPEN_ALREADY.has(code)) return;
        if (!TOO_LATE.has(code)) throw fault;
        await again();
      }
    },
  };
}

/** From the home page or Slack's own menu, where there is no conversation: a window, opened at the latest when time runs out. */
export function newWindowSurface(act: Act & { readonly trigger: string }): Surface {
  const { client } = act;
  let view_id: string | undefined;
  const show = async (view: ModalView): Promise<void> => {
    if (view_id !== undefined) {
      await client.views.update({ view_id, view });
      return;
    }
    const opened = await client.views.open({ trigger_id: act.trigger, view });
    view_id = opened.view?.id;
  };
  return {
    card: (card) => show(windowOf(act, card)),
    form: (form) => show(renderForm(form, aboutOf(act))),
    nothing: async () => {
      if (view_id !== undefined) await show(sentenceWindow(act, "chat-done"));
    },
    late: () => show(sentenceWindow(act, "chat-moment")),
  };
}

/** In the window that was pressed in: it shows the answer instead of what it showed. */
export function sameWindowSurface(act: Act & { readonly view: string }): Surface {
  const show = async (view: ModalView): Promise<void> => {
    await act.client.views.update({ view_id: act.view, view });
  };
  return {
    card: (card) => show(windowOf(act, card)),
    form: (form) => show(renderForm(form, aboutOf(act))),
    nothing: async () => {},
    late: async () => {},
  };
}

/** Slack refused the address (used up, too old), or there was none; anything else may have been shown. */
const surelyNotDone = (fault: unknown): boolean =>
  fault instanceof TypeError
    ? fault.message === "no address to respond to"
    : fault instanceof Error && "statusCode" in fault;

/** How long the engine may take before a surface is told. */
export const WITHIN_MS = slackProfile.answerWithinMs;
