import Foundation
import Storage

/// All that the routes of accounts share, made once at start.
package struct Website: Sendable {
  package let site: Site
  package let membership: Membership
  package let settings: CurrentSettings
  package let preparing: CurrentPreparation
  package let rendering: Rendering
  package let setup: Setup
  package let hashing: PasswordHashing
  package let limits: SignInLimits
  package let now: Now

  let streams = OpenStreams()
  let cookie: SessionCookie

  package init(
    site: Site, membership: Membership, rendering: Rendering, setup: Setup,
    hashing: PasswordHashing = PasswordHashing(), limits: SignInLimits = SignInLimits(),
    preparing: CurrentPreparation? = nil,
    now: @escaping Now = { Date() }
  ) {
    self.site = site
    self.membership = membership
    settings = CurrentSettings(membership.settings)
    self.preparing = preparing ?? CurrentPreparation(membership.settings)
    self.rendering = rendering
    self.setup = setup
    self.hashing = hashing
    self.limits = limits
    self.now = now
    cookie = SessionCookie(isSecure: site.isSecure)
  }
}
