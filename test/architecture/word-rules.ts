import { isProduct, isPure, type Rule, tokenRule } from "./rule.ts";

const IMPURE = new Set([
  ..."async await Promise process globalThis console fetch crypto performance queueMicrotask".split(" "),
  ..."setTimeout setInterval setImmediate".split(" "),
]);
const CHANCE = new Set("randomBytes randomInt randomUUID randomFill randomFillSync getRandomValues".split(" "));
const PROCESS = new Set([
  "src/main.ts",
  "src/config.ts",
  "src/doctor.ts",
  "src/backup/backup.ts",
  "src/backup/restore.ts",
]);
const CLOCK = "src/engine/system-clock.ts";
const RANDOMNESS = "src/engine/system-randomness.ts";
const isTest = (path: string): boolean => path.startsWith("test/");

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
    "Time comes through the Clock port, so that tests and the practice room can move it.",
    (path) => isProduct(path) && path !== CLOCK,
    (token, before, after) =>
      token.kind === "word" &&
      ((["Date", "performance"].includes(token.text) && before(1) !== ".") ||
        (token.text === "Temporal" && after(1) === "." && after(2) === "Now") ||
        token.text === "hrtime"),
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
    "Only the commands themselves (main, doctor, backup, restore) and src/config.ts touch the process.",
    (path) => isProduct(path) && !PROCESS.has(path),
    (token, before) =>
      (token.kind === "word" && token.text === "process" && before(1) !== ".") ||
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
    "tests mock nothing and skip nothing",
    "Time, chance and platforms come through ports. A test that is skipped says nothing, and nobody notices.",
    isTest,
    (token, before) =>
      token.kind === "word" &&
      ((before(1) === "." &&
        before(2) === "vi" &&
        /^(mock|doMock|hoisted|useFakeTimers|setSystemTime)$/.test(token.text)) ||
        (before(1) === "." &&
          /^(it|test|describe|suite|bench)$/.test(before(2) ?? "") &&
          /^(skip|only|todo|skipIf|runIf|fails)$/.test(token.text))),
  ),
];
