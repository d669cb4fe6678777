import { type Conversation, conversation } from "../scenarios/conversation.ts";
import { SET_UP } from "../scenarios/first-loop.ts";
import { openWorld, type World, type WorldOptions } from "../scenarios/world.ts";
import type { MemoryOptions } from "../stages/memory.ts";
import { type Crowd, type CrowdNames, crowd } from "./crowd.ts";
import { openWatchedStage, type WatchedStage } from "./watched-stage.ts";

/** A deployment with a group set up by Denise, and a crowd of members. */
export interface Group extends World {
  readonly stage: WatchedStage;
  readonly say: Conversation;
  readonly crowd: Crowd;
}

export interface GroupOptions extends WorldOptions {
  readonly names?: CrowdNames;
  readonly stage?: MemoryOptions;
}

/** What an organiser fills in for one question. Labels of options must be unlike those of other questions. */
export interface Asked {
  readonly text: string;
  readonly options: readonly string[];
  readonly privacy: "Yes" | "No" | "Not sure";
  readonly kind: "Choose one" | "Choose up to 3";
}

/** Opens the deployment and sets the group up. */
export async function openGroup(options: GroupOptions = {}): Promise<Group> {
  let watched: WatchedStage | undefined;
  const world = await openWorld(async (clock) => {
    watched = await openWatchedStage(clock, options.stage);
    return watched;
  }, options);
  if (!watched) throw new Error("The world opened no stage.");
  const say = conversation(world);
  await watched.install("Denise");
  await world.settle();
  await say.presses("Denise", "Set me up");
  await say.fills("Denise", SET_UP);
  return { ...world, stage: watched, say, crowd: crowd(world, watched, options.names) };
}

/** Drafts a question that decides nothing, so that it needs no honesty card. */
export async function draft({ say }: Group, asked: Asked): Promise<void> {
  await say.commands("Denise", "new");
  await say.fills("Denise", {
    "Your question": asked.text,
    "How can people answer?": asked.kind,
    "The answers to choose from": asked.options.join("\n"),
    "Could anybody be hurt or embarrassed if others guessed their answer?": asked.privacy,
    "What is this question for?": "Just for us, nothing is decided",
  });
}

/** Drafts a question and posts it now. */
export async function ask(group: Group, asked: Asked): Promise<void> {
  await draft(group, asked);
  await group.say.presses("Denise", "Post it now");
}

/** Shows Denise her card of one question: 0 is the newest that is not finished. */
export async function manage({ say }: Group, nth = 0): Promise<void> {
  await say.commands("Denise", "asks");
  const labels = (await say.newest("Denise")).labels;
  const label = labels.filter((one) => one.startsWith("Look at "))[nth];
  if (label === undefined) throw new Error("There is no such question to open.");
  await say.presses("Denise", label);
}

/** Closes a question by hand, lets the five minutes of grace go by, and ends it. */
export async function closeNow(group: Group, nth = 0): Promise<void> {
  await manage(group, nth);
  await group.say.presses("Denise", "Close it now");
  await group.pass(6 * 60_000);
}
