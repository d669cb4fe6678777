import type { ChatAdapter, Listener, MessageId, Place, Platform } from "../../src/ports/chat-adapter.ts";
import { PersonRef } from "../../src/ports/person.ts";
import { postJson } from "./json-server.ts";
import type { Call, CallAnswer } from "./wire.ts";

/** The one space of the pretended platform. */
export const SPACE = "space";
const PLENTY = { count: 1_000_000, perMs: 1 };

/** An adapter whose platform is another process. `heard` is given the engine's listener when it connects. */
export function httpAdapter(platformUrl: string, heard: (listen: Listener) => void): ChatAdapter {
  const ask = (call: Call): Promise<CallAnswer> => postJson(platformUrl, call);
  const change = async (call: Call) => {
    const answer = await ask(call);
    return "gone" in answer ? ({ kind: "gone", what: "message" } as const) : ({ kind: "changed" } as const);
  };
  return {
    platform: "crash" as Platform,
    profile: {
      name: "the wire",
      seenBy: "test",
      slash: "/",
      forms: "window",
      takesTypedPrivateAnswers: true,
      privately: "in-place",
      onceWithinMs: Number.POSITIVE_INFINITY,
      answerWithinMs: 2000,
      limits: {
        cardCharacters: 4000,
        titleCharacters: 45,
        labelCharacters: 34,
        controlsPerRow: 5,
        controlsPerCard: 25,
        optionsPerChoice: 25,
        tokenBytes: 64,
      },
      pace: { room: PLENTY, account: PLENTY, edits: PLENTY },
    },
    start: async (listen) => heard(listen),
    stop: async () => {},
    async send(to, card, key) {
      const answer = await ask({ do: "send", key, at: nameOf(to), card });
      if ("gone" in answer) return { kind: "gone", what: "room" };
      return { kind: "delivered", posted: { place: to, message: answer.message as MessageId } };
    },
    edit: (posted, card) => change({ do: "edit", message: posted.message, card }),
    erase: (posted) => change({ do: "erase", message: posted.message }),
    publish: async () => {},
    isPlatformAdmin: async (person) => PersonRef.open(person).user === "denise",
    isMember: async () => "yes",
    memberCount: async () => 20,
  };
}

const nameOf = (place: Place): string =>
  place.kind === "room" ? `room ${place.room}` : `person ${PersonRef.open(place.with).user}`;
