import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type { ChatAdapter, Listener } from "../../src/ports/chat-adapter.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { readPosted } from "./body.ts";
import { SCREEN_ACTS } from "./desk.ts";
import { drawPage } from "./draw.ts";
import { type Fields, fieldOf } from "./fields.ts";
import { admits, SAFE_HEADERS } from "./guard.ts";
import { html } from "./html.ts";
import { ICON } from "./icon.ts";
import { renderNotePage, renderResetPage } from "./page.ts";
import type { WordsFor } from "./page-words.ts";
import { PRACTICE_PEOPLE, type PracticePerson } from "./people.ts";
import type { PracticeControls } from "./practice-controls.ts";
import { PracticeRoom, WEB } from "./practice-room.ts";
import { webProfile } from "./profile.ts";
import { type Refusal, STATUS } from "./refusal.ts";
import { closeServer, openServer, portOf } from "./serving.ts";
import { type Look, type Notice, pathOf, readLanguage, readNotice, readView } from "./view.ts";

/** What the practice room is opened with. */
export interface WebOptions {
  /** 0 takes a free port. */
  readonly port: number;
  readonly host: "127.0.0.1";
  readonly clock: Clock;
  readonly controls: PracticeControls;
  /** Where the group's board is kept: one JSON file, made with its folder where it is missing, 0600. */
  readonly statePath: string;
  readonly words: WordsFor;
  /** The thirteen of PRACTICE_PEOPLE where not given. */
  readonly people?: readonly PracticePerson[];
  /** Who puts Sayso into an empty room at the start; "nobody" leaves that to `install`. */
  readonly installedBy?: string;
  /** Hears of faults that a person was kindly told about. */
  readonly fault?: (error: unknown) => void;
  /** 22 URL-safe characters by chance, for nonces and ids. */
  readonly newId: () => string;
}

/** The practice room's adapter: the port, and what only this one has. */
export interface WebAdapter extends ChatAdapter {
  /** "http://127.0.0.1:4321/"; throws before `start`. */
  address(): string;
  /** Tells the engine that this person put Sayso into the room. */
  install(who: string): Promise<void>;
}

/** How long a page waits for what an act led to, so that it shows already. */
const SETTLING_MS = 1000;

/** Opens nothing yet: `start` does. Serves on the loopback address only. */
export function createWebAdapter(options: WebOptions): WebAdapter {
  const people = options.people ?? PRACTICE_PEOPLE;
  const { clock, statePath, newId } = options;
  const room = new PracticeRoom({ people, clock, statePath, newId });
  const site = new Site({ ...options, people }, room);
  return {
    platform: WEB,
    profile: webProfile,
    start: (listen) => site.start(listen),
    stop: () => site.stop(),
    address: () => site.address(),
    install: (who) => room.install(who),
    send: (to, card, key) => room.send(to, card, key),
    edit: (posted, card) => room.edit(posted, card),
    erase: (posted) => room.erase(posted),
    publish: (commands) => room.publish(commands),
    isPlatformAdmin: (person, place) => room.isPlatformAdmin(person, place),
    isMember: (person, place) => room.isMember(person, place),
    memberCount: (place) => room.memberCount(place),
  };
}

type SiteOptions = WebOptions & Required<Pick<WebOptions, "people">>;

/** The room's web pages. */
class Site {
  readonly #options: SiteOptions;
  readonly #room: PracticeRoom;
  readonly #app = new Hono();
  readonly #inHand = new Set<Promise<unknown>>();
  #server: Server | undefined;
  #open = false;
  #files: ReadonlyMap<string, string> = new Map();

  constructor(options: SiteOptions, room: PracticeRoom) {
    this.#options = options;
    this.#room = room;
    this.#route();
  }

