"""The kinds of changes: a closed table. The first entry that fits a difference is its kind."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

Category = Literal["breaking", "risky", "safe", "cosmetic"]
Way = Literal[
    "added",
    "removed",
    "renamed",
    "changed",
    "worded",
    "reordered",
    "rewritten",
    "carried",
    "widened",
    "narrowed",
    "both",
]
"""How two versions differ at a place; the last three are what a change of rights comes to.

What is ``carried`` is another thing, or gone, and the later version says what becomes of what records hold.
"""
Reach = Literal["", "references", "fills", "omits", "owners", "unmended"]
"""Whom a change can break.

Nobody, all that refers to its subject, what writes it, what makes records without it, what goes by who owns records,
what still uses the name of before.
"""
CATEGORIES: Final[tuple[Category, ...]] = ("breaking", "risky", "safe", "cosmetic")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of change."""

    name: str
    category: Category
    on: tuple[str, ...]
    """The kinds of declarations that it happens to; none: all."""
    way: Way
    meaning: str
    safely: str
    """How to make it without harm."""
    attributes: tuple[str, ...] = ()
    """What of a declaration is changed; none: anything. Of fields of one type alone: `lookup.where`."""
    test: Callable[[str, Any, Any], bool] = lambda attribute, old, new: True
    """What must hold of the attribute, of its old and of its new value."""
    reach: Reach = ""

    def fits(self, on: str, way: Way, attribute: str, old: Any, new: Any) -> bool:
        """Whether a difference is of this kind."""
        plain = attribute.rpartition(".")[2]
        return (
            self.way == way
            and (not self.on or on in self.on)
            and (not self.attributes or not {attribute, plain}.isdisjoint(self.attributes))
            and self.test(plain, old, new)
        )


def kind_of(on: str, way: Way, attribute: str = "", old: Any = None, new: Any = None) -> Kind:
    """The kind of a difference; what a field says is called after its type: `lookup.where`."""
    return next(one for one in KINDS if one.fits(on, way, attribute, old, new))


def _is_on(_: str, old: Any, new: Any) -> bool:
    return bool(new) and not old


def _is_off(_: str, old: Any, new: Any) -> bool:
    return bool(old) and not new


def _is_narrower(attribute: str, old: Any, new: Any) -> bool:
    """Whether a bound came, or was drawn in."""
    if attribute in _LISTS:
        return _loses(attribute, old, new)
    if attribute in _SWITCHES:
        return bool(old) and not new
    if attribute == "needs":
        return not set(new or ()) <= set(old or ())
    if new is None or old is None or attribute in {"pattern", "role"}:
        return new is not None
    return _number(new) > _number(old) if attribute in _LEAST else _number(new) < _number(old)


def _loses(_: str, old: Any, new: Any) -> bool:
    """Whether something is no longer in a list; one that names nothing, or `many`, allows anything."""
    if not isinstance(new, list) or not new:
        return False
    return not isinstance(old, list) or not old or not set(old) <= set(new)


def _lacks(_: str, old: Any, new: Any) -> bool:
    return not set(old or ()) <= set(new or ())


def _keeps_less(_: str, old: Any, new: Any) -> bool:
    """Whether less is kept, or for a shorter time."""
    if isinstance(old, int) and isinstance(new, int):
        return new < old
    return new is not True


def _is_another_currency(_: str, old: Any, new: Any) -> bool:
    return old[:1] != new[:1] or not set(old) <= set(new)


def _is_closed(attribute: str, old: Any, new: Any) -> bool:
    return _loses(attribute, old, new) if attribute == "modules" else bool(new)


def _number(told: Any) -> Decimal:
    try:
        return Decimal(str(told))
    except InvalidOperation:
        return Decimal(0)


def _must_be_filled(_: str, __: Any, new: Any) -> bool:
    return bool(new.get("required")) and not {"default", "backfill", "derived"} & new.keys()


def _is_list(_: str, old: Any, new: Any) -> bool:
    return not isinstance(old, bool) and not isinstance(new, bool)


