import Testing

@testable import Website

/// Walks a template as the engine does and holds each tag against what the view offers at that place.
struct TagWalk {
  let sources: [String: String]
  let words: Words
  private(set) var faults: [String] = []
  private(set) var seen: Set<String> = []

  /// Everything that is wrong with how this view and its template fit together.
  static func faults(of view: some View, _ rendering: Rendering, _ words: Words) -> [String] {
    var walk = TagWalk(sources: rendering.templates.sources, words: words)
    walk.partial(type(of: view).template, [view.fields])
    return walk.faults
  }

  private mutating func partial(_ name: String, _ stack: [Fields]) {
    guard let source = sources[name] else {
      faults.append("there is no template \(name)")
      return
    }
    seen.insert(name)
    walk(Tag.all(in: source)[...], stack, name)
  }

  private mutating func walk(_ tags: ArraySlice<Tag>, _ stack: [Fields], _ place: String) {
    var rest = tags
    while let tag = rest.popFirst() {
      switch tag.sign {
      case "#", "^":
        let end =
          rest.firstIndex { $0.sign == "/" && $0.name == tag.name && $0.depth == tag.depth } ?? rest.endIndex
        section(tag, rest[rest.startIndex..<end], stack, place)
        rest = rest[min(end + 1, rest.endIndex)...]
      case ">": partial(named(tag.name, stack), stack)
      case "!", "%": continue
      default: variable(tag, stack, place)
      }
    }
  }

  private mutating func section(_ tag: Tag, _ inner: ArraySlice<Tag>, _ stack: [Fields], _ place: String) {
    guard let value = find(tag.name, stack) else {
      faults.append("\(place): nothing bears {{\(tag.sign)\(tag.name)}}")
      return
    }
    let isShown = !(value as? Bool == false || (value as? [Fields])?.isEmpty == true)
    if (tag.sign == "^") == isShown { return }
    if let list = value as? [Fields] {
      for item in list { walk(inner, stack + [item], place) }
    } else if let fields = value as? Fields {
      walk(inner, stack + [fields], place)
    } else {
      walk(inner, stack, place)
    }
  }

  private mutating func variable(_ tag: Tag, _ stack: [Fields], _ place: String) {
    if tag.name.hasPrefix("t.") {
      if !words.has(String(tag.name.dropFirst(2))) { faults.append("\(place): no word \(tag.name)") }
      return
    }
    guard let value = find(tag.name, stack) else {
      faults.append("\(place): nothing bears {{\(tag.name)}}")
      return
    }
    if !(value is String) { faults.append("\(place): {{\(tag.name)}} is no text but \(value)") }
  }

  // `{{>*glyph}}` includes the template that the field names.
  private func named(_ name: String, _ stack: [Fields]) -> String {
    name.hasPrefix("*") ? find(String(name.dropFirst()), stack) as? String ?? name : name
  }

  private func find(_ name: String, _ stack: [Fields]) -> (any Sendable)? {
    for fields in stack.reversed() { if let value = fields[name] { return value } }
    return nil
  }
}

/// One `{{tag}}`, with how many sections it stands in.
struct Tag {
  let sign: Character
  let name: String
  let depth: Int

  static func all(in source: String) -> [Tag] {
    var depth = 0
    return source.matches(of: /\{\{\{?([#^\/>!%&]?)\s*([^}]*?)\s*\}\}\}?/).map { found in
      let sign = found.1.first ?? " "
      if sign == "/" { depth -= 1 }
      defer { if sign == "#" || sign == "^" { depth += 1 } }
      return Tag(sign: sign, name: String(found.2), depth: depth)
    }
  }
}
