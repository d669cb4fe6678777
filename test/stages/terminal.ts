import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { TerminalAdapter } from "../../adapters/terminal/adapter.ts";
import type { Change, ChatAdapter, Delivery } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { loadWords } from "../../src/words/load-words.ts";
import { manualClock } from "../ports/manual-clock.ts";
import { failureOf } from "./fault-failures.ts";
import { hearPrinted } from "./printed.ts";
import type { Seen, Stage, StageFault } from "./stage.ts";
import { answerSteps } from "./steps.ts";
import { readTerminal } from "./terminal-reading.ts";

const MEMBERS = ["Denise", "Ann", "Bea", "Cal", "Dev", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo", "Ken", "Liz"];

/** The terminal over real streams: lines are typed into one, and what was printed is read back from the other. */
export async function openTerminalStage(options: { readonly clock?: Clock } = {}): Promise<Stage> {
  const input = new PassThrough();
  const output = new PassThrough();
  let paper = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    paper += text;
  });
  const printed = hearPrinted();
  const words = loadWords().words("en");
  const terminal = new TerminalAdapter({
    input,
    output,
    members: MEMBERS,
    clock: options.clock ?? manualClock(),
    words,
    newId: () => randomBytes(16).toString("base64url"),
  });
  const watched = watch(terminal);
  const types = async (line: string): Promise<void> => {
    if (!watched.listening()) throw new Error("Nobody reads what is typed.");
    input.write(`${line.replaceAll("\n", "\\\n")}\n`);
    // A line goes through two streams before the adapter has it.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setImmediate(done));
    await terminal.idle();
  };
  const screen = async (who: string | undefined): Promise<readonly (Seen & { readonly number: number })[]> => {
    await new Promise((done) => setImmediate(done));
    return readTerminal(paper, words).filter((one) => one.who === who);
  };
  const inRoom = (who: string): void => {
    if (!MEMBERS.includes(who)) throw new Error(`${who} is not in the room.`);
  };
  const press = async (who: string, label: string): Promise<void> => {
    const visible = [...(MEMBERS.includes(who) ? await screen(undefined) : []), ...(await screen(who))];
    const found = visible.findLast((one) => one.labels.includes(label));
    if (!found) throw new Error(`${who} sees nothing called "${label}".`);
    await types(`${who}> ${found.number}.${found.labels.indexOf(label) + 1}`);
  };
  return {
    name: "terminal",
    adapter: watched.adapter,
    room: terminal.room,
    person: (name) => terminal.person(name),
    async group(who) {
      inRoom(who);
      return (await screen(undefined)).map(({ text, labels }) => ({ text, labels }));
    },
    privately: async (who) => (await screen(who)).map(({ text, labels }) => ({ text, labels })),
    press,
    fill: (who, given) =>
      answerSteps(given, {
        who,
        newest: async () => (await screen(who)).at(-1)?.text ?? "",
        type: (text) => types(`${who}: ${text}`),
      }),
    type: (who, text) => types(`${who}: ${text}`),
    says: (who, text) => types(`${who}> ${text}`),
    command: (who, name, argument = "", where = "group") =>
      types(`${who}${where === "group" ? ">" : ":"} /${name} ${argument}`),
    install: (who) => terminal.install(who),
    redeliver: () => Promise.reject(new Error("A line that was typed comes once.")),
    failNext: watched.failNext,
    requests: watched.calls,
    logged: () => printed.text(),
    async close() {
      await terminal.stop();
      printed.close();
    },
  };
}

/** The adapter with a fault for its next call, and a count of the calls that print something. */
function watch(terminal: TerminalAdapter) {
  let calls = 0;
  let fault: StageFault | undefined;
  let listening = false;
  const meet = async <T extends Delivery | Change>(what: "room" | "message", work: () => Promise<T>) => {
    const how = fault;
    fault = undefined;
    calls += 1;
    if (how !== undefined && how !== "lost-answer") return failureOf(how, what, terminal.room);
    const done = await work();
    return how === undefined ? done : ({ kind: "unknown" } as const);
  };
  const adapter: ChatAdapter = {
    platform: terminal.platform,
    profile: { ...terminal.profile, answerWithinMs: 200 },
    async start(listen) {
      listening = true;
      await terminal.start(listen);
    },
    async stop() {
      listening = false;
      await terminal.stop();
    },
    send: (to, card) => meet("room", () => terminal.send(to, card)),
    edit: (posted, card) => meet("message", () => terminal.edit(posted, card)),
    erase: (posted) => meet("message", () => terminal.erase(posted)),
    publish: (commands) => terminal.publish(commands),
    isPlatformAdmin: (ref) => terminal.isPlatformAdmin(ref),
    isMember: (ref) => terminal.isMember(ref),
    memberCount: () => terminal.memberCount(),
  };
  return {
    adapter,
    calls: () => calls,
    listening: () => listening,
    failNext: (how: StageFault) => {
      fault = how;
    },
  };
}
