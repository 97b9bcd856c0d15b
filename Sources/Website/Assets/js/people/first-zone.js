/** The first account tells in which zone its browser is: the workspace begins in that one. */
const zone = document.querySelector("input[name=zone]");
if (zone instanceof HTMLInputElement) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
