import { expect } from "vitest";
import type { Seen } from "../stages/stage.ts";
import type { World } from "./world.ts";

/** A scenario in the words of a conversation. Every step waits until all that follows from it has happened. */
export interface Conversation {
  presses(who: string, label: string): Promise<void>;
  fills(who: string, answers: Readonly<Record<string, string | readonly string[]>>): Promise<void>;
  types(who: string, text: string): Promise<void>;
  commands(who: string, name: string, argument?: string): Promise<void>;
  /** A command given one to one, where nobody else reads it. */
  commandsAlone(who: string, name: string, argument?: string): Promise<void>;
  /** The newest thing only this person sees holds all of these. */
  sees(who: string, ...texts: readonly (string | RegExp)[]): Promise<void>;
  /** The newest message in the group holds all of these. */
  groupSees(...texts: readonly (string | RegExp)[]): Promise<void>;
  /** Nowhere in the group does any of these stand. */
  groupNeverSaw(...texts: readonly (string | RegExp)[]): Promise<void>;
  /** Nothing private at all is on this person's screen. */
  seesNothingNew(who: string, since: number): Promise<void>;
  group(): Promise<readonly Seen[]>;
  privately(who: string): Promise<readonly Seen[]>;
  /** The newest thing only this person sees; nothing at all where there is none. */
  newest(who: string): Promise<Seen>;
}

const NOTHING: Seen = { text: "", labels: [] };

export function conversation(world: Pick<World, "stage" | "settle">): Conversation {
  const { stage } = world;
  const newest = (all: readonly Seen[]): string => all.at(-1)?.text ?? "(nothing)";
  const holds = (text: string, wanted: string | RegExp): boolean =>
    typeof wanted === "string" ? text.includes(wanted) : wanted.test(text);
  const then = async (act: Promise<void>): Promise<void> => {
    await act;
    await world.settle();
  };
  return {
    presses: (who, label) => then(stage.press(who, label)),
    fills: (who, answers) => then(stage.fill(who, answers)),
    types: (who, text) => then(stage.type(who, text)),
    commands: (who, name, argument) => then(stage.command(who, name, argument)),
    commandsAlone: (who, name, argument) => then(stage.command(who, name, argument ?? "", "one-to-one")),
    async sees(who, ...texts) {
      const text = newest(await stage.privately(who));
      for (const wanted of texts)
        expect(holds(text, wanted), `${who} should see ${wanted}, and sees:\n${text}`).toBe(true);
    },
    async groupSees(...texts) {
      const text = newest(await stage.group("Ann"));
      for (const wanted of texts)
        expect(holds(text, wanted), `the group should see ${wanted}, and sees:\n${text}`).toBe(true);
    },
    async groupNeverSaw(...texts) {
      const all = (await stage.group("Ann")).map((seen) => seen.text).join("\n");
      for (const unwanted of texts)
        expect(holds(all, unwanted), `the group should never see ${unwanted}, and sees:\n${all}`).toBe(false);
    },
    async seesNothingNew(who, since) {
      expect((await stage.privately(who)).length).toBe(since);
    },
    group: () => stage.group("Ann"),
    privately: (who) => stage.privately(who),
    newest: async (who) => (await stage.privately(who)).at(-1) ?? NOTHING,
  };
}
