import { renderPage } from "./page.ts";
import type { WordsFor } from "./page-words.ts";
import type { PracticePerson } from "./people.ts";
import type { PracticeControls } from "./practice-controls.ts";
import type { PracticeRoom } from "./practice-room.ts";
import { renderScreen } from "./screen.ts";
import type { Look, Notice } from "./view.ts";

/**
 * How many characters of HTML the screens of one page may take together, so that page, style and script stay under
 * 50 KB: about 30 posts of a few lines on one screen, 15 each on two.
 */
const ROOM = { group: 18_000, private: 6_000 };

/** Everything a page is drawn from. */
export interface DrawTools {
  readonly room: PracticeRoom;
  readonly people: readonly PracticePerson[];
  readonly controls: PracticeControls;
  readonly words: WordsFor;
  newId(): string;
}

/** Draws the page of a look as it is now; each screen gets a nonce of its own. */
export function drawPage(
  { room, people, controls, words: wordsFor, newId }: DrawTools,
  look: Look,
  said?: Notice,
): string {
  const words = wordsFor(look.language);
  const ids = look.view.kind === "one" ? [look.view.who] : [...new Set([look.view.left, look.view.right])];
  const screens = people
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((person) =>
      renderScreen({
        person,
        people,
        board: room.keeper.board,
        entries: room.screens.of(person.id),
        commands: room.commands,
        look,
        zone: controls.zone,
        words,
        nonce: newId(),
        room: { group: ROOM.group / ids.length, private: ROOM.private / ids.length },
      }),
    );
  return renderPage({
    look,
    words,
    people,
    now: controls.now(),
    zone: controls.zone,
    moves: controls.moves(),
    nonce: newId(),
    revision: room.revision,
    newcomer: room.keeper.board.posts.length <= 2,
    screens,
    ...(said ? { said } : {}),
  });
}
