/**
 * Makes an element like a newer one and keeps what need not change: focus, caret, open menus and hover survive.
 * An element that lives here alone has `data-local`; what is being edited decides itself (`takeOver`).
 */

/** @param {Element} old @param {Element} next @param {(gone: Node) => boolean} [isSpared] what is not taken out */
export function morph(old, next, isSpared = () => false) {
  if ("takeOver" in old && typeof old.takeOver === "function" && old.takeOver(next)) return;
  attributes(old, next);
  children(old, next, isSpared);
  values(old, next);
}

/** State that the page gives an element itself, and a newer one from the server knows nothing of. */
const isOwn = (/** @type {string} */ name) =>
  name === "tabindex" || name === "open" || name.startsWith("data-live");

/** What the page says of an element itself; once the server has it, it waits no longer. */
const isOwnClass = (/** @type {string} */ name) =>
  (name.startsWith("is-") && name !== "is-pending") || name === "just-in";

/** @param {Element} old @param {Element} next */
function attributes(old, next) {
  for (const { name } of Array.from(old.attributes)) {
    if (!isOwn(name) && name !== "class" && !next.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of Array.from(next.attributes)) {
    const isMissing = name === "tabindex" && !old.hasAttribute(name);
    if (isMissing || (!isOwn(name) && name !== "class" && old.getAttribute(name) !== value)) {
      old.setAttribute(name, value);
    }
  }
  const own = Array.from(old.classList).filter(isOwnClass);
  const classes = [...new Set([...next.classList, ...own])].join(" ");
  if (classes !== (old.getAttribute("class") ?? "")) old.setAttribute("class", classes);
}

const isLocal = (/** @type {Node} */ node) => node instanceof Element && node.hasAttribute("data-local");

/** @param {Element} old @param {Element} next @param {(gone: Node) => boolean} isSpared */
function children(old, next, isSpared) {
  let place = skipLocal(old.firstChild);
  for (const node of Array.from(next.childNodes)) {
    place = passOver(place, node, isSpared);
    const match = counterpart(old, place, node);
    if (!match) {
      old.insertBefore(document.importNode(node, true), place);
      continue;
    }
    if (match !== place) old.insertBefore(match, place);
    else place = skipLocal(place?.nextSibling ?? null);
    if (match instanceof Element && node instanceof Element) morph(match, node, isSpared);
    else if (match.nodeValue !== node.nodeValue) match.nodeValue = node.nodeValue;
  }
  while (place) {
    const after = skipLocal(place.nextSibling);
    if (!isSpared(place)) place.remove();
    place = /** @type {ChildNode | null} */ (after);
  }
}

/**
 * Where one like the next comes later, what stands before it is not there any more: taken out, it is not in the way of
 * the one that stays.
 * @param {ChildNode | null} place @param {ChildNode} next @param {(gone: Node) => boolean} isSpared
 */
function passOver(place, next, isSpared) {
  if (!(next instanceof Element) || next.id || place?.nodeName === next.nodeName) return place;
  /** @type {ChildNode[]} */
  const passed = [];
  for (let here = place; here; here = skipLocal(here.nextSibling)) {
    const isNamed = here instanceof Element && here.id !== "";
    if (isNamed) return place;
    if (
      here instanceof Element && here.nodeName === next.nodeName && here.classList[0] === next.classList[0]
    ) {
      for (const node of passed) if (!isSpared(node)) node.remove();
      return here;
    }
    passed.push(here);
  }
  return place;
}

/** @param {ChildNode | null | undefined} node @returns {ChildNode | null} */
function skipLocal(node) {
  let here = node ?? null;
  while (here && isLocal(here)) here = here.nextSibling;
  return here;
}

/** @param {Element} old @param {ChildNode | null} place @param {ChildNode} node @returns {ChildNode | null} */
function counterpart(old, place, node) {
  if (node instanceof Element && node.id) {
    return Array.from(old.children).find((child) => child.id === node.id) ?? null;
  }
  if (!place || place.nodeName !== node.nodeName) return null;
  return place instanceof Element && place.id ? null : place;
}

/** What a field shows is not its attribute; the one that has the focus is left to whoever types there.
 * @param {Element} old @param {Element} next */
function values(old, next) {
  if (old === document.activeElement) return;
  if (old instanceof HTMLInputElement && next instanceof HTMLInputElement) {
    if (old.type === "checkbox") old.checked = next.checked;
    else if (next.hasAttribute("value") && old.value !== next.value) old.value = next.value;
  } else if (old instanceof HTMLSelectElement && next instanceof HTMLSelectElement) {
    old.value = next.value;
  }
}
