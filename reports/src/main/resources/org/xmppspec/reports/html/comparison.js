"use strict";
(() => {
  const byId = id => document.getElementById(id);
  const groups = [...document.querySelectorAll(".matrix tbody")].map(body => ({
    body,
    change: body.dataset.change,
    lines: [...body.querySelectorAll(".line")].map(row => ({
      row,
      differs: row.classList.contains("differs"),
      haystack: (row.textContent + " " + body.querySelector(".heading").textContent).toLowerCase(),
    })),
  }));
  const total = groups.reduce((sum, group) => sum + group.lines.length, 0);
  const different = groups.some(group => group.lines.some(line => line.differs));

  // The state is in the address: #text=..&all=1&change=new-failure
  function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    return { text: given.get("text") || "", all: given.has("all") || !different, change: given.get("change") || "" };
  }

  let state = read();

  function go(change) {
    state = Object.assign({}, state, change);
    const given = new URLSearchParams();
    if (state.text) given.set("text", state.text);
    if (state.all && different) given.set("all", "1");
    if (state.change) given.set("change", state.change);
    const place = String(given) ? "#" + given : location.pathname + location.search;
    history.replaceState(null, "", place);
    show();
  }

  function show() {
    const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const group of groups) {
      let any = false;
      for (const line of group.lines) {
        const wanted = (state.all || line.differs) && (!state.change || group.change === state.change)
          && words.every(word => line.haystack.includes(word));
        line.row.hidden = !wanted;
        any = any || wanted;
        if (wanted) shown += 1;
      }
      group.body.hidden = !any;
    }
    byId("count").textContent = shown === total ? total + " cases" : shown + " of " + total + " cases";
    if (byId("text").value !== state.text) byId("text").value = state.text;
    byId("differences").checked = !state.all;
  }

  byId("text").addEventListener("input", event => go({ text: event.target.value }));
  byId("differences").addEventListener("change", event => go({ all: !event.target.checked }));
  byId("clear").addEventListener("click", () => go({ text: "", change: "", all: true }));
  byId("filters").addEventListener("submit", event => event.preventDefault());
  addEventListener("hashchange", () => {
    if (location.hash === "#cases") return;
    state = read();
    show();
  });
  addEventListener("keydown", event => {
    if (event.key === "/" && document.activeElement !== byId("text") && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      byId("text").focus();
    }
  });
  byId("filters").hidden = false;
  show();
})();
