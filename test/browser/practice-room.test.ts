import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PRACTICE_ROOM } from "../../adapters/web/practice-room.ts";
import type { DeliveryKey } from "../../src/ports/chat-adapter.ts";
import { openRoom } from "../adapters/web/open-room.ts";
import { card, pollCard, RESULT, TOY_COMMANDS, toyListener } from "../adapters/web/toy-listener.ts";
import { openChromium } from "./chromium.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const key = (name: string) => name.padEnd(22, "k") as DeliveryKey;

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const SMALL: BrowserContextOptions = { viewport: { width: 320, height: 640 } };

/** What sticks out of the page, or of the frame it stands in. */
const OVERHANG = `[["body", document.body], ...[...document.querySelectorAll(".group, .private, .card")].map((frame) => [frame.className, frame])]
  .flatMap(([name, frame]) => {
    const outer = frame.getBoundingClientRect();
    return [...frame.querySelectorAll("button, input, select, textarea, p, li, article, .button")]
      .filter((element) => element.checkVisibility() && !element.closest(".skip"))
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > outer.right + 1 || box.left < outer.left - 1);
      })
      .map((element) => name + ": " + element.outerHTML.slice(0, 80));
  })`;

describe("the practice room in a browser", () => {
  let browser: Browser;
  let room: Awaited<ReturnType<typeof openRoom>>;
  let faults: unknown[];

  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    faults = [];
    room = await openRoom({ fault: (error) => faults.push(error) });
    await room.adapter.publish(TOY_COMMANDS);
    await room.adapter.start(toyListener(room.adapter));
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await room.close();
    expect(faults).toEqual([]);
  });

  /** Opens a page and fails the test at anything the browser complains about. */
  const visit = async (path: string, options: BrowserContextOptions = DESKTOP): Promise<Page> => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
    page.on("pageerror", (error) => void faults.push(error));
    await page.goto(new URL(path, room.adapter.address()).href);
    return page;
  };

  /** A room with everything in it: a poll, a result, lines, a private answer, a form with problems. */
  const furnish = async (): Promise<void> => {
    await room.adapter.send(
      PRACTICE_ROOM,
      pollCard("What matters most?", ["Time off", "Someone to talk to"]),
      key("p"),
    );
    await room.adapter.send(PRACTICE_ROOM, RESULT, key("r"));
    const page = await visit("/as/ann", { ...DESKTOP, javaScriptEnabled: false });
    await page.getByRole("button", { name: "1 Time off" }).click();
    await page.getByLabel("Say something to the group").fill("Shall we meet?");
    await page.getByRole("button", { name: "Say it" }).click();
    await page.getByRole("button", { name: "Set up this group" }).click();
    await page.getByRole("button", { name: "Show me the card" }).click();
    await page.context().close();
  };

  const axe = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(AXE);
    const found = (await page.evaluate(
      `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
        .then(({ violations, passes }) => ({
          passes: passes.length,
          violations: violations.map(({ id, impact, nodes }) => impact + " " + id + ": " + nodes.map((node) => node.html).join(" | ")),
        }))`,
    )) as { passes: number; violations: readonly string[] };
    expect(found.passes).toBeGreaterThan(20);
    return found.violations;
  };

  const openAll = (page: Page) =>
    page.evaluate(`document.querySelectorAll("details").forEach((one) => { one.open = true; })`);

  const LOOKS: readonly (readonly [string, string, BrowserContextOptions])[] = [
    ["a desktop", "/", DESKTOP],
    ["a desktop, dark", "/", { ...DESKTOP, colorScheme: "dark" }],
    ["a desktop, right to left", "/?lang=ar-XB", DESKTOP],
    ["a phone", "/as/ann", PHONE],
    ["a phone, dark, right to left", "/as/ann?lang=ar-XB", { ...PHONE, colorScheme: "dark" }],
    ["320 pixels (400 % of 1280), long words", "/as/ann?lang=en-XA", SMALL],
    ["a desktop, high contrast", "/", { ...DESKTOP, forcedColors: "active" }],
    ["the page that asks before emptying", "/reset?v=ann", PHONE],
  ];
  it.each(LOOKS)(
    "has nothing for axe to complain of on %s, and no sideways scrolling",
    async (_name, path, options) => {
      await furnish();
      const page = await visit(path, options);
      await openAll(page);
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(OVERHANG)).toEqual([]);
    },
  );

  it("gives every control 44 pixels to press", async () => {
    await furnish();
    const page = await visit("/as/ann", PHONE);
    await openAll(page);
    const small =
      await page.evaluate(`[...document.querySelectorAll("button, .button, select, summary, nav a, .option, input:not([type=hidden],[type=radio],[type=checkbox])")]
      .filter((element) => element.checkVisibility())
      .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
      .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
      .map(([text, box]) => text + " " + box.width + "x" + box.height)`);
    expect(small).toEqual([]);
  });

  it.each([true, false])("plays from the welcome to an answer, with script: %s", async (javaScriptEnabled) => {
    const page = await visit("/", { ...DESKTOP, javaScriptEnabled });
    const denise = page.locator("#denise");
    const ann = page.locator("#ann");
    await denise.getByRole("button", { name: "Set up this group" }).click();
    await denise.getByRole("button", { name: "Show me the card" }).click();
    await denise.getByRole("alert").getByRole("link", { name: "Write the question." }).click();
    await page.keyboard.type("What matters most?");
    expect(await denise.getByLabel("What do you want to ask?").inputValue()).toBe("What matters most?");
    await denise.getByLabel("The answers").fill("Time off\nSomeone to talk to");
    await denise.getByRole("button", { name: "Show me the card" }).click();
    await denise.getByRole("heading", { name: "It is in the group now." }).waitFor();
    await ann.getByRole("button", { name: "1 Time off" }).click();
    await ann.getByText("Your answer counts.").waitFor();
    expect(await denise.getByText("Your answer counts.").count()).toBe(0);
    await ann.getByRole("combobox", { name: "Remind me" }).selectOption({ label: "In a week (same hour)" });
    await ann.getByRole("button", { name: "Choose" }).click();
    await ann.getByText("I will remind you (2).").waitFor();
    await page.getByRole("button", { name: "a day", exact: true }).click();
    await page.getByText("Time has moved on.").waitFor();
    expect(room.asked).toEqual(["day"]);
    await page.getByRole("link", { name: "Cal", exact: true }).click();
    await page.getByRole("heading", { name: /Only .?Cal.? sees this/ }).waitFor();
    expect(await page.locator("#cal").getByText("Your answer counts.").count()).toBe(0);
  });

  it("is played by keyboard alone, with the focus always to be seen", async () => {
    const page = await visit("/as/ann");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe("skip");
    await page.keyboard.press("Enter");
    const reached: string[] = [];
    for (let at = 0; at < 40; at++) {
      await page.keyboard.press("Tab");
      const [name, outline] = (await page.evaluate(
        `[document.activeElement.textContent.trim() || document.activeElement.id, getComputedStyle(document.activeElement).outlineStyle]`,
      )) as [string, string];
      if (name === "" || name.startsWith("Skip")) break;
      expect(outline, name).toBe("solid");
      reached.push(name);
      if (name === "Set up this group") break;
    }
    expect(reached.at(-1)).toBe("Set up this group");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ask the group" }).waitFor();
    await page.waitForFunction(`document.activeElement.classList.contains("entry")`);
    await page.keyboard.press("Tab");
    await page.keyboard.type("By keyboard?");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "It is in the group now." }).waitFor();
    expect(await page.locator(".group").getByRole("heading", { name: "By keyboard?" }).count()).toBe(1);
  });

  it("shows on one screen what was done on another, without touching what is being written", async () => {
    const page = await visit("/as/ann");
    await room.adapter.send(PRACTICE_ROOM, card("News one", []), key("n1"));
    await page.getByRole("heading", { name: "News one" }).waitFor({ timeout: 60_000 });
    await page.getByLabel("Write to Sayso alone").fill("half a sent");
    await room.adapter.send(PRACTICE_ROOM, card("News two", []), key("n2"));
    await page.getByRole("button", { name: "Show it" }).waitFor({ timeout: 60_000 });
    expect(await page.getByLabel("Write to Sayso alone").inputValue()).toBe("half a sent");
    expect(await page.getByRole("heading", { name: "News two" }).count()).toBe(0);
  });

  it.each(["/", "/as/ann", "/?lang=ar-XB"])("keeps %s under 50 KB with forty posts, style and script", async (path) => {
    await furnish();
    for (let at = 0; at < 40; at++) {
      await room.adapter.send(
        PRACTICE_ROOM,
        pollCard(`Question ${at}`, ["Time off", "Someone to talk to", "Clear words"]),
        key(`w${at}`),
      );
    }
    const bodies: Promise<number>[] = [];
    const context = await browser.newContext(DESKTOP);
    const page = await context.newPage();
    page.on("response", (response) => void bodies.push(response.body().then((body) => body.length)));
    await page.goto(new URL(path, room.adapter.address()).href, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(bodies)).reduce((sum, length) => sum + length, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(50_000);
  });

  it("runs the page the way its language runs, and lets the reader's wish for calm be", async () => {
    const page = await visit("/as/ann?lang=ar-XB", { ...DESKTOP, reducedMotion: "reduce" });
    expect(await page.evaluate(`getComputedStyle(document.body).direction`)).toBe("rtl");
    expect(await page.evaluate(`getComputedStyle(document.documentElement).scrollBehavior`)).toBe("auto");
    expect(await page.evaluate(`getComputedStyle(document.querySelector(".card p")).direction`)).toBe("ltr");
  });
});
