import Postmortems

extension Alert {
  /// What it is called: its rule.
  package var name: String { AlertWord.shown(labels["alertname"]) ?? "Alert" }

  /// What its rule says of it, in a sentence.
  package var summary: String? { AlertWord.sentence(annotations) }

  /// Which machine, service or the like it is about: `instance web-1:9100, job node`.
  /// - Parameter common: what all alerts of its group have in common tells nothing.
  package func telling(_ common: [String: String]) -> String {
    let known = AlertWord.places.filter { labels[$0] != nil }
    let own = labels.keys.filter { key in
      !AlertWord.places.contains(key) && !AlertWord.untelling.contains(key) && common[key] == nil
    }.sorted()
    let words = (known + own).prefix(AlertWord.most).compactMap { key -> String? in
      guard let name = AlertWord.shown(key), let value = AlertWord.shown(labels[key]) else { return nil }
      return "\(name) \(value)"
    }
    return words.joined(separator: ", ")
  }
}

extension AlertNotification {
  /// What a postmortem about it is called: what its rule says of all of its alerts, else their names and what they have in
  /// common.
  package var title: String {
    if let sentence = AlertWord.sentence(commonAnnotations) { return sentence }
    let alarming = alerts.filter { $0.status == .firing }
    if alarming.count == 1, let sentence = alarming[0].summary { return sentence }
    var names: [String] = []
    for alert in alarming where !names.contains(alert.name) { names.append(alert.name) }
    let common = groupLabels.isEmpty ? commonLabels : groupLabels
    let places = common.filter { !AlertWord.untelling.contains($0.key) }.sorted { $0.key < $1.key }
      .prefix(AlertWord.most).compactMap { AlertWord.shown($0.value) }
    let said = names.prefix(AlertWord.most).joined(separator: ", ")
    let whole = places.isEmpty ? said : "\(said) (\(places.joined(separator: ", ")))"
    return AlertWord.shown(whole) ?? "Alert"
  }
}

/// What labels and annotations mean by custom, and how much of one is shown.
enum AlertWord {
  /// Labels that say where, the most telling first.
  static let places = ["instance", "host", "node", "pod", "namespace", "service", "job", "cluster"]
  /// Labels that do not.
  static let untelling: Set<String> = [
    "alertname", "alertgroup", "severity", "prometheus", "monitor", "receiver",
  ]
  /// The most labels, or names, that stand in one line.
  static let most = 4

  /// The sentence among annotations.
  static func sentence(_ annotations: [String: String]) -> String? {
    ["summary", "title", "message", "description"].lazy.compactMap { shown(annotations[$0]) }.first
  }

  /// The text in one line, without what cannot be shown; nil where nothing is left.
  static func shown(_ text: String?) -> String? {
    guard let text else { return nil }
    var words = String.UnicodeScalarView()
    // A label may hold megabytes.
    for scalar in text.unicodeScalars.prefix(longest) {
      words.append(Wording.isControl(scalar) ? " " : scalar)
    }
    do throws(Refusal) { return try Wording.line(String(words)) } catch { return nil }
  }

  // In scalars: of a line of 500 code units that four labels and a sentence share.
  private static let longest = 240
}
