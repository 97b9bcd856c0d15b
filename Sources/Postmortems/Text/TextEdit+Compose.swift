extension TextEdit {
  /// One edit that does what this one and then `next` do.
  package func composed(with next: TextEdit) -> TextEdit {
    var result = TextEdit()
    var before = StepReader(self)
    var after = StepReader(next)
    while true {
      switch (before.head, after.head) {
      case (nil, nil): return result
      case (.delete(let count)?, _):
        result.append(.delete(count))
        before.drop()
      case (_, .insert(let text)?):
        result.append(.insert(text))
        after.drop()
      case (let step?, nil):
        result.append(step)
        before.drop()
      case (nil, let step?):
        result.append(step)
        after.drop()
      case (.insert?, .retain?): result.append(.insert(StepReader.takeText(&before, &after)))
      case (.insert?, .delete?): _ = StepReader.takeText(&before, &after)
      case (.retain?, .retain?): result.append(.retain(StepReader.takeBoth(&before, &after)))
      case (.retain?, .delete?): result.append(.delete(StepReader.takeBoth(&before, &after)))
      }
    }
  }
}
