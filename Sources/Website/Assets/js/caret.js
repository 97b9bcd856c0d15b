/** The letter under the pointer, where the text is shown as typed. @param {Node} field @param {MouseEvent} event */
export function caretAt(field, event) {
  const position = "caretPositionFromPoint" in document
    ? document.caretPositionFromPoint(event.clientX, event.clientY)
    : null;
  if (!position || position.offsetNode.nodeType !== Node.TEXT_NODE || !field.contains(position.offsetNode)) {
    return;
  }
  return position.offset;
}
