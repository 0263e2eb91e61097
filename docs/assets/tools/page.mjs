// Small things that pages with tools share: elements, saving a file, the style sheet.

/** An element with properties and children; text stays text. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (key in made && key !== "role") made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Let the browser save a text as a file; nothing is sent anywhere. */
export function save(name, text, type = "text/csv;charset=utf-8") {
  const url = URL.createObjectURL(new Blob([text], { type }));
  element("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
}

/** Load the style sheet of the tools, once. */
export function style() {
  const href = new URL("tools.css", import.meta.url).href;
  if (!document.querySelector(`link[href="${href}"]`)) {
    document.head.append(element("link", { rel: "stylesheet", href }));
  }
}

/** The part of the address after #, as names and values; null where it is an anchor or nothing. */
export function addressState() {
  const text = location.hash.slice(1);
  return text.includes("=") ? new URLSearchParams(text) : null;
}

/** Write names and values after the # of the address; the reader's history gets no new step. */
export function rememberState(state) {
  const text = state.toString();
  history.replaceState(history.state, "", text ? `#${text}` : location.pathname + location.search);
}
