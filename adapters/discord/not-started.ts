/** Thrown by `start`. Its text is ours alone, and without a cause: the library's errors may hold the token. */
export class NotStarted extends Error {
  constructor(says: string) {
    super(says);
    this.name = "NotStarted";
  }
}

/** What a host reads where Discord does not take the token. */
export const BAD_TOKEN =
  "Discord does not take this token. Make a new one under Bot on discord.com/developers/applications, put it into DISCORD_TOKEN, and start Sayso again.";
/** What a host reads where Discord cannot be reached. */
export const NOT_REACHED = "Discord cannot be reached. Check the network, and DISCORD_API_URL if it is set.";
/** What a host reads where Discord closed the line for good. */
export const LINE_CLOSED =
  "Discord has closed the line for good. Run npm run doctor, put right what it says, and start Sayso again.";