_LEAST: Final = ("minimum", "at_least")
_LISTS: Final = ("kinds", "labels", "currencies", "targets", "category")
_SWITCHES: Final = ("open", "second_level")
_BOUNDS: Final = (
    "max_length", "maximum", "precision", "at_most", "max_size_mb", "pattern", "needs", "role", *_LEAST, *_LISTS,
    *_SWITCHES,
)  # fmt: skip
_UNIQUE: Final = ("unique", "external_id")
_OPTIONS: Final = ("option", "value", "lead_source", "lead_source_detail")
_RIGHTS: Final = (
    "role", "permission_set", "capability", "team", "queue", "share", "restriction", "module", "activity",
    "transition", "report", "dashboard", "view", "app", "form", "import",
)  # fmt: skip
_ACTS: Final = ("workflow", "subflow", "action", "campaign")
_RULES: Final = (
    "record_type", "conversion", "assignment_rule", "scoring_rule", "threshold", "segment", "calendar", "sla",
    "decision_table", "duplicate_rule", "escalation",
)  # fmt: skip
_VALUES: Final = ("value_set", "tag_category")
_LIST: Final = (*_VALUES, "lead_source")
_SHOWN: Final = ("report", "dashboard", "view", "app", "measure")
_OUTSIDE: Final = ("integration", "operation", "event")
_BUNDLES: Final = ("permission_set", "capability", "team", "queue")

