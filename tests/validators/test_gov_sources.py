"""Tags, and the ways in with and without a lead source."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages, warned

LEAD = """
lead_sources:
  web: {label: Website, details: {contact_page: Contact page, shop: Shop}, attribution: [{form: named}]}
  fair: {label: Fairs}
modules:
  lead:
    fields:
      name: {type: text}
      source: {type: lead_source}
"""


@pytest.mark.parametrize(
    ("form", "silent"),
    [
        ("named: {kind: internal, module: lead, fields: [name]}", False),
        ("asks: {kind: internal, module: lead, fields: [name, source]}", False),
        ("sets: {kind: internal, module: lead, fields: [name], set: {source: fair}}", False),
        ("changes: {kind: record, module: lead, fields: [name]}", False),
        ("silent: {kind: internal, module: lead, fields: [name]}", True),
        ("public: {kind: public, module: lead, fields: [name], protection: [honeypot]}", True),
    ],
)
def test_a_form_without_a_source(form: str, silent: bool, tmp_path: Path) -> None:
    forms = "forms: {named: {kind: internal, module: lead, fields: [name]}}\n"
    text = LEAD + (
        forms
        if form.startswith("named")
        else f"forms:\n  named: {{kind: internal, module: lead, fields: [name]}}\n  {form}\n"
    )
    found = messages(tmp_path, "GOV209", text)
    name = form.partition(":")[0]
    assert found == (
        [f"whoever comes by `{name}` has no source: it sets none, and asks for none"] if silent else []
    )


def test_a_default_is_a_source(tmp_path: Path) -> None:
    text = LEAD.replace("{type: lead_source}", "{type: lead_source, default: web}")
    text += "forms: {named: {kind: internal, module: lead, fields: [name]}}\n"
    text += "imports: {file: {module: lead, columns: {Name: name}}}\n"
    assert messages(tmp_path, "GOV209", text) == []


def test_what_a_webhook_makes_needs_a_source(tmp_path: Path) -> None:
    text = """
    integrations:
      shop:
        kind: website
        direction: in
        system_of_record: remote
        authentication: {kind: bearer, secret: SHOP}
        events: {asked: {payload: {name: text}}}
    forms: {named: {kind: internal, module: lead, fields: [name]}}
    workflows:
      asked:
        trigger: {webhook: shop.asked}
        run_as: {system: The shop has no login.}
        steps: [create: {module: lead, set: {name: =name}}]
    """
    assert messages(tmp_path, "GOV209", LEAD, text) == ["`asked` makes a `lead` without a source"]
    known = LEAD.replace("fair: {label: Fairs}", "fair: {label: Fairs, attribution: [{integration: shop}]}")
    assert messages(tmp_path, "GOV209", known, text) == []


def test_two_levels_that_disagree(tmp_path: Path) -> None:
    text = LEAD.replace("{form: named}", "{form: named, detail: shop}")
    form = "forms: {named: {kind: internal, module: lead, fields: [name], source: web, source_detail: contact_page}}\n"
    assert messages(tmp_path, "GOV208", text, form) == [
        "`web.shop` counts the form `named` as its own, but that sets `web.contact_page`"
    ]


def test_a_finer_attribution_of_a_form_may_say_more(tmp_path: Path) -> None:
    finer = "attribution: [{form: named, parameter: {utm_source: fair}}]"
    text = LEAD.replace("fair: {label: Fairs}", f"fair: {{label: Fairs, {finer}}}")
    form = "forms: {named: {kind: internal, module: lead, fields: [name], source: web}}\n"
    assert messages(tmp_path, "GOV208", text, form) == []
    assert messages(tmp_path, "GOV207", text, form) == []


def test_the_broad_before_the_narrow(tmp_path: Path) -> None:
    text = """
    lead_sources:
      ads:
        details: {search: Search, social: Social}
        attribution:
          - {parameter: {utm_medium: cpc}, detail: search}
          - {parameter: {utm_medium: cpc, utm_source: facebook}, detail: social}
          - {detail: search}
    """
    assert messages(tmp_path, "GOV207", text) == [
        (
            "no lead ever gets the detail `social`: "
            "every lead with `utm_medium=cpc` and `utm_source=facebook` in the address is taken by one above"
        ),
        "every lead gets the source `ads`: this attribution asks for nothing",
    ]


def test_the_narrow_before_the_broad_is_fine(tmp_path: Path) -> None:
    text = """
    lead_sources:
      ads:
        attribution:
          - {parameter: {utm_medium: cpc, utm_source: facebook}}
          - {parameter: {utm_medium: cpc}}
    """
    assert messages(tmp_path, "GOV207", text) == []


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("how_did_you_hear: {type: text}", True),
        ("sub_source: {type: long_text}", True),
        ("lead_source_info: {type: text}", True),
        ("lead_source: {type: text}", True),
        ("resource_notes: {type: text}", False),
        ("source_notes: {type: boolean}", False),
        ("source_id: {type: text}", False),
    ],
)
def test_texts_beside_the_source(field: str, told: bool, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "GOV205", f"{LEAD}      {field}\n")) == told


def test_the_question_of_a_source_asked_as_text(tmp_path: Path) -> None:
    text = LEAD.replace(
        "fair: {label: Fairs}", "fair: {label: Fairs, detail_label: Which city, details: {york: York}}"
    )
    text += "      town: {type: text, label: Which city}\n"
    assert len(messages(tmp_path, "GOV205", text)) == 1
    assert (
        messages(
            tmp_path, "GOV205", text.replace("label: Which city}", "label: City}", 2).replace("town", "city")
        )
        == []
    )


def test_too_many_sources_are_told_once_with_what_could_move(tmp_path: Path) -> None:
    names = ("radio_wcod", "radio_wplm", *(f"way_{chr(97 + at) * 3}" for at in range(12)))
    text = "lead_sources:\n" + "".join(f"  {name}: {{}}\n" for name in names if name.startswith("radio"))
    text += "".join(f"  {chr(97 + at) * 5}: {{}}\n" for at in range(11))
    (one,) = warned(tmp_path, "GOV204", text)
    assert one.message.startswith("there are 13 lead sources, and the limit is 12")
    assert "`radio_wcod`, `radio_wplm`" in one.help
    retired = text.replace("  aaaaa: {}", "  aaaaa: {retired: true}")
    assert messages(tmp_path, "GOV204", retired) == []


TAGS = """
tags:
  interest: {tags: {seo: Asked for search engines.}}
