/// Documents as JSON, from the least that one says.
enum Documents {
  static let when = #"""
    {"typed": "10:00", "earliest": "2022-02-01T10:00:00Z", "latest": "2022-02-01T10:00:59Z",
    "precision": "minute", "approximate": false, "zone": "UTC", "margin": null, "extent": "moment"}
    """#
  static let row = row()

  static func row(id: String = "e1", when: String = when, text: String = "Scanner stops") -> String {
    """
    {"id": "\(id)", "text": "\(text)", "kind": "activity", "flags": [], "source": "web", "noCause": false,
    "when": \(when), "questions": []}
    """
  }

  static func text(timeline: [String] = [], more: String = "") -> String {
    """
    {"id": "x1", "title": "Labels come out blank", "language": "en", "zone": "UTC", "revision": 3, "tag": "t",
    "state": "open", "summary": "", "notes": "", "lessons": "", "teaser": "",
    "openedAt": "2021-06-11T08:00:00Z", "timeline": [\(timeline.joined(separator: ","))]
    \(more.isEmpty ? "" : "," + more)}
    """
  }
}
