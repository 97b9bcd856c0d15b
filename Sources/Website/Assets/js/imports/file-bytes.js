/**
 * The bytes of a file as base64: in which encoding they are is for the server to see, and only the bytes tell whether
 * the file is there already.
 * @param {Blob} file @returns {Promise<string>}
 */
export function fileBytes(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const address = String(reader.result);
      resolve(address.slice(address.indexOf(",") + 1));
    });
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(file);
  });
}
