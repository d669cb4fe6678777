import { describe, expect, it } from "vitest";
import type { Preference } from "../../../src/ports/store.ts";
import type { Subject } from "../store.ts";
import { preferenceTag } from "./samples.ts";

const HERE: Preference = { consent: 2, standing: "here" };
const PAUSED: Preference = { consent: 0, standing: "paused", language: "cy" };

export function describePreferences(subject: () => Subject): void {
  describe("preferences", () => {
    it("writes, reads and replaces many at once, and finds only what there is", async () => {
      const { store, second } = subject();
      const [ann, bea, cai] = [preferenceTag("ann"), preferenceTag("bea"), preferenceTag("cai")];
      await store.preferences.save(
        new Map([
          [ann, HERE],
          [bea, PAUSED],
        ]),
      );
      expect(await second.preferences.find([cai, bea, ann])).toEqual(
        new Map([
          [bea, PAUSED],
          [ann, HERE],
        ]),
      );
      await store.preferences.save(
        new Map([
          [bea, HERE],
          [cai, PAUSED],
        ]),
      );
      expect(await second.preferences.find([bea, cai])).toEqual(
        new Map([
          [bea, HERE],
          [cai, PAUSED],
        ]),
      );
      await store.preferences.remove(bea);
      await store.preferences.remove(preferenceTag("nobody"));
      expect(await second.preferences.find([bea])).toEqual(new Map());
    });

    it("takes none, and thousands", async () => {
      const { store } = subject();
      await store.preferences.save(new Map());
      expect(await store.preferences.find([])).toEqual(new Map());
      const tags = Array.from({ length: 5_000 }, (_, n) => preferenceTag(`person ${n}`));
      await store.preferences.save(new Map(tags.map((tag) => [tag, HERE])));
      expect((await store.preferences.find([...tags, preferenceTag("nobody")])).size).toBe(5_000);
    });
  });
}
