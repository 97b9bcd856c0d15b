"""Accounts for the fictional people of Brackmoor."""

import re
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Locator, Page, StorageState

from server import Server

FIRST = "Lena Harms"
PASSWORD = "eine Kiste voller Äpfel 42"
LINK = re.compile(r"(?P<path>/invitations/[\w-]+)<")


class People:
    """Whoever is named gets an account the first time: the first by the setup link, the others by invitation."""

    def __init__(self, browser: Browser, server: Server):
        self._browser, self._server = browser, server
        self._states: dict[str, StorageState] = {}
        self._link: str | None = None

    def signed_in(self, name: str, url: str) -> StorageState:
        """The cookies of somebody signed in, for this address."""
        if name not in self._states:
            if FIRST not in self._states:
                self._states[FIRST] = self._accept(self._server.setup_link(), FIRST)
            if name != FIRST:
                self._states[name] = self._accept(self._invite(), name)
        state = self._states[name]
        host = urlsplit(url).hostname or ""
        return {"origins": [], "cookies": [{**cookie, "domain": host} for cookie in state["cookies"]]}

    def _accept(self, link: str, name: str) -> StorageState:
        """Sends the form behind a link with a code, as its page would in a second or two; test_accounts uses that."""
        with self._browser.new_context(locale="en-GB") as context:
            code = parse_qs(urlsplit(link).query).get("code", [""])[0]
            fields = {"code": code, "zone": "UTC", "name": name, "email": address(name), "password": PASSWORD}
            answer = context.request.post(
                link, form=fields, headers={"Origin": self._server.url}, max_redirects=0
            )
            assert answer.status == 303, answer.text()
            return context.storage_state()

    def _invite(self) -> str:
        """The link by which everybody joins, made by the first person once."""
        if self._link is None:
            with self._browser.new_context(
                base_url=self._server.url, storage_state=self.signed_in(FIRST, self._server.url)
            ) as context:
                made = context.request.post(
                    "/people/invitations", form={"role": "member"}, headers={"Origin": self._server.url}
                )
                self._link = self._server.url + LINK.search(made.text())["path"]
        return self._link


def made_invitation(page: Page) -> str:
    """Makes an invitation for members on the page of people; the path of its link."""
    page.goto("/people")
    form = page.locator("form[action='/people/invitations']:has(input[value=member])")
    form.get_by_role("button").click()
    return urlsplit(page.locator("code.secret").inner_text()).path


def address(name: str) -> str:
    return f"{name.lower().replace(' ', '.')}@brackmoor.example"


def submit(page: Page, form: Locator, name: str) -> None:
    """Fills every visible field with what its kind asks for, and sends the form."""
    for field in form.locator("input:visible").all():
        kind = field.get_attribute("type") or "text"
        hints = f"{kind} {field.get_attribute('name')} {field.get_attribute('autocomplete')}"
        if kind == "checkbox":
            if field.get_attribute("required") is not None:
                field.check()
        elif kind == "password":
            field.fill(PASSWORD)
        elif "mail" in hints:
            field.fill(address(name))
        elif "username" in hints:
            field.fill(name.lower().replace(" ", "."))
        elif kind == "text":
            field.fill(name)
    with page.expect_navigation():
        form.locator("button:not([type=button]), input[type=submit]").last.click()
