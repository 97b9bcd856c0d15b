import Hummingbird

/// Where features hang their routes: each group proves something of whoever reaches it.
///
/// Middlewares apply only to routes added after them, so all of them stand before the first group.
package struct Routes {
  /// Whoever comes.
  package let visitors: Router<VisitorContext>
  /// Whoever is signed in, by cookie or by token. Pages send others to the sign-in, programs get a 401.
  package let members: RouterGroup<SignedInContext>
  package let administrators: RouterGroup<AdministratorContext>

  init(_ website: Website) {
    let router = Router(context: VisitorContext.self, options: .autoGenerateHeadEndpoints)
    let problems = ProblemAnswers(rendering: website.rendering)
    router.add(middleware: SecurityHeaders(isSecure: website.site.isSecure))
    router.add(middleware: problems)
    router.add(middleware: RequestTargets())
    router.add(middleware: Arrivals(site: website.site, settings: website.settings))
    router.add(
      middleware: Recognition(membership: website.membership, cookie: website.cookie, now: website.now))
    router.add(middleware: problems)
    router.add(middleware: OriginDefence())
    visitors = router
    members = router.group(context: SignedInContext.self)
    administrators = members.group(context: AdministratorContext.self)
  }
}

extension Website {
  /// The routes of accounts, people, settings and of the server itself; features add theirs.
  package func routes() -> Routes {
    let routes = Routes(self)
    Health(membership: membership).add(to: routes)
    AssetFiles(assets: rendering.assets).add(to: routes)
    SetupPages(website: self).add(to: routes)
    SignInPages(website: self).add(to: routes)
    InvitationPages(website: self).add(to: routes)
    ResetPages(website: self).add(to: routes)
    AccountPages(website: self).add(to: routes)
    TokenRoutes(website: self).add(to: routes)
    PeoplePages(website: self).add(to: routes)
    AdministrationPages(website: self).add(to: routes)
    PeopleRoutes(website: self).add(to: routes)
    SettingsPages(website: self).add(to: routes)
    return routes
  }
}
