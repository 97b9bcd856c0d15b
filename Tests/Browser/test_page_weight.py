"""What a postmortem's page weighs on its way to a browser that was never here."""

from full_postmortem import fill
from open_page import opened

# Compressed, all scripts together.
MOST = 40_000


def test_the_scripts_of_a_postmortem_weigh_at_most_40_kb(program, signed_in):
    postmortem = program.open()["id"]
    fill(program, postmortem)
    weighed = opened(signed_in().context, f"/postmortems/{postmortem}")
    assert 10_000 < weighed["scripts"] <= MOST
