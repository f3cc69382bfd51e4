"use strict";
// Turns the slides of this page by keys, wheel and fingers; nothing is loaded from elsewhere.
(() => {
  const body = document.body;
  const words = JSON.parse(document.getElementById("says").textContent);
  const slides = [...document.querySelectorAll(".slide")];
  const count = document.querySelector(".bar output");
  const said = document.querySelector(".said");
  const fitted = new WeakSet();
  let here = 0, notes = null, began = Date.now(), sleep = 0;

  // Letters lie where the picture has them, whatever font this machine has.
  function fit(slide) {
    if (fitted.has(slide)) return;
    fitted.add(slide);
    for (const line of slide.querySelectorAll(".words span")) {
      const wanted = parseFloat(line.dataset.w) * slide.clientWidth / 100;
      if (line.offsetWidth) line.style.transform = `scaleX(${wanted / line.offsetWidth})`;
    }
  }

  function go(to, quiet) {
    here = Math.max(0, Math.min(slides.length - 1, to));
    slides.forEach((slide, i) => slide.classList.toggle("here", i === here));
    fit(slides[here]);
    count.textContent = `${here + 1} / ${slides.length}`;
    said.textContent = `${here + 1}. ${slides[here].getAttribute("aria-label")}`;
    if (!quiet) history.replaceState(null, "", `#${slides[here].id}`);
    if (body.classList.contains("grid")) slides[here].scrollIntoView({ block: "nearest" });
    tellNotes();
  }

  function toggle(mode, on) {
    body.classList.toggle(mode, on);
    if (mode === "grid") { slides.forEach(fit); go(here, true); }
    if (mode === "plan" && body.classList.contains("plan")) {
      const first = document.querySelector(".agenda a, .agenda button");
      if (first) first.focus();
    }
  }

  const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

  // A second window that this one writes into: two files could not speak to each other.
  function openNotes() {
    if (notes && !notes.closed) { notes.focus(); return; }
    notes = window.open("", "notes", "width=900,height=640");
    if (!notes) { toggle("talk"); return; }
    const page = notes.document;
    page.title = words.notes;
    page.documentElement.lang = document.documentElement.lang;
    page.body.innerHTML = "";
    page.body.style.cssText = "margin:0;padding:28px;background:#14161b;color:#e9ecf2;font:24px/1.5 system-ui,sans-serif;" +
      "display:grid;grid-template:auto 1fr/1.6fr 1fr;gap:24px;min-height:100vh;box-sizing:border-box";
    for (const [name, tag, style] of [
      ["head", "h1", "margin:0;font-size:24px;color:#aeb8ca"],
      ["time", "button", "all:unset;cursor:pointer;text-align:right;font-size:44px;font-variant-numeric:tabular-nums"],
      ["text", "div", "white-space:pre-wrap;overflow:auto"],
      ["next", "figure", "margin:0;color:#aeb8ca;font-size:18px"],
    ]) {
      const part = page.createElement(tag);
      part.id = name;
      part.style.cssText = style;
      page.body.append(part);
    }
    page.getElementById("time").onclick = () => { began = Date.now(); tick(); };
    page.getElementById("time").title = words.restart;
    page.addEventListener("keydown", onKey);
    tellNotes();
  }

  function tellNotes() {
    if (!notes || notes.closed) return;
    const page = notes.document, own = slides[here].querySelector(".notes"), next = slides[here + 1];
    page.getElementById("head").textContent = `${here + 1} / ${slides.length} · ${slides[here].getAttribute("aria-label")}`;
    page.getElementById("text").textContent = own ? own.textContent : words.none;
    const figure = page.getElementById("next");
    figure.textContent = next ? `${words.next}: ${next.getAttribute("aria-label")}` : words.end;
    if (next) {
      const picture = page.createElement("img");
      picture.src = next.querySelector("img").src;
      picture.alt = "";
      picture.style.cssText = "display:block;width:100%;margin-bottom:8px;border-radius:6px";
      figure.prepend(picture);
    }
    tick();
  }

  function tick() {
    if (!notes || notes.closed) return;
    notes.document.getElementById("time").textContent = clock((Date.now() - began) / 1000);
  }

  const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  const perRow = () => {
    const top = slides[0].offsetTop;
    const row = slides.findIndex(slide => slide.offsetTop > top);
    return row < 0 ? slides.length : row;
  };
  const isGrid = () => body.classList.contains("grid");
  const keys = {
    ArrowRight: () => go(here + 1), ArrowDown: () => go(here + (isGrid() ? perRow() : 1)),
    ArrowLeft: () => go(here - 1), ArrowUp: () => go(here - (isGrid() ? perRow() : 1)),
    PageDown: () => go(here + 1), PageUp: () => go(here - 1), " ": () => go(here + 1), Backspace: () => go(here - 1),
    Home: () => go(0), End: () => go(slides.length - 1), Enter: () => isGrid() ? toggle("grid", false) : go(here + 1),
    o: () => toggle("grid"), a: () => toggle("plan"), n: openNotes, f: full,
    Escape: () => { for (const mode of ["plan", "talk", "grid"]) if (body.classList.contains(mode)) { toggle(mode, false); return; } },
  };

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // A button or link that has the focus takes its own keys.
    if ([" ", "Enter"].includes(event.key) && event.target.closest && event.target.closest("a, button")) return;
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (run) { event.preventDefault(); run(); }
  }

  function wake() {
    body.classList.add("awake");
    clearTimeout(sleep);
    sleep = setTimeout(() => body.classList.remove("awake"), 2500);
  }

  let from = null;
  addEventListener("touchstart", event => { from = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
  addEventListener("touchend", event => {
    if (!from || isGrid()) return;
    const x = event.changedTouches[0].clientX - from.clientX, y = event.changedTouches[0].clientY - from.clientY;
    if (Math.abs(x) > 45 && Math.abs(x) > 2 * Math.abs(y)) go(here + (x < 0 ? 1 : -1));
  });
  addEventListener("keydown", onKey);
  addEventListener("mousemove", wake);
  addEventListener("hashchange", () => go(slides.findIndex(slide => `#${slide.id}` === decodeURIComponent(location.hash)), true));
  document.querySelector("main").addEventListener("click", event => {
    const slide = event.target.closest(".slide");
    const link = event.target.closest("a[href^='#']");
    if (link) { event.preventDefault(); go(slides.findIndex(each => `#${each.id}` === link.getAttribute("href"))); }
    else if (isGrid() && slide) { go(slides.indexOf(slide)); toggle("grid", false); }
  });
  document.querySelector(".agenda").addEventListener("click", event => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    go(slides.findIndex(each => `#${each.id}` === link.getAttribute("href")));
    toggle("plan", false);
    toggle("grid", false);
  });
  for (const button of document.querySelectorAll("[data-key]")) button.addEventListener("click", () => keys[button.dataset.key]());
  addEventListener("resize", () => { if (isGrid()) return; fit(slides[here]); });
  addEventListener("beforeunload", () => { if (notes && !notes.closed) notes.close(); });
  setInterval(tick, 1000);

  body.classList.add("runs");
  const asked = slides.findIndex(slide => `#${slide.id}` === decodeURIComponent(location.hash));
  go(asked < 0 ? 0 : asked, true);
})();
