import type { ZoneId } from "../../src/core/time.ts";
import type { Command } from "../../src/ports/chat-adapter.ts";
import type { Board } from "./board.ts";
import type { PageWords } from "./page-words.ts";
import type { PracticePerson } from "./people.ts";
import type { PrivateEntry } from "./private-screens.ts";
import { writeStanding } from "./read.ts";
import type { CardFrame } from "./render.ts";
import { type Look, sendTo } from "./view.ts";

/** What one person's screen shows, and where it stands. */
export interface ScreenModel {
  readonly person: PracticePerson;
  readonly people: readonly PracticePerson[];
  readonly board: Board;
  readonly entries: readonly PrivateEntry[];
  readonly commands: readonly Command[];
  readonly look: Look;
  readonly zone: ZoneId;
  readonly words: PageWords;
  readonly nonce: string;
  /** How many characters of HTML the posts, and the private entries, may take. The newest of each is always shown. */
  readonly room: { readonly group: number; readonly private: number };
}

/** The frame of any card on this screen. */
export function cardFrame(
  model: ScreenModel,
  standing: CardFrame["standing"],
  id: string,
  picture: CardFrame["picture"],
): CardFrame {
  return {
    id: `${id}-${writeStanding(standing)}`,
    standing,
    form: `${model.person.id}-press`,
    action: sendTo(`/as/${model.person.id}/press`, model.look),
    nonce: model.nonce,
    choose: model.words.say("room-choose"),
    picture,
  };
}
