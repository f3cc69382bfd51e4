"use strict";
// Turns the slides of this page by keys, wheel and fingers; nothing is loaded from elsewhere.
(() => {
  const body = document.body;
  const find = selector => document.querySelector(selector);
  const words = JSON.parse(find("#says").textContent);
  const slides = [...document.querySelectorAll(".slide")];
  const count = find(".bar output"), said = find(".said"), help = find("dialog"), agenda = find(".agenda");
  const under = find(".under"), way = find(".way"), [inSession, title, then] = under.children;
  const fitted = new WeakSet();
  const isHeld = matchMedia("(pointer: coarse), (max-aspect-ratio: 4/5)");
  let here = 0, began = Date.now(), sleep = 0, typed = "", forget = 0, rolled = 0, rests = 0, focused = null;

  const nameOf = slide => slide.getAttribute("aria-label");
  const sessionOf = slide => slide.closest(".session").querySelector("h2").textContent;
  // Whoever types an address may leave a lone per cent sign in it.
  const read = hash => { try { return decodeURIComponent(hash); } catch { return hash; } };
  const placeOf = hash => { const name = read(hash); return slides.findIndex(slide => `#${slide.id}` === name); };
  const has = mode => body.classList.contains(mode);

  // Letters lie where the picture has them, whatever font this machine has.
  function fit(slide) {
    if (fitted.has(slide)) return;
    fitted.add(slide);
    const lines = [...slide.querySelectorAll(".words [data-w]")], width = slide.clientWidth / 100;
    const found = lines.map(line => line.offsetWidth);
    lines.forEach((line, i) => {
      if (found[i]) line.style.transform = `scaleX(${parseFloat(line.dataset.w) * width / found[i]})`;
    });
  }

  // A turn takes the place of the last one in the browser's history; from a jump one comes back.
  function go(to, how = "turn") {
    const before = here;
    here = Math.max(0, Math.min(slides.length - 1, to));
    const slide = slides[here], next = slides[here + 1];
    slides[before].classList.remove("here");
    slide.classList.add("here");
    if (!has("grid")) fit(slide);
    // On the body they would be inherited by every letter of every slide.
    under.style.setProperty("--ratio", slide.style.getPropertyValue("--ratio"));
    way.style.setProperty("--done", (here + 1) / slides.length);
    tellCount();
    said.textContent = `${here + 1}. ${nameOf(slide)}`;
    inSession.textContent = sessionOf(slide);
    title.textContent = nameOf(slide);
    then.textContent = next ? `${words.then}: ${nameOf(next)}` : words.end;
    if (how === "jump" && here !== before) history.pushState(null, "", `#${slide.id}`);
    else if (how === "turn") history.replaceState(null, "", `#${slide.id}`);
    if (has("grid")) slide.scrollIntoView({ block: "nearest" });
    tellAgenda(slide);
    tellNotes();
  }

  const tellCount = () => { count.textContent = typed ? `${typed} …` : `${here + 1} / ${slides.length}`; };

  function tellAgenda(slide) {
    const group = slide.closest(".session");
    if (!agenda) return;
    for (const link of agenda.querySelectorAll("a")) {
      const place = placeOf(link.getAttribute("href"));
      if (place >= 0 && slides[place].closest(".session") === group) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function toggle(mode, on) {
    body.classList.toggle(mode, on);
    if (mode === "grid") {
      go(here, "still");
      if (has("grid")) slides[here].scrollIntoView({ block: "center" });
    }
    if (mode !== "plan") return;
    if (has("plan")) {
      focused = document.activeElement;
      (agenda.querySelector("[aria-current]") || agenda.querySelector("a, button")).focus();
    } else if (focused) focused.focus();
  }

  // Past what belongs to the same slide, which may have a page for each of its steps.
  function whole(way) {
    const of = slide => slide && slide.dataset.of;
    let to = here + way;
    while (of(slides[to]) && of(slides[to]) === of(slides[here])) to += way;
    while (way < 0 && to > 0 && of(slides[to - 1]) === of(slides[to])) to--;
    go(to);
  }

  function type(sign) {
    typed += sign;
    clearTimeout(forget);
    forget = setTimeout(() => { typed = ""; tellCount(); }, 2000);
    wake();
    tellCount();
  }

  function goToTyped() {
    const [, session, number] = typed.match(/^(?:(\d+)\.)?(\d+)$/) || [];
    const own = slides[here].dataset.of.replace(/[^-]*$/, "");
    const wanted = session ? [`S${session}-${number}`] : [own + number, number];
    const to = wanted.map(id => slides.findIndex(slide => slide.id === id)).find(place => place >= 0);
    const asked = typed;
    typed = "";
    tellCount();
    if (to === undefined) said.textContent = count.textContent = words["no-such-slide"].replace("{number}", asked);
    else go(to, "jump");
  }

  // A second window that this one writes into: two files could not speak to each other.
  const clock = seconds => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
  let notes = null;
  const NOTES = `
    * { box-sizing: border-box; } :focus-visible { outline: 3px solid var(--accent); }
    body { display: grid; grid-template: auto minmax(0, 1fr) auto / minmax(0, 1.7fr) minmax(220px, 1fr); gap: 18px 28px; height: 100vh;
      margin: 0; padding: 22px 28px; background: var(--ground); color: var(--text); }
    header, footer { grid-column: 1 / -1; display: flex; align-items: baseline; gap: 20px; }
    h1 { flex: 1; margin: 0; font-size: 19px; font-weight: 500; color: var(--quiet); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    button { padding: 6px 16px; border: 1px solid var(--line); border-radius: 9px; background: var(--panel); color: inherit; font: inherit; cursor: pointer; }
    #time { padding: 0; border: 0; background: none; font-size: 46px; font-weight: 600; line-height: 1; font-variant-numeric: tabular-nums; }
    #time.over { color: var(--accent); } #time.over::after { content: " +"; }
    #plan, #hour, #all { color: var(--quiet); font-variant-numeric: tabular-nums; } #all { margin-left: auto; }
    #text { overflow: auto; font-size: calc(25px * var(--large, 1)); line-height: 1.5; padding-left: 1.4em; text-indent: 0; }
    #text .notes { display: block; } #text > p { color: var(--quiet); }
    aside.side { overflow: auto; } figure { margin: 0 0 16px; } figcaption { padding: 4px 2px; color: var(--quiet); font-size: 15px; }
    figure .face { border-radius: 8px; box-shadow: 0 0 0 1px var(--line); } .side .words { display: none; }
    @media (max-width: 640px) { body { grid-template: auto auto minmax(0, 1fr) auto / 1fr; } aside.side { display: flex; gap: 12px; } figure { flex: 1; margin: 0; } aside.side { order: 0; } }`;

  function openNotes() {
    if (isHeld.matches) { toggle("talk"); return; }
    if (notes && !notes.closed) { notes.focus(); return; }
    notes = window.open("", "notes", "width=1060,height=680");
    if (!notes) { toggle("talk"); return; }
    const page = notes.document;
    page.documentElement.lang = document.documentElement.lang;
    page.head.innerHTML = "";
    page.body.innerHTML = "";
    page.title = `${words.notes} – ${document.title}`;
    page.head.append(page.importNode(find("style"), true), make(page, "style", "", NOTES));
    const bar = make(page, "footer");
    const turns = [["‹", -1, "ArrowLeft"], ["›", 1, "ArrowRight"]].map(([sign, way, key]) => {
      const button = make(page, "button", "", sign);
      button.setAttribute("aria-label", find(`[data-key="${key}"]`).getAttribute("aria-label"));
      button.onclick = () => go(here + way);
      return button;
    });
    const time = make(page, "button", "time");
    time.title = words.restart;
    time.onclick = () => { began = Date.now(); tick(); };
    const top = make(page, "header"), side = make(page, "aside");
    side.className = "side";
    side.setAttribute("aria-label", words.then);
    top.append(time, make(page, "span", "plan"), make(page, "h1", "head"), make(page, "span", "hour"));
    side.append(make(page, "figure", "now"), make(page, "figure", "next"));
    bar.append(...turns, make(page, "span", "all"));
    page.body.append(page.importNode(find(".shapes"), true), top, make(page, "main", "text"), side, bar);
    began = Date.now();
    let large = 1;
    page.addEventListener("keydown", event => {
      if (event.key === "+" || event.key === "-") {
        large = Math.max(.6, Math.min(2.4, large * (event.key === "+" ? 1.1 : 1 / 1.1)));
        page.body.style.setProperty("--large", large);
      } else onKey(event);
    });
    tellNotes();
  }

  function make(page, tag, id, text) {
    const part = page.createElement(tag);
    if (id) part.id = id;
    if (text) part.textContent = text;
    return part;
  }

  function picture(page, slide, caption) {
    const face = page.importNode(slide.querySelector(".face"), true);
    face.style.setProperty("--ratio", slide.style.getPropertyValue("--ratio"));
    return [face, make(page, "figcaption", "", caption)];
  }

  function tellNotes() {
    if (!notes || notes.closed) return;
    const page = notes.document, part = id => page.getElementById(id), slide = slides[here], next = slides[here + 1];
    const own = slide.querySelector(".notes"), minutes = slide.closest(".session").dataset.minutes;
    part("head").textContent = `${nameOf(slide)} · ${sessionOf(slide)}`;
    part("all").textContent = `${here + 1} / ${slides.length}`;
    part("plan").textContent = minutes ? words.minutes.replace("{minutes}", minutes) : "";
    part("text").replaceChildren(own ? page.importNode(own, true) : make(page, "p", "", words.none));
    part("text").scrollTop = 0;
    part("now").replaceChildren(...picture(page, slide, words.now));
    part("next").replaceChildren(...(next ? picture(page, next, `${words.then}: ${nameOf(next)}`) : [words.end]));
    tick();
  }

  function tick() {
    if (!notes || notes.closed) return;
    const hour = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    const seconds = (Date.now() - began) / 1000, minutes = slides[here].closest(".session").dataset.minutes;
    notes.document.getElementById("time").textContent = clock(seconds);
    notes.document.getElementById("time").className = minutes && seconds > 60 * minutes ? "over" : "";
    notes.document.getElementById("hour").textContent = hour;
  }

  const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  const perRow = () => {
    const top = slides[here].offsetTop;
    const row = slides.filter(slide => slide.offsetTop === top).length;
    return Math.max(1, row);
  };
  const blank = tone => { const on = !has(tone); body.classList.remove("black", "white"); body.classList.toggle(tone, on); };
  const keys = {
    ArrowRight: () => go(here + 1), ArrowLeft: () => go(here - 1),
    ArrowDown: () => go(here + (has("grid") ? perRow() : 1)), ArrowUp: () => go(here - (has("grid") ? perRow() : 1)),
    PageDown: () => go(here + 1), PageUp: () => go(here - 1), " ": () => go(here + 1), Backspace: () => go(here - 1),
    "Shift+ArrowRight": () => whole(1), "Shift+ArrowLeft": () => whole(-1), "Shift+ ": () => go(here - 1),
    Home: () => go(0, "jump"), End: () => go(slides.length - 1, "jump"),
    Enter: () => typed ? goToTyped() : has("grid") ? toggle("grid", false) : go(here + 1),
    n: () => go(here + 1), p: () => go(here - 1), o: () => toggle("grid"), a: () => toggle("plan"),
    s: openNotes, "Shift+S": () => toggle("talk"), f: full,
    b: () => blank("black"), ".": () => typed ? type(".") : blank("black"), w: () => blank("white"), ",": () => blank("white"),
    "?": () => help.open ? help.close() : help.showModal(),
    Escape: () => {
      if (help.open) { help.close(); return; }
      for (const mode of ["black", "white", "plan", "talk", "grid"]) if (has(mode)) { toggle(mode, false); return; }
    },
  };
  for (let digit = 0; digit < 10; digit++) keys[digit] = () => type(String(digit));
  if (!find('[data-key="s"]')) { delete keys.s; delete keys["Shift+S"]; }
  if (!agenda) delete keys.a;
  if (!document.fullscreenEnabled) { delete keys.f; find('[data-key="f"]').remove(); }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    // On a Korean, Japanese or Russian layout the physical key counts.
    const isForeign = event.key === "Process" || event.key.length === 1 && event.key > "~";
    const physical = isForeign && /^Key/.test(event.code) ? event.code[3].toLowerCase() : event.key;
    const plain = physical.length === 1 ? physical.toLowerCase() : physical;
    const shifted = `Shift+${physical.length === 1 ? physical.toUpperCase() : physical}`;
    if (help.open && !["?", "Escape"].includes(plain)) return;
    // A button or link that has the focus takes its own keys.
    if ([" ", "Enter"].includes(event.key) && !typed && event.target.closest && event.target.closest("a, button")) return;
    const run = event.shiftKey && keys[shifted] || keys[plain];
    if (!run) return;
    event.preventDefault();
    // What turns while the picture is black brings it back first.
    if ((has("black") || has("white")) && !["b", "w", ".", ",", "Escape"].includes(plain)) body.classList.remove("black", "white");
    else run();
  }

  function wake() {
    body.classList.add("awake");
    clearTimeout(sleep);
    sleep = setTimeout(() => body.classList.remove("awake"), 2500);
  }

  let from = null;
  addEventListener("touchstart", event => { from = event.touches.length === 1 ? event.touches[0] : null; }, { passive: true });
  addEventListener("touchend", event => {
    if (!from || has("grid") || has("plan") || help.open) return;
    // Whoever has enlarged the page moves it about.
    if (visualViewport && visualViewport.scale > 1.05) return;
    const x = event.changedTouches[0].clientX - from.clientX, y = event.changedTouches[0].clientY - from.clientY;
    if (Math.abs(x) > 45 && Math.abs(x) > 2 * Math.abs(y)) go(here + (x < 0 ? 1 : -1));
  });
  // A notch is a turn, and so is a stroke on a pad, however long it rolls on.
  addEventListener("wheel", event => {
    if (event.ctrlKey || has("grid") || help.open || event.target.closest(".agenda, .notes, .under")) return;
    const now = Date.now();
    if (now - rests > 250) rolled += event.deltaY * (event.deltaMode ? 40 : 1);
    if (Math.abs(rolled) < 100) return;
    go(here + Math.sign(rolled));
    rolled = 0;
    rests = now;
  }, { passive: true });
  addEventListener("keydown", onKey);
  addEventListener("mousemove", wake);
  addEventListener("popstate", () => go(Math.max(0, placeOf(location.hash)), "still"));
  find("main").addEventListener("click", event => {
    const slide = event.target.closest(".slide");
    const link = event.target.closest("a[href^='#']");
    if (link) { event.preventDefault(); go(placeOf(link.getAttribute("href")), "jump"); }
    else if (has("grid") && slide) { go(slides.indexOf(slide), "jump"); toggle("grid", false); }
    else wake();
  });
  if (agenda) agenda.addEventListener("click", event => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    go(placeOf(link.getAttribute("href")), "jump");
    toggle("plan", false);
    if (has("grid")) toggle("grid", false);
  });
  for (const button of document.querySelectorAll("[data-key]")) button.addEventListener("click", () => keys[button.dataset.key]());
  addEventListener("beforeunload", () => { if (notes && !notes.closed) notes.close(); });
  setInterval(tick, 1000);

  body.classList.add("runs");
  go(Math.max(0, placeOf(location.hash)), "still");
})();
