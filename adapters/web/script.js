// Only smooths what works without it: sends forms without leaving the page, and shows what is new.

const news = document.getElementById("news");
const main = () => document.getElementById("main");

/** Puts the new page's parts in place of the old ones; what stays is the style, the script and the line for news. */
function swap(text, url) {
  const page = new DOMParser().parseFromString(text, "text/html");
  if (!page.getElementById("main")) return location.assign(url);
  const steps = main().querySelector("details.try")?.open;
  for (const part of ["header.top", ".picker", "main"]) {
    const [old, now] = [document.querySelector(part), page.querySelector(part)];
    if (old && now) old.replaceWith(now);
    else if (old || now) return location.assign(url);
  }
  document.title = page.title;
  const tried = main().querySelector("details.try");
  if (tried && steps !== undefined) tried.open = steps;
  news.replaceChildren();
}

function show(anchor) {
  const target = anchor && document.getElementById(anchor);
  if (!target) return;
  target.focus({ preventScroll: true });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
}

async function send(event) {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  event.preventDefault();
  const pressed = event.submitter;
  const body = new URLSearchParams(new FormData(form));
  if (pressed?.name) body.set(pressed.name, pressed.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { accept: "application/json" } });
    if (!answer.ok) throw new Error("not taken");
    // Told as JSON, because a redirect that a script follows loses the part after the "#".
    const url = new URL((await answer.json()).go, location.origin);
    swap(await (await fetch(url)).text(), url);
    history.replaceState(null, "", url.pathname + url.search);
    show(url.hash.slice(1));
  } catch {
    // The plain way: it shows the page that says what is wrong.
    removeEventListener("submit", send);
    form.requestSubmit(pressed);
  }
}

const untouched = () =>
  [...document.querySelectorAll("main input, main textarea")].every(
    (field) => field.value === field.defaultValue && field.checked === field.defaultChecked,
  );

async function refresh() {
  const held = document.activeElement?.id;
  const answer = await fetch(location.href);
  const text = await answer.text();
  swap(text, location.href);
  if (held) document.getElementById(held)?.focus({ preventScroll: true });
}

async function look() {
  if (document.hidden || !main()?.dataset.revision) return;
  try {
    const revision = await (await fetch("/revision")).text();
    if (revision === main().dataset.revision || news.childElementCount > 0) return;
    if (untouched() && !document.querySelector("main details.menu[open]")) await refresh();
    else {
      const button = document.createElement("button");
      button.textContent = news.dataset.show;
      button.addEventListener("click", refresh);
      news.replaceChildren(news.dataset.new, " ", button);
      return;
    }
    news.textContent = news.dataset.new;
    setTimeout(() => news.replaceChildren(), 4000);
  } catch {
    // The room is closed for now; the page still stands.
  }
}

addEventListener("submit", send);
setInterval(look, 3000);
