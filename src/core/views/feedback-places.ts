import type { Form } from "../../cards/form.ts";
import { currentPlaces, MOST_PLACES, PLACE_CHARACTERS, type Workplace, type WorksAt } from "../feedback/seeing.ts";
import type { Group } from "../group/group.ts";
import type { Intent } from "../intents.ts";
import type { Words } from "../words.ts";

/** Where readers may work, one a line: whoever writes can keep a message from everybody who works at one of them. */
export const placesForm = (group: Group, places: readonly Workplace[], words: Words): Form<Intent> => ({
  title: words.say("button-desk-places"),
  intro: words.say("form-places-intro"),
  fields: [
    {
      name: "places",
      label: words.say("form-places"),
      help: words.say("form-places-help", { most: MOST_PLACES }),
      kind: "text",
      lines: "many",
      max: MOST_PLACES * (PLACE_CHARACTERS + 1),
      optional: true,
      value: currentPlaces(places)
        .map((place) => place.name)
        .join("\n"),
    },
  ],
  send: words.say("button-save"),
  action: { on: "desk", group: group.id, do: "places-send" },
  language: words.language,
});

/** What a reader says of where they work. That it is nowhere of these is said too, never taken from silence. */
export const worksForm = (
  group: Group,
  places: readonly Workplace[],
  said: WorksAt | undefined,
  words: Words,
): Form<Intent> => ({
  title: words.say("button-desk-works"),
  intro: words.say("form-works-intro"),
  fields: [
    {
      name: "works",
      label: words.say("form-works"),
      kind: "any-of",
      options: [
        ...currentPlaces(places).map(({ id, name }) => ({ key: id, label: name })),
        { key: "none", label: words.say("form-works-none") },
      ],
      value: currentPlaces(places)
        .map((place) => place.id)
        .filter((id) => said?.[id] === true),
    },
  ],
  send: words.say("button-save"),
  action: { on: "desk", group: group.id, do: "works-send" },
  language: words.language,
});
