/// Where one listener's messages go. The room calls both, one after the other, and neither makes it wait: how a listener
/// that falls behind is dealt with is the outlet's own affair.
package struct Outlet<Message: Sendable>: Sendable {
  /// Passes a message on.
  let tell: @Sendable (Message) -> Void
  /// Nothing more comes.
  let end: @Sendable () -> Void

  package init(tell: @escaping @Sendable (Message) -> Void, end: @escaping @Sendable () -> Void) {
    self.tell = tell
    self.end = end
  }
}