modules: {lead: {fields: {name: {type: text}, interests: {type: tags, category: interest}}}}
"""


def test_an_import_that_makes_tags_fills_a_category(tmp_path: Path) -> None:
    text = TAGS.replace("tags:\n", "tags:\n  batch: {}\n", 1).replace(
        "category: interest", "category: [interest, batch]"
    )
    assert len(messages(tmp_path, "GOV101", text)) == 1
    load = "imports: {file: {module: lead, columns: {Name: name}, batch_tag: {category: batch}}}\n"
    assert messages(tmp_path, "GOV101", text, load) == []


def test_creators_by_a_bundle_count(tmp_path: Path) -> None:
    text = """
    permission_sets: {tagging: {tags: {create: [interest]}}}
    roles:
      one: {includes: [tagging], can: {lead: {read: all, create: true}}}
      two: {includes: [tagging], can: {lead: {read: all}}}
      three: {tags: {create: all}, can: {lead: {read: all}}}
      robot: {kind: api, tags: {create: all}, can: {lead: {read: all}}}
    """
    (one,) = warned(tmp_path, "GOV102", TAGS, text)
    assert one.message == "3 roles may make tags in `interest`, and the limit is 2: `one`, `three`, `two`"


def test_a_tag_whose_description_is_its_name(tmp_path: Path) -> None:
    text = TAGS.replace("Asked for search engines.", "SEO.")
    assert len(messages(tmp_path, "GOV201", text)) == 1


def test_a_category_for_a_module_without_a_field(tmp_path: Path) -> None:
    text = TAGS.replace("interest: {tags", "interest: {modules: [lead, deal], tags").replace(
        "modules: {lead", "modules: {deal: {fields: {name: {type: text}}}, lead"
    )
    assert messages(tmp_path, "GOV203", text) == [
        "records of `deal` cannot carry a tag of `interest`: no field there takes them"
    ]


def test_tags_that_are_never_used_are_fine_where_people_may_apply_them(tmp_path: Path) -> None:
    roles = "roles: {rep: {tags: {apply: [interest]}, can: {lead: {read: all, create: true}}}}\n"
    assert messages(tmp_path, "GOV203", TAGS, roles) == []


def test_to_ask_for_a_tag_does_not_put_it_on(tmp_path: Path) -> None:
    rest = """
    roles: {rep: {can: {lead: {read: all, create: true}}}}
    views: {found: {kind: list, module: lead, columns: [name], where: has_tag("interest.seo")}}
    """
    assert len(messages(tmp_path, "GOV203", TAGS, rest)) == 1
    puts = "workflows: {mark: {trigger: {created: lead}, steps: [tag: interest.seo]}}\n"
    assert messages(tmp_path, "GOV203", TAGS, rest, puts) == []


def test_a_picklist_that_lists_the_sources_once_more(tmp_path: Path) -> None:
    text = LEAD.replace("  fair: {label: Fairs}", "  fair: {label: Fairs}\n  radio: {label: Radio}")
    same = "      came_by: {type: picklist, options: [website, fairs, radio, other]}\n"
    assert len(messages(tmp_path, "GOV205", text + same)) == 1
    other = "      likes: {type: picklist, options: [radio, books, films, other]}\n"
    assert messages(tmp_path, "GOV205", text + other) == []