  async start(listen: Listener): Promise<void> {
    this.#room.hear(listen);
    if (!this.#server) {
      await this.#room.keeper.load();
      this.#files = await readFiles();
      const { host, port } = this.#options;
      this.#server = await openServer(
        getRequestListener(this.#app.fetch, { overrideGlobalObjects: false }),
        host,
        port,
      );
    }
    this.#open = true;
    await this.#greet();
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#open = false;
    await Promise.allSettled(this.#inHand);
    this.#server = undefined;
    this.#room.hear(undefined);
    if (server) await closeServer(server);
  }

  address(): string {
    const port = portOf(this.#server);
    if (port === 0) throw new Error("The practice room is not open.");
    return `http://${this.#options.host}:${port}/`;
  }

  async #greet(): Promise<void> {
    const who = this.#options.installedBy ?? "denise";
    if (!this.#room.keeper.board.installed && who !== "nobody") await this.#room.install(who);
  }

  #route(): void {
    const app = this.#app;
    app.use("*", async (c, next) => {
      const refused = await this.#admit(c);
      if (refused) c.res = refused;
      else await next();
      for (const [name, value] of Object.entries(SAFE_HEADERS)) c.res.headers.set(name, value);
    });
    app.onError((error, c) => {
      this.#options.fault?.(error);
      return this.#refuse(c, "fault");
    });
    app.notFound((c) => this.#refuse(c, "not-here"));
    app.get("/", (c) => this.#draw(c, this.#two(c)));
    app.get("/as/:who", (c) => this.#draw(c, this.#look(c, c.req.param("who"))));
    app.get("/reset", (c) => c.html(renderResetPage(this.#words(c), this.#back(c), this.#options.newId())));
    app.get("/revision", (c) => c.text(String(this.#room.revision)));
    app.get("/icon.svg", (c) => c.body(ICON, 200, { "content-type": "image/svg+xml" }));
    for (const [path, type] of [
      ["/style.css", "text/css"],
      ["/script.js", "text/javascript"],
    ] as const) {
      app.get(path, (c) => c.body(this.#files.get(path) ?? "", 200, { "content-type": `${type}; charset=utf-8` }));
    }
    app.get("/picture/:post/:block", (c) => this.#picture(c, { post: c.req.param("post") }));
    app.get("/as/:who/picture/:entry/:block", (c) =>
      this.#picture(c, { who: c.req.param("who"), entry: c.req.param("entry") }),
    );
    app.post("/as/:who/:act", (c) => this.#taking(c, (fields) => this.#act(c, fields)));
    app.post("/time", (c) => this.#taking(c, (fields) => this.#moveTime(c, fields)));
    app.post("/reset", (c) => this.#taking(c, () => this.#reset(c)));
  }

  #admit(c: Context): Response | Promise<Response> | undefined {
    const header = (name: string) => c.req.header(name);
    const request = {
      method: c.req.method,
      host: header("host"),
      origin: header("origin"),
      site: header("sec-fetch-site"),
    };
    const admitted = admits(request, portOf(this.#server));
    return admitted === "yes" ? undefined : this.#refuse(c, admitted);
  }

  /** Reads a post, does the work, and counts it as in hand meanwhile. */
  async #taking(c: Context, work: (fields: Fields) => Promise<Response>): Promise<Response> {
    const fields = await readPosted(c.req.raw);
    if (typeof fields === "string") return this.#refuse(c, fields);
    if (!this.#open) return this.#refuse(c, "stopping");
    const done = work(fields);
    this.#inHand.add(done);
    try {
      return await done;
    } finally {
      this.#inHand.delete(done);
    }
  }

  async #act(c: Context, fields: Fields): Promise<Response> {
    const who = c.req.param("who");
    const act = SCREEN_ACTS.find((known) => known === c.req.param("act"));
    const person = this.#options.people.find(({ id }) => id === who);
    if (!act || !person) return this.#refuse(c, "not-here");
    const look = this.#back(c, person.id);
    const outcome = await this.#room.desk.take(act, {
      who: person.id,
      by: this.#room.person(person.id, look.language),
      fields,
    });
    if (outcome.kind === "unreadable") return this.#refuse(c, "not-text");
    await this.#settled();
    return this.#go(c, pathOf(look, { anchor: outcome.anchor }));
  }

  async #moveTime(c: Context, fields: Fields): Promise<Response> {
    const { controls } = this.#options;
    const look = this.#back(c);
    const key = fieldOf(fields, "move") ?? "";
    const submitted = this.#room.submissions.idFor("/time", fieldOf(fields, "n"), key);
    if (!submitted) return this.#refuse(c, "not-text");
    const known = controls.moves().some((move) => move.key === key);
    if (!known && !submitted.again) return this.#seeOther(c, look, "gone");
    if (!submitted.again) await controls.move(key);
    await this.#settled();
    return this.#seeOther(c, look, "moved");
  }

  async #reset(c: Context): Promise<Response> {
    this.#room.screens.clear();
    await this.#options.controls.reset();
    await this.#room.keeper.clear();
    this.#room.screens.clear();
    await this.#greet();
    await this.#settled();
    return this.#seeOther(c, this.#back(c), "again");
  }

  /** Waits for what the act led to, at most a second; a fault there is not this person's. */
  async #settled(): Promise<void> {
    this.#room.touch();
    const { controls } = this.#options;
    if (!controls.settled) return;
    let patience: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((done) => {
      patience = setTimeout(done, SETTLING_MS);
    });
    await Promise.race([controls.settled().catch((error: unknown) => this.#options.fault?.(error)), enough]);
    clearTimeout(patience);
  }

  #draw(c: Context, look: Look | undefined): Response | Promise<Response> {
    if (!look) return this.#refuse(c, "not-here");
    return c.html(drawPage({ ...this.#options, room: this.#room }, look, readNotice(c.req.query("said"))));
  }

  #two(c: Context): Look | undefined {
    return this.#look(c, `${c.req.query("left") ?? "denise"}.${c.req.query("right") ?? "ann"}`);
  }

  #look(c: Context, text: string): Look | undefined {
    const view = readView(text, this.#options.people);
    if (!view) return undefined;
    const before = c.req.query("before");
    const language = readLanguage(c.req.query("lang"));
    return { view, ...(language ? { language } : {}), ...(before && /^\d{1,12}$/.test(before) ? { before } : {}) };
  }

  /** Where a post came from, as its address says; else this person's own screen, or both. */
  #back(c: Context, who?: string): Look {
    const first = who ?? this.#options.people[0]?.id ?? "";
    return this.#look(c, c.req.query("v") ?? "denise.ann") ?? { view: { kind: "one", who: first } };
  }

  #seeOther(c: Context, look: Look, said: Notice): Response {
    return this.#go(c, pathOf(look, { said, anchor: "said" }));
  }

  /** Post, redirect, get. The script asks for JSON: a redirect that a script follows loses its anchor. */
  #go(c: Context, to: string): Response {
    return c.req.header("accept") === "application/json" ? c.json({ go: to }) : c.redirect(to, 303);
  }

  #picture(c: Context, where: Parameters<PracticeRoom["picture"]>[0]): Response | Promise<Response> {
    const png = this.#room.picture(where, Number(c.req.param("block")));
    return png ? c.body(new Uint8Array(png), 200, { "content-type": "image/png" }) : this.#refuse(c, "not-here");
  }

  #words(c: Context) {
    return this.#options.words(readLanguage(c.req.query("lang")));
  }

  #refuse(c: Context, why: Refusal): Response | Promise<Response> {
    const words = this.#words(c);
    const lines = [html`<p>${words.say(`room-${why}-what`)}</p><p><a href="/">${words.say("room-back")}</a></p>`];
    return c.html(renderNotePage(words, words.say(`room-${why}`), lines), STATUS[why]);
  }
}

async function readFiles(): Promise<ReadonlyMap<string, string>> {
  const names = ["style.css", "script.js"];
  const texts = await Promise.all(names.map((name) => readFile(new URL(`./${name}`, import.meta.url), "utf8")));
  return new Map(names.map((name, at) => [`/${name}`, texts[at] ?? ""]));
}
