/// Nobody can say whether the command was carried out; asking again under the same name is safe.
package struct OutcomeUnknown: Error, Hashable {
  package init() {}
}

/// The room was let go between being found and being entered; it is opened anew by asking again.
package struct RoomClosed: Error, Hashable {
  package init() {}
}
