"""Flows into what people look at or get: reports, views, messages, papers, forms, other systems; and by row filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access._readers import seeing_anyway
from crmspec.access._recipients import people_about, recipients
from crmspec.access.rights import included

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crmspec.access._weaving import Weaving
    from crmspec.compiler.syntax import Keys

_DECIDING: Final = frozenset(
    {"where", "order", "period", "group_by", "parent", "date", "find_by", "pipeline"}
)
"""Keys of reports, views and mappings whose fields decide what is shown, and are not shown."""


def shown_flows(weave: Weaving) -> None:
    """Gather them all."""
    for path in weave.architecture.expressions:
        gather = _BY_SECTION.get(str(path[0]))
        if gather is not None:
            gather(weave, path, expression=True)
    for one in weave.architecture.references_to.get("field", ()):
        gather = _BY_SECTION.get(str(one.path[0]))
        if gather is not None:
            gather(weave, one.path, expression=False)
    for told in (_reports, _templates, _documents, _forms, _campaigns, _segments, _actions):
        told(weave)


def _into(weave: Weaving, path: Keys, target: str, *, expression: bool, explicit: bool) -> None:
    sources = weave.sources.at(*path) if expression else weave.sources.named(path)
    weave.flows.add(sources, target, path, explicit=explicit)


def _in_report(weave: Weaving, path: Keys, *, expression: bool) -> None:
    explicit = _DECIDING.isdisjoint(path[2:3])
    _into(weave, path, f"report:{path[1]}", expression=expression, explicit=explicit)


def _in_view(weave: Weaving, path: Keys, *, expression: bool) -> None:
    """What a view shows is shown to those who may read it; which records it shows, and in which order, tells more."""
    explicit = _DECIDING.isdisjoint(path[2:])
    target = f"view:{path[1]}|shown" if explicit else f"view:{path[1]}"
    _into(weave, path, target, expression=expression, explicit=explicit)


def _in_template(weave: Weaving, path: Keys, *, expression: bool) -> None:
    _into(weave, path, f"template:{path[1]}", expression=expression, explicit=True)


def _in_document(weave: Weaving, path: Keys, *, expression: bool) -> None:
    _into(weave, path, f"document:{path[1]}", expression=expression, explicit=True)


def _in_form(weave: Weaving, path: Keys, *, expression: bool) -> None:
    if expression and len(path) > 2 and path[2] == "set":
        module = weave.architecture.section("forms")[str(path[1])].module
        weave.copied_at(path, f"{module}.{path[-1]}")


def _in_import(weave: Weaving, path: Keys, *, expression: bool) -> None:
    if expression and len(path) > 2 and path[2] == "set":
        module = weave.architecture.section("imports")[str(path[1])].module
        weave.copied_at(path, f"{module}.{path[-1]}")


def _in_integration(weave: Weaving, path: Keys, *, expression: bool) -> None:
    declared = weave.architecture.section("integrations").get(str(path[1]))
    if declared is None or len(path) < 4 or path[2] != "mappings":
        return
    way = declared.mappings[int(path[3])].direction or declared.direction
    if way != "in":
        explicit = "where" not in path
        _into(weave, path, f"integration:{path[1]}", expression=expression, explicit=explicit)


def _in_channel(weave: Weaving, path: Keys, *, expression: bool) -> None:
    declared = weave.architecture.section("channels").get(str(path[1]))
    if declared is not None and declared.integration and "address" in path:
        _into(weave, path, f"integration:{declared.integration}", expression=expression, explicit=True)


def _in_campaign(weave: Weaving, path: Keys, *, expression: bool) -> None:
    _into(weave, path, f"campaign:{path[1]}", expression=expression, explicit=False)


def _in_segment(weave: Weaving, path: Keys, *, expression: bool) -> None:
    _into(weave, path, f"segment:{path[1]}", expression=expression, explicit=False)


def _in_sla(weave: Weaving, path: Keys, *, expression: bool) -> None:
    if path[2] in {"start", "pause", "stop", "targets"}:
        _into(weave, path, f"sla:{path[1]}", expression=expression, explicit=False)


def _in_rights(weave: Weaving, path: Keys, *, expression: bool) -> None:
    """Whoever sees only the records for which something holds knows of each that it does."""
    if not expression:
        return
    roles = weave.architecture.section("roles")
    names = [str(path[1])]
    if path[0] == "permission_sets":
        bundles = weave.architecture.section("permission_sets")
        names = [name for name, one in roles.items() if path[1] in included(bundles, one.includes)]
    for name in names:
        weave.decided_at(path, f"role:{name}")


def _in_share(weave: Weaving, path: Keys, *, expression: bool) -> None:
    share = weave.architecture.section("shares").get(str(path[1]))
    if share is not None and expression:
        seeing = seeing_anyway(weave.architecture, share)
        for who in recipients(weave.architecture, share.to, share.module):
            if who not in seeing:
                weave.decided_at(path, who)


def _in_restriction(weave: Weaving, path: Keys, *, expression: bool) -> None:
    one = weave.architecture.section("restrictions").get(str(path[1]))
    if one is not None and expression:
        who = people_about(weave.architecture, one.module) if one.for_ == "all" else one.for_
        for role in who:
            weave.decided_at(path, f"role:{role}")


_BY_SECTION: Final[Mapping[str, Callable[..., None]]] = {
    "reports": _in_report,
    "views": _in_view,
    "templates": _in_template,
    "documents": _in_document,
    "forms": _in_form,
    "imports": _in_import,
    "integrations": _in_integration,
    "channels": _in_channel,
    "campaigns": _in_campaign,
    "segments": _in_segment,
    "slas": _in_sla,
    "roles": _in_rights,
    "permission_sets": _in_rights,
    "shares": _in_share,
    "restrictions": _in_restriction,
}
"""What an expression, or a field that is named, goes into, by the section it stands in."""


def _reports(weave: Weaving) -> None:
    """A figure tells how many records there are; a dashboard shows what its reports do."""
    for name, one in weave.architecture.section("reports").items():
        weave.decides([f"module:{one.module}"], f"report:{name}", ("reports", name, "module"))
    for name, one in weave.architecture.section("dashboards").items():
        for index, tile in enumerate(one.tiles):
            path = ("dashboards", name, "tiles", index)
            if tile.report:
                weave.copies([f"report:{tile.report}"], f"dashboard:{name}", path)
            else:
                weave.decides([f"view:{tile.view}"], f"dashboard:{name}", path)


def _templates(weave: Weaving) -> None:
    for name, one in weave.architecture.section("templates").items():
        for index, document in enumerate(one.attachments):
            weave.copies(
                [f"document:{document}"], f"template:{name}", ("templates", name, "attachments", index)
            )


def _documents(weave: Weaving) -> None:
    """The lines of a paper tell which records there are."""
    for name, one in weave.architecture.section("documents").items():
        if one.lines:
            path = ("documents", name, "lines")
            weave.names_at(path, f"document:{name}", explicit=False)


def _forms(weave: Weaving) -> None:
    """A form by a link shows the record as it is; and whoever fills one in may get something."""
    for name, one in weave.architecture.section("forms").items():
        path: Keys = ("forms", name)
        if one.kind == "record" and not one.link_field and one.about in {None, one.module}:
            for index, asked in enumerate(one.fields):
                at = (*path, "fields", index)
                weave.copies(weave.sources.field(one.module, asked.field_), f"form:{name}", at)
            weave.copies([f"form:{name}"], f"outside:{one.module}", path)
        if one.assign:
            weave.decides([f"assignment_rule:{one.assign}"], f"{one.module}.owner", (*path, "assign"))
        for kind in ("template", "document"):
            given = getattr(one.delivers, kind, None)
            if given:
                weave.copies([f"{kind}:{given}"], f"outside:{one.module}", (*path, "delivers", kind))


def _campaigns(weave: Weaving) -> None:
    segments = weave.architecture.section("segments")
    for name, one in weave.architecture.section("campaigns").items():
        path: Keys = ("campaigns", name)
        weave.decides([f"segment:{one.segment}"], f"campaign:{name}", (*path, "segment"))
        module = segments[one.segment].module if one.segment in segments else None
        for at, template in _sent(one, path):
            node = f"message:{template}|{name}"
            weave.copies([f"template:{template}"], node, at)
            weave.decides([f"campaign:{name}"], node, at)
            if module:
                weave.copies([node], f"outside:{module}", at)
            carried(weave, one.channel, node, at)


def _sent(one: object, path: Keys) -> Iterator[tuple[Keys, str]]:
    if one.template:  # type: ignore[attr-defined]
        yield (*path, "template"), one.template  # type: ignore[attr-defined]
    for index, message in enumerate(one.series):  # type: ignore[attr-defined]
        yield (*path, "series", index, "template"), message.template


def carried(weave: Weaving, channel: str | None, message: str, path: Keys) -> None:
    """The provider of a channel carries the messages on it."""
    declared = weave.architecture.section("channels").get(channel or "")
    if declared is not None and declared.integration:
        weave.copies([message], f"integration:{declared.integration}", path)


def _segments(weave: Weaving) -> None:
    """Who is in a segment can be taken out with it."""
    from crmspec.access.rights import rights

    for name, one in weave.architecture.section("segments").items():
        path = ("segments", name)
        weave.decides([f"module:{one.module}"], f"segment:{name}", path)
        for role in rights(weave.architecture).roles("export", one.module):
            weave.decides([f"segment:{name}"], f"role:{role}", path)


def _actions(weave: Weaving) -> None:
    """What an action reads may be in all that it writes and says."""
    for name, one in weave.architecture.section("actions").items():
        path, node = ("actions", name), f"action:{name}"
        for index in range(len(one.reads)):
            weave.names_at((*path, "reads", index), node, explicit=True)
        for index in range(len(one.writes)):
            for target in weave.sources.named((*path, "writes", index)):
                weave.copies([node], target, (*path, "writes", index))
        if one.integration:
            weave.copies([node], f"integration:{one.integration}", (*path, "integration"))
        elif one.kind == "http" or one.effect == "external":
            weave.copies([node], f"outside:{name}", path)
