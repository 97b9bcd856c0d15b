/** Why a picture did not arrive: in words where the server said why, and whether it may be tried again. */
export class PictureFailure extends Error {
  /** @param {string} reason @param {{isAway?: boolean, isLasting?: boolean}} [how] */
  constructor(reason, { isAway = false, isLasting = false } = {}) {
    super(reason);
    this.isAway = isAway;
    this.isLasting = isLasting;
  }
}

/**
 * Sends a file, and tells how far it is. `fetch` tells nothing of that.
 * @param {{address?: string, dataset: DOMStringMap}} page @param {File} file @param {(percent: number) => void} tell
 * @returns {Promise<{reference: string}>}
 */
export function upload(page, file, tell) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${page.address}/pictures`);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("X-Account", page.dataset.account ?? "");
    const isPicture = file.type.startsWith("image/");
    request.setRequestHeader("Content-Type", isPicture ? file.type : "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => tell((loaded / total) * 100));
    request.addEventListener("error", () => reject(new PictureFailure("", { isAway: true })));
    request.addEventListener("load", () => {
      const answer = parsed(request.responseText);
      if (request.status === 201 && answer?.reference) return resolve(answer);
      const isLasting = request.status >= 400 && request.status < 500;
      reject(new PictureFailure(answer?.detail ?? answer?.title ?? "", { isLasting }));
    });
    request.send(file);
  });
}

/** What a proxy in between answers may be anything. @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
