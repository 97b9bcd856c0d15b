/**
 * A new element of a name of our own.
 * @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
export function customElement(name, attributes, children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * A new element with properties and children, for the little that a page makes itself.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Record<string, string>} [attributes] @param {(Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes = {}, children = []) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * An underlined word that acts.
 * @param {string} text @param {() => void} act
 */
export function wordButton(text, act) {
  const button = element("button", { type: "button", class: "word" }, [text]);
  button.addEventListener("click", act);
  return button;
}

/** A copy of what the page's template holds. @param {string} id @returns {HTMLElement | null} */
export function fromTemplate(id) {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) return null;
  const first = template.content.firstElementChild?.cloneNode(true);
  return first instanceof HTMLElement ? first : null;
}

/** The element that an event's target lies in. @param {Event} event @param {string} selector */
export function within(event, selector) {
  const target = event.target;
  const found = target instanceof Element ? target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}

/** Whether somebody types there. @param {EventTarget | null} target */
export function isText(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type));
}

/** What of these is seen, in its order. @param {ParentNode} place @param {string} selector */
export function shown(place, selector) {
  return Array.from(place.querySelectorAll(selector)).filter((one) => one.checkVisibility());
}
