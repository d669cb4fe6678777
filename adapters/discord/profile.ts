import type { Platform, Profile } from "../../src/ports/chat-adapter.ts";

/** The name under which people and rooms of Discord are kept. */
export const DISCORD = "discord" as Platform;

/** What Discord itself refuses to go beyond, from its reference of components. Lengths in UTF-16 units. */
export const DISCORD_LIMITS = {
  components: 40,
  /** Over all text displays of one message, marks and escapes included. */
  text: 4000,
  buttonLabel: 80,
  buttonsPerRow: 5,
  optionText: 100,
  options: 25,
  placeholder: 150,
  url: 512,
  customId: 100,
  pictures: 10,
  pictureText: 1024,
  windowTitle: 45,
  windowParts: 5,
  fieldLabel: 45,
  fieldText: 100,
  inputText: 4000,
  /** Of options that all stand open in a window; more go into a list that unfolds. */
  openOptions: 10,
} as const;

/**
 * How Discord differs. `cardCharacters` leaves room for escapes; `render` fits again where a text is made of nothing
 * but signs. Discord wants an answer within 3 s of the press: 2.3 s leaves time for the way there and back.
 */
export const discordProfile: Profile = {
  name: "Discord",
  seenBy: "company",
  slash: "/",
  forms: "window",
  takesTypedPrivateAnswers: true,
  privately: "in-place",
  onceWithinMs: 120_000,
  answerWithinMs: 2300,
  limits: {
    cardCharacters: 3600,
    titleCharacters: 100,
    labelCharacters: DISCORD_LIMITS.buttonLabel,
    controlsPerRow: DISCORD_LIMITS.buttonsPerRow,
    controlsPerCard: 25,
    optionsPerChoice: DISCORD_LIMITS.options,
    tokenBytes: 64,
  },
  pace: {
    // No stretch of time holds more than Discord allows: 5 in 5 seconds in a channel, 50 a second.
    room: { count: 3, perMs: 7500 },
    account: { count: 5, perMs: 112 },
    edits: { count: 3, perMs: 7500 },
  },
};
