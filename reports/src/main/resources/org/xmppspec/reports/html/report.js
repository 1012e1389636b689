"use strict";
(() => {
  const index = JSON.parse(document.getElementById("index").textContent);
  const byId = id => document.getElementById(id);
  const ORDER = ["FAIL", "WARN", "INCONCLUSIVE", "FLAKY", "KNOWN", "FIXED", "PASS", "INFO", "NA"];
  const FOLDED_FROM = 300;
  // Laying out hundreds of kilobytes of mixed directions takes a browser minutes.
  const MOST = 20000;
  const pieces = new Map();

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // What cannot be seen is shown by its code, so that it cannot mislead either.
  function visible(text) {
    return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      c => c === "\r" ? "\u240d" : "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0"));
  }

  const limited = text => text.length <= MOST ? text
    : text.slice(0, MOST) + " \u2026 (" + (text.length - MOST) + " characters more are in results.json)";

  const cases = index.cases.map((one, number) => Object.assign(one, {
    number,
    spec: one.section.split(" ")[0],
    haystack: [one.id, one.title, one.message, one.section, ...one.requirements].join("\n").toLowerCase(),
  }));
  const times = new Map();
  for (const one of cases) {
    const time = (times.get(one.id) || 0) + 1;
    times.set(one.id, time);
    one.key = time === 1 ? one.id : one.id + "~" + time;
  }
  const byKey = new Map(cases.map(one => [one.key, one]));

  // The state is in the address: #verdict=FAIL+WARN&spec=RFC6120&section=RFC6120+4.3&level=MUST&text=..&case=..
  function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    return {
      verdict: (given.get("verdict") || "").split(" ").filter(Boolean),
      spec: given.get("spec") || "",
      section: given.get("section") || "",
      level: given.get("level") || "",
      text: given.get("text") || "",
      open: given.get("case") || "",
    };
  }

  function address(state) {
    const given = new URLSearchParams();
    if (state.verdict.length) given.set("verdict", state.verdict.join(" "));
    for (const name of ["spec", "section", "level", "text"]) if (state[name]) given.set(name, state[name]);
    if (state.open) given.set("case", state.open);
    return "#" + given;
  }

  let state = read();

  function go(change, replace) {
    state = Object.assign({}, state, change);
    history[replace ? "replaceState" : "pushState"](null, "", address(state) === "#" ? location.pathname + location.search : address(state));
    show();
  }

  function matches(one) {
    const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
    return (!state.verdict.length || state.verdict.includes(one.verdict))
      && (!state.spec || one.spec === state.spec)
      && (!state.section || one.section === state.section)
      && (!state.level || one.levels.includes(state.level))
      && words.every(word => one.haystack.includes(word));
  }

  function options(select, values, chosen) {
    select.replaceChildren(element("option", { value: "", textContent: "all" }),
      ...values.map(value => element("option", { value, textContent: value })));
    if (chosen && !values.includes(chosen)) select.append(element("option", { value: chosen, textContent: chosen }));
    select.value = chosen;
  }

  const distinct = values => [...new Set(values)];

  function showFilters() {
    const present = ORDER.filter(verdict => cases.some(one => one.verdict === verdict));
    byId("verdict").replaceChildren(byId("verdict").querySelector("legend"), ...present.map(verdict => element("label", {},
      element("input", { type: "checkbox", value: verdict, checked: state.verdict.includes(verdict) }),
      element("span", { className: "v " + verdict, textContent: verdict }))));
    options(byId("spec"), distinct(cases.map(one => one.spec)), state.spec);
    options(byId("section"), distinct(cases.filter(one => !state.spec || one.spec === state.spec).map(one => one.section)), state.section);
    options(byId("level"), distinct(cases.flatMap(one => one.levels)).sort(), state.level);
    if (byId("text").value !== state.text) byId("text").value = state.text;
  }

  function show() {
    showFilters();
    const shown = cases.filter(matches);
    const asked = byKey.get(state.open);
    if (asked && !shown.includes(asked)) shown.push(asked);
    shown.sort((a, b) => a.number - b.number);
    byId("count").textContent = shown.length === cases.length ? cases.length + " cases" : shown.length + " of " + cases.length + " cases";
    const groups = new Map();
    for (const one of shown) {
      if (!groups.has(one.section)) groups.set(one.section, []);
      groups.get(one.section).push(one);
    }
    byId("list").replaceChildren(...[...groups].map(([section, members]) => group(section, members)));
    if (asked) open(asked);
  }

  function group(section, members) {
    const about = index.sections[section];
    const heading = element("h3", {}, about && about.link ? link(section, about.link) : section, " " + (about ? about.title : ""));
    if (about && about.known) {
      heading.append(" ", element("span", { textContent: about.seen + " of " + about.known + " requirements looked at" }));
    }
    return element("div", { className: "group" }, heading, ...members.map(row));
  }

  const link = (text, href) => element("a", { textContent: text, href, rel: "noreferrer" });

  function row(one) {
    const button = element("button", { type: "button", id: "case-" + one.number },
      element("span", { className: "v " + one.verdict, textContent: one.verdict }),
      element("span", { className: "title", textContent: visible(limited(one.title)) }),
      element("span", { className: "ms", textContent: one.ms + " ms" }));
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      go({ open: state.open === one.key ? "" : one.key });
      one.row.firstChild.focus({ preventScroll: true });
    });
    const made = element("div", { className: "case" }, button);
    one.row = made;
    return made;
  }

  async function piece(number) {
    if (!pieces.has(number)) {
      const packed = Uint8Array.from(atob(byId("piece-" + number).textContent), c => c.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
      pieces.set(number, new Response(stream).json());
    }
    return pieces.get(number);
  }

  async function open(one) {
    const target = one.row;
    target.setAttribute("open-case", "");
    target.firstChild.setAttribute("aria-expanded", "true");
    let seen;
    try {
      seen = (await piece(Math.floor(one.number / index.chunk)))[one.number % index.chunk];
    } catch (e) {
      seen = { observations: [], endings: [], wire: [] };
      target.append(element("p", { textContent: "This browser cannot unpack the details: " + e.message }));
    }
    if (!target.isConnected || target.querySelector(".detail")) return;
    target.append(detail(one, seen));
    target.scrollIntoView({ block: "nearest" });
  }

  function detail(one, seen) {
    const made = element("div", { className: "detail" }, element("p", {}, element("code", { textContent: one.id })));
    if (one.message) made.append(element("p", { className: "message", textContent: visible(limited(one.message)) }));
    made.append(...seen.observations.map(observation));
    made.append(element("h4", { textContent: "Run just this case" }), command(index.command + " --only id:" + one.id));
    if (seen.endings.length) {
      made.append(element("h4", { textContent: "How the streams ended" }),
        ...seen.endings.map(([who, how]) => element("p", {}, element("code", { textContent: who + ": " + visible(how) }))));
    }
    made.append(element("h4", { textContent: "On the wire (" + seen.wire.length + ")" }));
    if (seen.wire.some(line => line[3].length > FOLDED_FROM)) made.append(unfold());
    made.append(element("ol", { className: "wire" }, ...seen.wire.map(wireLine)));
    return made;
  }

  function command(text) {
    const button = element("button", { type: "button", textContent: "Copy" });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        button.textContent = "Copied";
      } catch (e) {
        getSelection().selectAllChildren(button.previousSibling);
        button.textContent = "Selected";
      }
    });
    return element("div", { className: "command" }, element("code", { textContent: text }), button);
  }

  function unfold() {
    const button = element("button", { type: "button", textContent: "Unfold all" });
    button.addEventListener("click", () => {
      const all = [...button.parentNode.querySelectorAll(".wire details")];
      const folded = all.some(one => !one.open);
      all.forEach(one => { one.open = folded; });
      button.textContent = folded ? "Fold all" : "Unfold all";
    });
    return button;
  }

  function wireLine([ms, direction, actor, data]) {
    const text = visible(limited(data));
    const full = element("span", { className: "data back", textContent: text });
    const shown = text.length <= FOLDED_FROM ? full : element("details", {},
      element("summary", {}, element("span", { className: "data short back", textContent: text.slice(0, FOLDED_FROM) + " \u2026" }),
        element("span", { textContent: " (" + data.length + " characters)" })), full);
    return element("li", {},
      element("span", { className: "at", textContent: ms + " ms" }),
      element("span", { className: "who", textContent: actor }),
      element("span", { className: direction, textContent: direction === "out" ? "\u2192" : "\u2190", title: direction === "out" ? "to the server" : "from the server" }),
      shown);
  }

  function observation(seen) {
    const about = index.requirements[seen.requirement];
    const head = element("div", {},
      element("span", { className: "v " + seen.verdict, textContent: seen.verdict }), " ",
      about ? link(seen.requirement, about.link) : seen.requirement, " " + seen.level);
    const made = element("div", { className: "seen" }, head);
    if (about && about.summary) made.append(element("p", { textContent: about.summary }));
    const differs = seen.verdict === "FAIL" || seen.verdict === "WARN";
    const texts = [visible(limited(seen.expected)), visible(limited(seen.came))];
    const [expected, came] = differs ? marked(...texts) : texts.map(text => [text]);
    made.append(element("dl", {},
      element("dt", { textContent: "expected" }), element("dd", {}, element("pre", {}, ...expected)),
      element("dt", { textContent: "came" }), element("dd", {}, element("pre", {}, ...came))));
    return made;
  }

  // Marks the words in which two texts differ, by their longest common subsequence.
  function marked(left, right) {
    const a = left.match(/[\w.@:\/-]+|\s+|[^\w\s]/gu) || [];
    const b = right.match(/[\w.@:\/-]+|\s+|[^\w\s]/gu) || [];
    if (a.length * b.length > 4e6) return [[a.join("")], [b.join("")]];
    const width = b.length + 1;
    const lengths = new Uint16Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        lengths[i * width + j] = a[i] === b[j] ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
      }
    }
    const keptA = new Set();
    const keptB = new Set();
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] === b[j]) { keptA.add(i++); keptB.add(j++); }
      else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
      else j++;
    }
    return [pieced(a, keptA), pieced(b, keptB)];
  }

  function pieced(words, kept) {
    const made = [];
    for (let i = 0; i < words.length;) {
      const same = kept.has(i);
      let text = "";
      while (i < words.length && kept.has(i) === same) text += words[i++];
      made.push(same ? text : element("mark", { textContent: text }));
    }
    return made;
  }

  byId("filters").addEventListener("submit", event => event.preventDefault());
  byId("text").addEventListener("input", () => go({ text: byId("text").value, open: "" }, true));
  byId("verdict").addEventListener("change", () => go({
    verdict: [...byId("verdict").querySelectorAll("input:checked")].map(box => box.value), open: "" }));
  byId("spec").addEventListener("change", () => go({ spec: byId("spec").value, section: "", open: "" }));
  for (const name of ["section", "level"]) byId(name).addEventListener("change", () => go({ [name]: byId(name).value, open: "" }));
  byId("clear").addEventListener("click", () => go({ verdict: [], spec: "", section: "", level: "", text: "", open: "" }));

  function follow() {
    if (location.hash === "#cases") return;
    state = read();
    show();
    if (location.hash) (byKey.get(state.open) ? byKey.get(state.open).row : byId("cases")).scrollIntoView();
  }
  addEventListener("popstate", follow);

  addEventListener("keydown", event => {
    if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/") {
      event.preventDefault();
      byId("text").focus();
    } else if (event.key === "j" || event.key === "k") {
      const all = [...document.querySelectorAll(".case > button")];
      const next = all[all.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1)] || all[0];
      if (next) next.focus();
    } else if (event.key === "Escape" && state.open) {
      const row = byKey.get(state.open);
      go({ open: "" });
      if (row) row.row.firstChild.focus();
    }
  });

  show();
  if (state.open && byKey.get(state.open)) byKey.get(state.open).row.scrollIntoView();
  else if (location.hash) byId("cases").scrollIntoView();
})();
