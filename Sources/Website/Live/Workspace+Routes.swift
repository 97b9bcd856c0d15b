extension Workspace {
  /// All routes there are.
  package func routes() throws -> Routes {
    let routes = website.routes()
    HomePages(workspace: self).add(to: routes)
    PostmortemPages(workspace: self).add(to: routes)
    ProjectorPages(workspace: self).add(to: routes)
    EditionPages(workspace: self).add(to: routes)
    PictureRoutes(workspace: self).add(to: routes)
    HistoryPages(workspace: self).add(to: routes)
    ChangesPages(workspace: self).add(to: routes)
    Restorations(workspace: self).add(to: routes)
    StreamRoutes(workspace: self).add(to: routes)
    CommandRoutes(workspace: self).add(to: routes)
    Reversals(workspace: self).add(to: routes)
    PostmortemRoutes(workspace: self).add(to: routes)
    TimelineRoutes(workspace: self).add(to: routes)
    AlertRoutes(workspace: self).add(to: routes)
    InvitationRoutes(workspace: self).add(to: routes)
    MeetingPages(workspace: self).add(to: routes)
    PreparationPages(workspace: self).add(to: routes)
    TeaserRoutes(workspace: self).add(to: routes)
    CalendarFeedRoutes(workspace: self).add(to: routes)
    PoolPages(workspace: self).add(to: routes)
    PromptsPages(workspace: self).add(to: routes)
    ProposalRoutes(workspace: self).add(to: routes)
    AgendaRoutes(workspace: self).add(to: routes)
    ImportRoutes(workspace: self).add(to: routes)
    ImportPages(workspace: self).add(to: routes)
    SampleRoutes(workspace: self).add(to: routes)
    try OpenAPI().add(to: routes)
    return routes
  }
}
