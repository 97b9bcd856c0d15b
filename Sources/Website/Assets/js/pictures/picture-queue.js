import { PictureNote } from "./picture-note.js";
import { PictureFailure, upload } from "./picture-upload.js";

/**
 * @typedef {(key: string, values?: Record<string, string | number>) => string} Say
 * @typedef {{file: File, place: import("./picture-place.js").PicturePlace, note: PictureNote, isHeld: boolean}} Brought
 */

/** Pictures on their way into texts, one after the other. What does not arrive is kept here until its owner decides. */
export class PictureQueue {
  /** @type {Brought[]} */
  #waiting = [];
  #isBusy = false;

  /** @param {import("../postmortem-page.js").PostmortemPage} page @param {Say} say */
  constructor(page, say) {
    this.page = page;
    this.say = say;
    page.stream?.addEventListener("online", () => page.stream?.isOnline && this.#freeAll());
    addEventListener("online", () => this.#freeAll());
  }

  /** @param {File} file @param {import("./picture-place.js").PicturePlace} place */
  add(file, place) {
    const brought = { file, place, note: new PictureNote(), isHeld: false };
    brought.note.say(this.#says("queued", brought));
    const largest = Number(this.page.dataset.largestPicture);
    if (file.size > largest) return this.#refuse(brought, this.say("picture.tooLarge"));
    this.#waiting.push(brought);
    this.#next();
  }

  /** Says something that is about no picture. @param {string} said */
  tell(said) {
    new PictureNote().end(said);
  }

  async #next() {
    const brought = this.#waiting.find(({ isHeld }) => !isHeld);
    if (!brought || this.#isBusy) return;
    this.#isBusy = true;
    try {
      const { reference } = await upload(this.page, brought.file, (percent) => this.#tell(brought, percent));
      this.#forget(brought);
      this.#put(brought, reference);
    } catch (error) {
      this.#failed(brought, error);
    }
    this.#isBusy = false;
    this.#next();
  }

  /** In quarters: each word is read out. @param {Brought} brought @param {number} percent */
  #tell(brought, percent) {
    const quarter = Math.floor(percent / 25) * 25;
    brought.note.say(
      quarter < 100 ? this.#says("sending", brought, { percent: quarter }) : this.#says("arrived", brought),
    );
  }

  /** @param {Brought} brought @param {string} reference */
  #put(brought, reference) {
    const { place, note } = brought;
    if (!place.isThere) {
      note.shown.removeAttribute("data-unsaved");
      return note.say(this.#says("homeless", brought, { text: `![](${reference})` }), [this.#drop(brought)]);
    }
    place.put(reference);
    note.end(this.#says("describe", brought));
  }

  /** @param {Brought} brought @param {unknown} error */
  #failed(brought, error) {
    const failure = error instanceof PictureFailure ? error : new PictureFailure("");
    brought.isHeld = true;
    if (failure.isLasting) {
      this.#forget(brought);
      return this.#refuse(brought, failure.message);
    }
    const again = { said: this.say("picture.again"), act: () => this.#free(brought) };
    const reason = failure.message || this.say("picture.noAnswer");
    const said = failure.isAway ? this.#says("offline", brought) : this.#says("failed", brought, { reason });
    brought.note.say(said, [again, this.#drop(brought)]);
  }

  /** What will never be taken. @param {Brought} brought @param {string} reason */
  #refuse(brought, reason) {
    brought.note.shown.removeAttribute("data-unsaved");
    brought.note.say(this.#says("failed", brought, { reason }), [this.#drop(brought)]);
  }

  /** @param {Brought} brought */
  #drop(brought) {
    const act = () => {
      this.#forget(brought);
      brought.note.drop();
    };
    return { said: this.say("picture.drop"), act };
  }

  /** @param {Brought} brought */
  #free(brought) {
    brought.isHeld = false;
    brought.note.say(this.#says("queued", brought));
    this.#next();
  }

  #freeAll() {
    for (const brought of this.#waiting.filter(({ isHeld }) => isHeld)) this.#free(brought);
  }

  /** @param {Brought} brought */
  #forget(brought) {
    this.#waiting = this.#waiting.filter((other) => other !== brought);
  }

  // A picture from the clipboard has a name that nobody gave it.
  /** @param {string} key @param {Brought} brought @param {Record<string, string | number>} [values] */
  #says(key, { file }, values = {}) {
    const isNamed = file.name && !/^image\.\w+$/.test(file.name);
    return this.say(`picture.${key}`, {
      name: isNamed ? `„${file.name}“` : this.say("picture.pasted"),
      ...values,
    });
  }
}