KINDS: Final[tuple[Kind, ...]] = (
    # what changes nothing but what people read
    Kind("wording_changed", "cosmetic", (), "worded",
         "what people read, or what is noted about it, is worded otherwise", "nothing to do"),
    Kind("order_changed", "cosmetic", (), "reordered",
         "the same things stand in another order", "nothing to do"),
    Kind("expression_rewritten", "cosmetic", (), "rewritten",
         "an expression is written otherwise and means the same", "nothing to do"),
    Kind("renamed", "risky", (), "renamed",
         "it has another name; `renamed_from` carries over what is stored",
         "leave `renamed_from` in place for good; tell those who use the old name from outside", reach="unmended"),
    Kind("carrying_changed", "safe", (), "changed",
         "what becomes of the values that records hold is said otherwise",
         "keep what is said as long as a deployment has not come this far",
         attributes=("retyped", "backfill", "moved")),
    # modules and fields
    Kind("module_added", "safe", ("module", "activity"), "added", "a new kind of record", "nothing to do"),
    Kind("module_removed", "breaking", ("module", "activity"), "removed", "its records are no longer there",
         "export the records first; take away what refers to it; say `renamed_from` if it lives on",
         reach="references"),
    Kind("ownership_changed", "breaking", ("module", "activity"), "changed",
         "records belong to others than before, or there is one only",
         "give every record an owner of the new sort first", attributes=("ownership",), reach="owners"),
    Kind("records_changed", "breaking", ("module", "activity"), "changed",
         "its records are of another sort, or there is one only",
         "see what the records that are there are worth by then; a module of its own may be better",
         attributes=("singleton", "kind"), reach="references"),
    Kind("activity_closed", "breaking", ("activity",), "changed",
         "records that it is about, or whose people take part in it, may not be any more",
         "see which of its records hang on them first", attributes=("on", "participants"), test=_lacks),
    Kind("keeping_changed", "risky", ("module", "activity"), "changed",
         "its history or its files are kept no longer, or what was deleted for a shorter time",
         "see what would be thrown away, and export it first", attributes=("history", "files", "recycle_days"),
         test=_keeps_less),
    Kind("unique_removed", "safe", ("module", "field"), "changed", "records may agree in it",
         "see whether an import or an integration finds records by it", attributes=_UNIQUE, test=_is_off),
    Kind("unique_added", "risky", ("module", "field"), "changed", "records that agree in it are refused",
         "find and merge the records that agree first", attributes=_UNIQUE),
    Kind("save_rule_changed", "risky", ("module",), "changed", "saving a record sets other values",
         "decide whether records that are there are to be set too", attributes=("on_save",)),
    Kind("required_field_added", "risky", ("field",), "added",
         "a new field that must be filled, while the records that are there have none",
         "give it a default, or fill it before it is required", test=_must_be_filled, reach="omits"),
    Kind("field_added", "safe", ("field",), "added", "a new field", "nothing to do"),
    Kind("field_removed", "breaking", ("field",), "removed", "its values are no longer there",
         "take away what refers to it, list it under `retired`; say `renamed_from` if it lives on",
         reach="references"),
    Kind("field_converted", "risky", ("field",), "carried",
         "it holds values of another sort, and says how those that are there are converted",
         "see in the plan which values do not convert; keep `retyped` as long as a deployment has the old type",
         attributes=("type",), reach="references"),
    Kind("default_changed", "safe", ("field",), "changed", "new records start with another value",
         "nothing to do for the records that are there",
         attributes=("default", "auto_number.pattern", "auto_number.start", "auto_number.reset")),
    Kind("field_retyped", "breaking", ("field",), "changed", "it holds values of another sort",
         "say in `retyped` how its values are converted, or add a field of the new type beside it",
         attributes=("type", "to", "many", "scale", "currency", "values", "through", "returns", "of"),
         reach="references"),
    Kind("values_refused", "breaking", ("field",), "changed", "some of what it holds is known no longer",
         "give the records that hold such values others first", attributes=("targets", "category", "second_level"),
         test=_is_narrower, reach="references"),
    Kind("required_added", "risky", ("field",), "changed", "records cannot be saved without it",
         "fill it in the records that are there, and wherever records are made", attributes=("required",),
         test=_is_on, reach="omits"),
    Kind("required_removed", "safe", ("field",), "changed", "it may be left empty",
         "see that what reads it can do without", attributes=("required",)),
    Kind("field_narrowed", "risky", ("field",), "changed", "values that were allowed are refused",
         "find the records that hold such values first", attributes=_BOUNDS, test=_is_narrower, reach="fills"),
    Kind("field_widened", "safe", ("field",), "changed", "it may hold more than before",
         "see that other systems take the values too",
         attributes=_BOUNDS),
    Kind("field_rule_changed", "risky", ("field",), "changed",
         "it is shown, required or locked under another condition, or others can be chosen in it",
         "see that those who need it can still fill it",
         attributes=("visible_when", "required_when", "read_only_when", "write_once", "lookup.where", "reparent",
                     "depends_on")),
    Kind("collection_renamed", "risky", ("field",), "changed",
         "what the other side calls the records that point at it is called otherwise",
         "mend what uses the name, here and in other systems", attributes=("reverse",)),
    Kind("formula_changed", "risky", ("field",), "changed", "what is worked out comes to something else",
         "compare the old and the new values; records are worked out again",
         attributes=("expression", "function", "via", "field", "where"), reach="references"),
    Kind("sensitivity_changed", "risky", (), "changed", "others may see it, or are to be careful with it",
         "look at who gains and who loses", attributes=("sensitivity", "personal", "declassify")),
    Kind("deletion_changed", "risky", ("field",), "changed", "something else follows when the other record goes",
         "see what would be deleted or kept from being deleted", attributes=("on_delete",)),
    Kind("field_changed", "safe", ("field",), "changed", "something about the field is otherwise",
         "nothing to do"),
    Kind("validation_added", "risky", ("validation",), "added", "records that do not fit are refused",
         "find the records that do not fit first"),
    Kind("validation_changed", "risky", ("validation",), "changed", "other records are refused",
         "find the records that do not fit first"),
    Kind("validation_removed", "safe", ("validation",), "removed", "what was refused is let through",
         "see that nothing relies on it"),
    Kind("name_retired", "safe", (), "changed", "a name that was may not come again", "nothing to do",
         attributes=("retired",), test=_is_list),
    # options
    Kind("option_added", "safe", _OPTIONS, "added", "one more can be chosen",
         "see that workflows and reports treat it too"),
    Kind("option_moved", "risky", (*_OPTIONS, "tag", "stage"), "carried",
         "it is gone, and records that hold it get another one",
         "tell those who look for it; keep `moves_to` as long as a deployment may hold it", reach="references"),
    Kind("option_removed", "breaking", _OPTIONS, "removed", "records that hold it hold nothing that is known",
         "say in `moves_to` what the records get, or retire it instead", reach="references"),
    Kind("option_retired", "risky", _OPTIONS, "changed", "it can no longer be chosen; records keep it",
         "see that no form, import or workflow chooses it", attributes=("retired",), test=_is_on,
         reach="references"),
    Kind("tags_closed", "risky", ("tag_category",), "changed",
         "records that carry its tags may not any more, or not as many",
         "find the records that carry them first", attributes=("modules", "exclusive"), test=_is_closed),
    Kind("attribution_changed", "risky", ("lead_source",), "changed", "other leads are put down to it",
         "say so where sources are compared over time", attributes=("attribution",)),
    Kind("value_set_changed", "safe", _LIST, "changed", "the list is governed otherwise", "nothing to do"),
    Kind("option_changed", "safe", _OPTIONS, "changed", "it is offered in other cases", "nothing to do"),
    Kind("tag_added", "safe", ("tag",), "added", "one more tag", "nothing to do"),
    Kind("tag_removed", "breaking", ("tag",), "removed", "records lose the tag",
         "find the records that carry it first", reach="references"),
    Kind("value_set_added", "safe", _VALUES, "added", "one more list to choose from", "nothing to do"),
    Kind("value_set_removed", "breaking", _VALUES, "removed", "what is chosen from it has no options",
         "give the fields that use it another one first", reach="references"),
    # stages
    Kind("pipeline_added", "safe", ("pipeline",), "added", "records run through stages", "nothing to do"),
    Kind("pipeline_removed", "breaking", ("pipeline",), "removed", "records no longer run through stages",
         "end what is under way first", reach="references"),
    Kind("pipeline_changed", "risky", ("pipeline",), "changed", "the stages mean something else",
         "look at the records that are under way"),
    Kind("stage_added", "safe", ("stage",), "added", "one more stage", "see that a transition leads there and out"),
    Kind("stage_removed", "breaking", ("stage",), "removed", "records that stand there stand nowhere",
         "say in `moves_to` where the records go; list it under `retired`", reach="references"),
    Kind("stage_changed", "risky", ("stage",), "changed", "something else holds for records in the stage",
         "look at the records that stand there"),
    Kind("transition_added", "safe", ("transition",), "added", "one more way between stages", "nothing to do"),
    Kind("transition_removed", "breaking", ("transition",), "removed", "a way between stages is closed",
         "see that records that stand before it can go on", reach="references"),
    Kind("transition_changed", "risky", ("transition",), "changed",
         "a way between stages is open in other cases, or does something else",
         "see that records that stand before it can go on"),
    # who may
    Kind("role_added", "safe", ("role",), "added", "a new role, which nobody holds yet", "nothing to do"),
    Kind("role_removed", "breaking", ("role",), "removed", "those who hold it can do nothing by it",
         "give its holders another role first", reach="references"),
    Kind("share_added", "risky", ("share",), "added", "records are opened to others",
         "look at who gains"),
    Kind("share_removed", "breaking", ("share",), "removed", "records are closed to those they were opened to",
         "tell those who lose"),
    Kind("restriction_added", "breaking", ("restriction",), "added", "records are hidden from those who saw them",
         "tell those who lose"),
    Kind("restriction_removed", "risky", ("restriction",), "removed", "records are seen by those they were hidden from",
         "look at who gains"),
    Kind("access_widened", "risky", _RIGHTS, "widened", "somebody may do more than before", "look at who gains"),
    Kind("access_narrowed", "breaking", _RIGHTS, "narrowed", "somebody may do less than before",
         "tell those who lose"),
    Kind("access_changed", "breaking", _RIGHTS, "both", "somebody may do more, and somebody less",
         "look at who gains, tell those who lose"),
    Kind("role_changed", "safe", ("role", *_BUNDLES, "share", "restriction"), "changed",
         "it is told otherwise, and gives nobody more or less", "nothing to do"),
    Kind("bundle_added", "safe", _BUNDLES, "added", "a new bundle of rights, team or queue", "nothing to do"),
    Kind("bundle_removed", "breaking", _BUNDLES, "removed", "a bundle of rights, a team or a queue is gone",
         "give its members the rights in another way first", reach="references"),
    # what happens by itself
    Kind("figures_changed", "safe", ("campaign", "crm"), "changed", "what is expected of it, or counted, is otherwise",
         "say so where figures are compared over time",
         attributes=("cost", "goal", "expected_records", "purpose")),
    Kind("workflow_added", "risky", _ACTS, "added", "something happens by itself from now on",
         "try it in another environment; see which records start it at once"),
    Kind("workflow_removed", "risky", _ACTS, "removed", "something no longer happens by itself",
         "let what is under way come to its end", reach="references"),
    Kind("workflow_changed", "risky", _ACTS, "changed", "something else happens by itself",
         "what is under way goes on by the ids of its steps: keep them"),
    Kind("rule_added", "risky", _RULES, "added", "one more rule decides", "try it in another environment"),
    Kind("rule_removed", "risky", _RULES, "removed", "a rule decides no longer", "see who relies on it",
         reach="references"),
    Kind("rule_changed", "risky", _RULES, "changed", "a rule decides otherwise",
         "compare what it decides for records that are there"),
    # ways in and out
    Kind("form_added", "safe", ("form",), "added", "one more way in", "nothing to do"),
    Kind("form_removed", "breaking", ("form",), "removed", "those who fill it in find nothing",
         "let its address lead elsewhere", reach="references"),
    Kind("form_changed", "risky", ("form",), "changed", "the form asks or does something else",
         "see the pages that it stands in"),
    Kind("import_added", "safe", ("import",), "added", "one more way in", "nothing to do"),
    Kind("import_removed", "breaking", ("import",), "removed", "files of this sort are not taken any more",
         "tell those who bring them", reach="references"),
    Kind("import_changed", "risky", ("import",), "changed", "files are read otherwise",
         "try it with a file of today"),
    Kind("integration_added", "safe", _OUTSIDE, "added", "another system, or one more exchange with it",
         "put its secrets and its address into each environment"),
    Kind("integration_removed", "breaking", _OUTSIDE, "removed", "another system gets or brings nothing any more",
         "agree on it with those who run the other system", reach="references"),
    Kind("integration_changed", "risky", _OUTSIDE, "changed", "something else is exchanged",
         "agree on it with those who run the other system"),
    # what is sent
    Kind("template_added", "safe", ("template", "document"), "added", "a new text", "nothing to do"),
    Kind("template_removed", "breaking", ("template", "document"), "removed", "a text that was sent is gone",
         "let what sends it send another", reach="references"),
    Kind("sending_changed", "risky", ("template",), "changed", "it is sent on other grounds, or in another way",
         "see that its recipients have agreed to it", attributes=("purpose", "channel", "unsubscribe")),
    Kind("template_changed", "safe", ("template", "document"), "changed", "people are sent another text",
         "read it once as its recipient will"),
    Kind("consent_added", "safe", ("consent", "channel"), "added", "a new channel, or a new consent",
         "nobody has given it yet"),
    Kind("consent_removed", "breaking", ("consent", "channel"), "removed",
         "nothing may be sent by it, and what people have agreed to is gone",
         "keep the record of what was agreed to", reach="references"),
    Kind("channel_changed", "risky", ("channel",), "changed", "messages go another way, or at other times",
         "try it in another environment"),
    Kind("consent_changed", "risky", ("consent",), "changed", "people have agreed to something else",
         "see whether what they agreed to covers it; else ask again"),
    # what is shown
    Kind("report_added", "safe", _SHOWN, "added", "something new to look at", "nothing to do"),
    Kind("report_removed", "risky", _SHOWN, "removed", "something that was looked at is gone",
         "tell those who look at it", reach="references"),
    Kind("report_changed", "safe", _SHOWN, "changed", "something else is shown",
         "say so where figures are compared over time"),
    # what comes with it, and how it is used
    Kind("record_added", "safe", ("seed_record",), "added", "a record that comes with the blueprint", "nothing to do"),
    Kind("record_removed", "risky", ("seed_record",), "removed", "the blueprint no longer brings the record",
         "see what points at it", reach="references"),
    Kind("record_changed", "safe", ("seed_record",), "changed", "the blueprint brings it otherwise", "nothing to do"),
    Kind("assertion_added", "safe", ("assertion",), "added", "one more thing is watched over", "nothing to do"),
    Kind("assertion_removed", "risky", ("assertion",), "removed", "nobody watches over it any more",
         "say why in the change"),
    Kind("assertion_changed", "risky", ("assertion",), "changed", "something else is watched over",
         "say why in the change"),
    Kind("currency_changed", "breaking", ("crm",), "changed",
         "amounts without a currency of their own are in another one, or there is one less",
         "give each field that keeps its amounts their currency first", attributes=("currencies",),
         test=_is_another_currency),
    Kind("environment_added", "safe", ("environment",), "added", "it can be run in one more place",
         "put its secrets and addresses there"),
    Kind("environment_changed", "risky", ("environment", "crm"), "changed", "it runs otherwise",
         "look at each environment before it is applied"),
    Kind("environment_removed", "risky", ("environment",), "removed", "it is not run there any more",
         "take down what runs there"),
    Kind("module_changed", "safe", ("module", "activity"), "changed", "something about the module is otherwise",
         "nothing to do"),
    Kind("practice_added", "cosmetic", (), "added", "what people need, do, learn or try out is told", "nothing to do"),
    Kind("practice_removed", "cosmetic", (), "removed", "what people need, do, learn or try out is told no longer",
         "nothing to do"),
    Kind("practice_changed", "cosmetic", (), "changed", "what people need, do, learn or try out is told otherwise",
         "nothing to do"),
)  # fmt: skip
