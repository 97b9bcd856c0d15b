"""Checks that read templates, catalogues and prose."""

import json

from checks import catalogue_keys, catalogues, links, templates, words

DE, EN = "Sources/Website/Catalogues/de.json", "Sources/Website/Catalogues/en.json"
TEMPLATES = "Sources/Website/Templates/"


def said(check, tree):
    return [str(finding) for finding in check.findings(tree)]


def catalogue(texts):
    return json.dumps(texts, indent=2, ensure_ascii=False)


def test_a_template_that_closes_what_it_opens_is_fine(tree_of):
    tree = tree_of({
        f"{TEMPLATES}page.mustache": "{{! note }}{{#rows}}{{> timeline/row}}{{^last}}, {{/last}}{{/rows}}{{{html}}}\n",
        f"{TEMPLATES}timeline/row.mustache": "<p class='row' aria-label='{{label}}'>{{#t}}row.empty{{/t}} · {{x}}</p>",
    })
    assert said(templates, tree) == []


def test_crossed_and_open_sections_and_missing_partials_are_named(tree_of):
    tree = tree_of({
        f"{TEMPLATES}a.mustache": "{{#a}}\n{{#b}}{{/a}}{{/b}}\n",
        f"{TEMPLATES}b.mustache": "\n{{#a}}\n",
        f"{TEMPLATES}c.mustache": "{{> row}}\n{{ a }\n",
    })
    assert said(templates, tree) == [
        f"{TEMPLATES}a.mustache:2: {{{{/a}}}} closes where {{{{/b}}}} was to be closed",
        f"{TEMPLATES}b.mustache:2: {{{{#a}}}} is never closed",
        f"{TEMPLATES}c.mustache:2: braces that make no tag",
        f"{TEMPLATES}c.mustache:1: there is no template “row”",
    ]


def test_words_spelled_out_in_a_template_are_named(tree_of):
    tree = tree_of({
        f"{TEMPLATES}a.mustache": "<title>{{title}} – Nachlese</title>\n<a title=\"Close it\">×</a>\n"
        "<script>let a = 1;</script>\n<p>Hello {{name}}&nbsp;!</p>\n",
    })
    assert said(templates, tree) == [
        f"{TEMPLATES}a.mustache:2: “Close it” belongs into the catalogues",
        f"{TEMPLATES}a.mustache:4: “Hello” belongs into the catalogues",
    ]


def test_catalogues_that_say_the_same_are_fine(tree_of):
    tree = tree_of({
        DE: catalogue({"a": "Du schreibst an {name}.", "b": "Fertig. Du kannst gehen, wenn du magst."}),
        EN: catalogue({"a": "You write to {name}.", "b": "Done. You may go."}),
    })
    assert said(catalogues, tree) == []


def test_what_catalogues_differ_in_is_named_with_its_line(tree_of):
    tree = tree_of({
        DE: catalogue({"a": "Wenn Du {n} siehst", "c": "Alle Nutzer*innen", "b": " "}),
        EN: catalogue({"a": "If you see {m}", "b": "Nothing", "d": "Only here"}),
    })
    assert said(catalogues, tree) == [
        f"{DE}:4: “b” belongs before “c”",
        f"{DE}:4: “b” says nothing",
        f"{DE}:2: “Du” is written small",
        f"{DE}:3: “r*innen”: a neutral word without special characters",
        f"{DE}:2: “a” has other placeholders in English",
        f"{DE}:3: “c” is missing in English",
        f"{EN}:2: “a” has other placeholders in German",
        f"{EN}:4: “d” is missing in German",
    ]


def test_a_key_twice_in_one_catalogue_is_named(tree_of):
    tree = tree_of({DE: '{\n  "a": "x",\n  "a": "y"\n}\n', EN: '{"a": "x"}'})
    assert said(catalogues, tree) == [f"{DE}:2: “a” stands twice"]


def test_keys_asked_for_exist_and_keys_not_asked_for_are_a_warning(tree_of):
    tree = tree_of({
        EN: catalogue({"a.title": "A", "kind.activity": "B", "lost": "C", "said.in.code": "D"}),
        f"{TEMPLATES}a.mustache": "{{#t}}a.title{{/t}}\n{{t.a.missing}}\n",
        "Sources/Website/A.swift": 'let a = text["said.in.code"], b = text["kind.\\(kind)"]\n',
    })
    assert said(catalogue_keys, tree) == [
        f"{TEMPLATES}a.mustache:2: there is no text “a.missing”",
        f"{EN}:4: warning: nothing asks for “lost”",
    ]


def test_paths_of_one_machine_and_package_mirrors_are_named(tree_of):
    machine, mirror = "/ro" + "ot/x", "https://py" + "pi.org/simple"
    tree = tree_of({
        "a.md": f"see {machine}\nroutes /roots/ and ../shared/corpus are fine\n",
        "bin/a": f"pip install --index-url {mirror}\n",
    })
    assert said(words, tree) == [
        "a.md:1: a path of one machine",
        "bin/a:1: “" + "py" + "pi.org” has no place in this repository",
    ]


def test_a_link_to_a_file_that_is_not_there_is_named(tree_of):
    tree = tree_of({
        "docs/a.md": "[b](b.md#part), [up](../README.md), [out](https://a.example) and [lost](c.md)\n",
        "docs/b.md": "",
        "README.md": "",
    })
    assert said(links, tree) == ["docs/a.md:1: there is no c.md"]
