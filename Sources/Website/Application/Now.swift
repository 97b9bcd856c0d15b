import Foundation

/// The clock, as an argument: tests set it.
package typealias Now = @Sendable () -> Date
