/// What a zone's clocks are set to at some time, as people write it: "UTC+1", "UTC−3:30".
struct UTCOffset {
  let seconds: Int

  var name: String {
    let minutes = abs(seconds) / 60
    let rest = minutes % 60 == 0 ? "" : minutes % 60 < 10 ? ":0\(minutes % 60)" : ":\(minutes % 60)"
    return "UTC\(seconds < 0 ? "−" : "+")\(minutes / 60)\(rest)"
  }
}
