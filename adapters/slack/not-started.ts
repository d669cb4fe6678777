/** Why the adapter cannot start, in words for the host. It has no cause: the library's errors may hold a token. */
export class NotStarted extends Error {
  override readonly name = "NotStarted";
}
