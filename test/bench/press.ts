import { OPTIONS } from "./bench-world.ts";
import { figure, type Print, quantile } from "./figures.ts";
import { type OpenPresses, openBareWorld, openBotWorld, type PressWorld } from "./press-world.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
/** People who press at once, and how often each does in a round. */
const CROWDS = [
  { people: 1, each: 120 },
  { people: 50, each: 6 },
] as const;
const MOST = Math.max(...CROWDS.map(({ people }) => people));
/** Rounds that are not counted: what is measured is a bot that has been running for a while. */
const WARM_UP = 2;

/** What one crowd took in one round. */
interface Taken {
  /** Microseconds of the bot's processor time a press. */
  readonly cpu: number;
  readonly perSecond: number;
  /** Milliseconds from the press to the end of its answer, one a press. */
  readonly waits: readonly number[];
}

interface Round {
  /** In the order of `CROWDS`. */
  readonly bot: readonly Taken[];
  readonly bare: readonly Taken[];
}

/** What an ordinary vote costs the bot on this platform, beside a bare handler that keeps one row and answers the same. */
export async function presses<Question>(open: OpenPresses<Question>, print: Print): Promise<void> {
  const bot = await openBotWorld(open, MOST);
  try {
    const bare = await openBareWorld(open, bot);
    try {
      const rounds: Round[] = [];
      for (let at = 0; at < WARM_UP + ROUNDS; at++) {
        // Whoever comes first in one round comes second in the next.
        const first = at % 2 === 0 ? await round(bot, at) : undefined;
        const measured = { bare: await round(bare, at), bot: first ?? (await round(bot, at)) };
        if (at >= WARM_UP) rounds.push(measured);
      }
      checkRows(bot, MOST);
      checkRows(bare, (WARM_UP + ROUNDS) * CROWDS.reduce((sum, { people, each }) => sum + people * each, 0));
      tell(bot.presses.platform, rounds, print);
    } finally {
      await bare.close();
    }
  } finally {
    await bot.close();
  }
}

async function round<Question>(world: PressWorld<Question>, at: number): Promise<readonly Taken[]> {
  const taken: Taken[] = [];
  for (const { people, each } of CROWDS) taken.push(await crowd(world, at, people, each));
  return taken;
}

/** So many people at once, each of whom presses again as soon as the answer is there: every time another option. */
async function crowd<Question>(world: PressWorld<Question>, at: number, people: number, each: number): Promise<Taken> {
  const { presses, question, child } = world;
  const waits: number[] = [];
  const one = async (who: number): Promise<void> => {
    for (let nth = 0; nth < each; nth++) {
      const label = OPTIONS[(who + at + nth) % OPTIONS.length] ?? "";
      const pressed = performance.now();
      const { text } = await presses.press(question, who, label);
      waits.push(performance.now() - pressed);
      if (!text.includes(label)) throw new Error(`A vote was not kept: ${text}`);
    }
  };
  const before = await child.cpu();
  const start = performance.now();
  await Promise.race([child.ended, Promise.all(Array.from({ length: people }, (_, who) => one(who)))]);
  const seconds = (performance.now() - start) / 1000;
  // The bot takes the reply to its last request before this question.
  const cpu = (await child.cpu()) - before;
  presses.tidy();
  return { cpu: cpu / (people * each), perSecond: (people * each) / seconds, waits };
}

/** One row for each person who answered, and one for each press that the bare bot took, or the figures are of something else. */
function checkRows(world: PressWorld<unknown>, rows: number): void {
  const found = world.rows();
  if (found !== rows) throw new Error(`There should be ${rows} rows, and there are ${found}.`);
}

function tell(platform: string, rounds: readonly Round[], print: Print): void {
  for (const [at, { people }] of CROWDS.entries()) {
    const both = (of: (taken: Taken) => number) => {
      const values = (who: "bot" | "bare") => rounds.flatMap((round) => round[who][at] ?? []).map(of);
      return { bot: values("bot"), bare: values("bare") };
    };
    const say = (name: string, unit: string, of: (taken: Taken) => number): void => {
      const { bot, bare } = both(of);
      const baseline = { name: `${name}-bare.${platform}.c${people}`, values: bare };
      print(figure(`${name}.${platform}.c${people}`, unit, bot, baseline));
      print(figure(baseline.name, unit, bare));
    };
    say("press-cpu", "us", ({ cpu }) => cpu);
    say("press-p50", "ms", ({ waits }) => quantile(waits, 0.5));
    say("press-p99", "ms", ({ waits }) => quantile(waits, 0.99));
    say("presses", "presses/s", ({ perSecond }) => perSecond);
  }
}
