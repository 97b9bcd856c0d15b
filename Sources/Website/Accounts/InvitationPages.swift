import HTTPTypes
import Hummingbird
import Postmortems
import Storage

/// Joining by a link: name, address, password, and in.
struct InvitationPages {
  private let website: Website
  private let doorway: Doorway

  init(website: Website) {
    self.website = website
    doorway = Doorway(website: website)
  }

  func add(to routes: Routes) {
    routes.visitors.get("/invitations/:token") { _, context in try await form(context) }
    routes.visitors.post("/invitations/:token") { request, context in try await join(request, context) }
  }

  private func form(_ context: VisitorContext) async throws -> Response {
    if context.signIn != nil {
      let words = doorway.words(context)
      let title = words("account.join.already")
      return doorway.show(
        NoticePage(title: title, sentence: words("account.join.alreadyWhy")), title, context)
    }
    let secret = try secret(context)
    _ = try await website.membership.invitations.find(secret, .join, at: website.now())
    return show(secret, NewAccountForm.empty(doorway.words(context)), context)
  }

  private func join(_ request: Request, _ context: VisitorContext) async throws -> Response {
    let secret = try secret(context)
    let invitation = try await website.membership.invitations.find(secret, .join, at: website.now())
    let form = try await request.form()
    let typed = NewAccountForm(form)
    let offer = try await offer(typed.name, answeredBy: form)
    do {
      _ = try typed.checked()
      if let offer, !offer.isAnswered {
        return show(secret, typed.fields(FormProblems(), doorway.words(context)), context, offer)
      }
      let session = doorway.session(request)
      let account = try await typed.account(
        invitation.role, website.hashing, of: offer?.taken ?? Fresh.id())
      try await website.membership.invitations.join(
        by: secret, as: account, session: session, at: website.now())
      return doorway.welcome(session)
    } catch let problems as FormProblems {
      return refuse(secret, typed, problems, context, offer)
    } catch AccountRefusal.emailTaken {
      return refuse(secret, typed, FormProblems("email", AccountRefusal.emailTaken), context, offer)
    } catch AccountRefusal.personTaken {
      return refuse(secret, typed, FormProblems("name", AccountRefusal.personTaken), context, nil)
    }
  }

  // Taken anew from the name: whatever a form says, nobody becomes a person of another name, or one with an account.
  private func offer(_ name: String, answeredBy form: Form) async throws -> KnownPersonOffer? {
    guard let name = try? Wording.line(name, atMost: People.longestName),
      let person = try await website.membership.people.free(named: name, at: website.now())
    else { return nil }
    return KnownPersonOffer(person, answeredBy: form)
  }

  private func secret(_ context: VisitorContext) throws -> Secret {
    Secret(presented: try context.parameters.require("token"))
  }

  private func refuse(
    _ secret: Secret, _ typed: NewAccountForm, _ problems: FormProblems, _ context: VisitorContext,
    _ offer: KnownPersonOffer?
  ) -> Response {
    show(secret, typed.fields(problems, doorway.words(context)), context, offer, refused: true)
  }

  private func show(
    _ secret: Secret, _ inputs: [Fields], _ context: VisitorContext, _ offer: KnownPersonOffer? = nil,
    refused: Bool = false
  ) -> Response {
    let words = doorway.words(context)
    let page = FormPage(
      title: words("account.join.title"), introduction: words("account.join.introduction"),
      action: "/invitations/\(PercentEncoding.encode(secret.text))", choice: offer?.choice(words),
      inputs: inputs, hidden: offer.map { [$0.hidden] } ?? [], submit: words("account.join.submit"))
    return doorway.show(page, words("account.join.title"), context, refused: refused).withSecret()
  }
}
