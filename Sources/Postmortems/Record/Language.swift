/// A language that postmortems are written in and pages are shown in.
package enum Language: String, Choice {
  case de, en
}
