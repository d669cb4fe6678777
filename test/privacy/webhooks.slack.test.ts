import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setUpGroup } from "../scenarios/preparing.ts";
import { signed } from "../stages/slack/delivering.ts";
import { openSlackStage, type SlackStage } from "../stages/slack.ts";
import { type Attacked, asked, type Heard, openAttacked, send } from "./webhooks.ts";

const SIGNATURE = "x-slack-signature";
const TIME = "x-slack-request-timestamp";
const FORM = "application/x-www-form-urlencoded";

describe("P26: whoever knows the address that Slack calls", () => {
  let attacked: Attacked<SlackStage>;
  /** Ann's press as Slack brought it, signed. */
  let genuine: Heard;
  let headers: Record<string, string>;
  beforeAll(async () => {
    attacked = await openAttacked((clock) => openSlackStage({ clock, way: "http" }));
    await setUpGroup(attacked.world);
    await asked(attacked);
    const found = attacked.heard.findLast(({ body }) => body.startsWith("payload=") && body.includes("block_actions"));
    if (!found) throw new Error("No press came.");
    genuine = found;
    headers = { [SIGNATURE]: String(found.headers[SIGNATURE]), [TIME]: String(found.headers[TIME]) };
  }, 60_000);
  afterAll(() => attacked.close());

  const post = (body: string, by: Readonly<Record<string, string>>, type = FORM): Promise<number> =>
    send({ url: attacked.stage.hook, body, headers: { "content-type": type, ...by } });
  const now = (): number => Math.floor(Date.now() / 1000);
  /** The same press as a new event, so that nothing but the signature keeps it out. */
  const fresh = (nth: number): string => {
    const payload = JSON.parse(new URLSearchParams(genuine.body).get("payload") ?? "");
    const actions = payload.actions.map((one: object) => ({ ...one, action_ts: `99999${nth}.0001` }));
    return new URLSearchParams({
      payload: JSON.stringify({ ...payload, trigger_id: `forged.${nth}`, actions }),
    }).toString();
  };

  it("writes nothing without a signature, or with one that is not of this body and moment", async () => {
    const body = fresh(1);
    const right = signed(body, now());
    const mac = right[SIGNATURE] ?? "";
    const wrong: Readonly<Record<string, Record<string, string>>> = {
      none: {},
      "no time": { [SIGNATURE]: mac },
      "no signature": { [TIME]: right[TIME] ?? "" },
      empty: { ...right, [SIGNATURE]: "" },
      zeros: { ...right, [SIGNATURE]: `v0=${"0".repeat(64)}` },
      "in capitals": { ...right, [SIGNATURE]: `v0=${mac.slice(3).toUpperCase()}` },
      "version in capitals": { ...right, [SIGNATURE]: `V0${mac.slice(2)}` },
      "another version": { ...right, [SIGNATURE]: `v1${mac.slice(2)}` },
      "cut short": { ...right, [SIGNATURE]: mac.slice(0, -1) },
      "without its version": { ...right, [SIGNATURE]: mac.slice(3) },
      "in base64": { ...right, [SIGNATURE]: `v0=${Buffer.from(mac.slice(3), "hex").toString("base64")}` },
      "of another moment": { ...right, [TIME]: String(now() - 1) },
      "of another body": signed(`${body} `, now()),
      "a moment that is none": { ...right, [TIME]: "soon" },
      "six minutes old": signed(body, now() - 361),
      "a day old": signed(body, now() - 86_400),
    };
    for (const [what, by] of Object.entries(wrong))
      expect(await attacked.unmoved(what, () => post(body, by)), what).toBe(401);
  });

  it("writes nothing with a genuine signature over a body that was changed, cut or written otherwise", async () => {
    const body = fresh(2);
    const right = signed(body, now());
    const changed: Readonly<Record<string, string>> = {
      "one byte off": body.replace(/.$/, (last) => (last === "D" ? "E" : "D")),
      "one byte more": `${body}&`,
      "cut short": body.slice(0, -1),
      empty: "",
      "spaces written otherwise": body.replaceAll("+", "%20"),
      "escapes in small letters": body.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
      "somebody else's id": body.replace("U0ANN", "U0BEA"),
    };
    for (const [what, text] of Object.entries(changed)) {
      expect(text, what).not.toBe(body);
      expect(await attacked.unmoved(what, () => post(text, right)), what).toBe(401);
    }
    expect(
      await attacked.unmoved("as JSON", () => post(JSON.stringify({ payload: body }), right, "application/json")),
    ).toBe(401);
  });

  it("writes nothing by sending again, within five minutes, exactly what Slack sent", async () => {
    await attacked.unwritten("again", () => post(genuine.body, headers));
    await attacked.unwritten("and again", () => post(genuine.body, headers));
  });

  it("is heard where the signature is right: so it is the signature that kept the others out", async () => {
    await expect(attacked.unmoved("as Slack", () => post(fresh(3), signed(fresh(3), now())))).rejects.toThrow(
      "as Slack",
    );
  });
});
