// Only the browser knows to which row a link leads: no request says it. The form takes it along.

const next = document.querySelector("input[name=next]");
if (next instanceof HTMLInputElement && !next.value.includes("#")) next.value += location.hash;
