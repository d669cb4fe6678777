import type { ChatAccess } from "../crash/wire.ts";
import type { Stage } from "../stages/stage.ts";
import type { PressAnswer } from "./press-wire.ts";

/** What a press came to. */
export interface Pressed {
  /** What its button carried. */
  readonly carried: string;
  /** All that the person is shown, to look for words in. */
  readonly text: string;
  readonly answer: PressAnswer;
}

/** A pretended platform with many members, whose bot is another process. `Question`: as it hangs in the group there. */
export interface PressStage<Question> {
  readonly platform: "discord" | "slack" | "telegram";
  /** For setting up, with a bot in this process. */
  readonly stage: Stage;
  readonly access: ChatAccess;
  /** The newest message in the group that holds these words. */
  question(words: string): Question;
  /** Puts a question of another stage into this group. */
  hang(question: Question): void;
  /** Member number `who`, from 0, presses an option of the question. Resolves when the bot's answer has come. */
  press(question: Question, who: number, label: string): Promise<Pressed>;
  /** The same person presses a button of what they were shown last. */
  pressOwn(who: number, label: string): Promise<Pressed>;
  /** Forgets what was shown, and throws what the bot did that the platform would not have. */
  tidy(): void;
  close(): Promise<void>;
}
