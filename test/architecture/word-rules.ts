import { isProduct, isPure, type Rule, tokenRule } from "./rule.ts";

const IMPURE = new Set([
  ..."async await Promise process globalThis console fetch crypto performance queueMicrotask".split(" "),
  ..."setTimeout setInterval setImmediate".split(" "),
]);
const CHANCE = new Set("randomBytes randomInt randomUUID randomFill randomFillSync getRandomValues".split(" "));
const PROCESS = new Set([
  "src/main.ts",
  "src/try.ts",
  "src/config.ts",
  "src/doctor.ts",
  "src/backup/backup.ts",
  "src/backup/restore.ts",
]);
const CLOCK = "src/engine/system-clock.ts";
const RANDOMNESS = "src/engine/system-randomness.ts";
const MOCKS = /^(mock|doMock|hoisted|useFakeTimers|setSystemTime)$/;
const TESTS = /^(it|test|describe|suite|bench)$/;
const LEFT_OUT = /^(only|todo|skipIf|runIf|fails)$/;
const isTest = (path: string): boolean => path.startsWith("test/");

type Near = (n: number) => string | undefined;

function readsTheTime(word: string, before: Near, after: Near): boolean {
  if (word === "Temporal") return after(1) === "." && after(2) === "Now";
  if (word !== "Date") return word === "performance" || word === "hrtime";
  const turnsAMoment = before(1) === "new" && after(1) === "(" && after(2) !== ")";
  return !turnsAMoment && !(after(1) === "." && ["UTC", "parse"].includes(after(2) ?? ""));
}

/** Which words may stand where. */
export const WORD_RULES: readonly Rule[] = [
  tokenRule(
    "pure code does nothing",
    "Pure code has no promise, process, timer or global: what it decides depends on its arguments alone.",
    isPure,
    (token, before) => token.kind === "word" && IMPURE.has(token.text) && before(1) !== ".",
  ),
  tokenRule(
    "one clock",
    "Time comes through the Clock port, so that tests and the practice room can move it. A moment that is given may be turned into a Date to write it.",
    (path) => isProduct(path) && path !== CLOCK,
    (token, before, after) => token.kind === "word" && before(1) !== "." && readsTheTime(token.text, before, after),
  ),
  tokenRule(
    "pure code has no Date",
    "A Date shows the time zone of the machine. Pure code counts in milliseconds and asks Temporal for days.",
    isPure,
    (token, before) => token.kind === "word" && token.text === "Date" && before(1) !== ".",
  ),
  tokenRule(
    "one source of chance",
    "Chance comes through the Randomness port, so that two worlds can be compared; Math.random is never good enough.",
    (path) => isProduct(path) && path !== RANDOMNESS,
    (token, _before, after) =>
      token.kind === "word" &&
      ((token.text === "Math" && after(1) === "." && after(2) === "random") ||
        (token.text === "Math" && after(1) !== ".") ||
        CHANCE.has(token.text)),
  ),
  tokenRule(
    "one reader of the environment",
    "Settings are read once, in src/config.ts, so that all faults are told at once and no value is shown.",
    (path) => isProduct(path) && path !== "src/config.ts",
    // A process that is given another name could be read under it.
    (token, before, after) =>
      token.kind === "word" &&
      token.text === "process" &&
      before(1) !== "." &&
      (after(1) !== "." || after(2) === "env"),
  ),
  tokenRule(
    "few know the process",
    "Only the commands themselves (main, try, doctor, backup, restore) and src/config.ts touch the process; which system it is anybody may ask.",
    (path) => isProduct(path) && !PROCESS.has(path),
    (token, before, after) =>
      (token.kind === "word" && token.text === "process" && before(1) !== "." && after(2) !== "platform") ||
      (token.kind === "string" && ["node:process", "process"].includes(token.text) && before(1) === "from"),
  ),
  tokenRule(
    "no default exports",
    "A thing has one name everywhere.",
    (path) => !/\.config\.ts$/.test(path),
    (token, before, after) =>
      (token.text === "default" && before(1) === "export") ||
      (token.text === "default" && before(1) === "as" && ["}", ","].includes(after(1) ?? "")),
  ),
  tokenRule(
    "tests mock nothing",
    "Time, chance and platforms come through ports; what is mocked is not tested.",
    isTest,
    (token, before) => token.kind === "word" && before(1) === "." && before(2) === "vi" && MOCKS.test(token.text),
  ),
  tokenRule(
    "tests skip nothing",
    "A test that does not run says nothing, and nobody notices.",
    isTest,
    (token, before) =>
      token.kind === "word" && before(1) === "." && TESTS.test(before(2) ?? "") && LEFT_OUT.test(token.text),
  ),
  tokenRule(
    "only contract suites skip",
    "A suite that many implementations share knows what one of them cannot do, and must be given the reason. Other tests do not.",
    (path) => isTest(path) && !path.startsWith("test/contract/"),
    (token, before) => token.text === "skip" && before(1) === "." && TESTS.test(before(2) ?? ""),
  ),
];
