"""What no statement gets past on a guarded connection to an SQLite file.

Each attempt is made on two files that differ only in what the attacker may not see. What comes back, rows, errors
and counts, has to be the same in both; and neither file may be changed.
"""

# ruff: noqa: E501 - statements are easier to compare on one line

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from crmspec.access import guarded
from crmspec.compiler.manifest import manifest_of
from crmspec.pipeline import check
from crmspec.targets.registry import targets
from tests.access.test_attacks_postgres import BLUEPRINT, IDS
from tests.targets.relational.databases import Lite, insert, load

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STAMP = "2026-01-01T00:00:00.000000Z"
NO_ATTACK = ("syntax error", "no such column", "no such function", "incomplete input", "unrecognized token")
"""What the database says of a statement that means nothing: then nothing was tried."""


class Attempt(NamedTuple):
    """Something tried, in one statement or several, and whether it has to be refused; else it tells nothing."""

    called: str
    sql: str | tuple[str, ...]
    check: str = "refused"


MINE, ONE = "where \"id\" = '{mine}'", "where \"id\" = '{theirs}'"
FAILS = "abs(case when {test} then -9223372036854775808 else 1 end) = 1"
ATTEMPTS = [
    # reading
    Attempt("rows counted", 'select count(*) from "deal"', "nothing"),
    Attempt("rows counted by twos", 'select count(*) from "deal" as a, "deal" as b', "nothing"),
    Attempt("all fields", 'select * from "deal" order by "id"', "nothing"),
    Attempt("a hidden field", 'select "notes", count("notes") from "deal"', "nothing"),
    Attempt("a hidden field of what is seen in part", "select \"total\", \"notes\", \"firm_id\", \"gross\" from \"deal\" where \"id\" = '{partly}'", "nothing"),
    Attempt("a filter", "select \"title\" from \"deal\" where \"notes\" like 'hush%' or \"title\" = 'hush'", "nothing"),
    Attempt("order", 'select "title" from "deal" order by "notes" desc, "total", "title"', "nothing"),
    Attempt("order by what is masked", 'select "title" from "deal" order by "total" desc, "title" limit 1', "nothing"),
    Attempt("groups", 'select "notes", "firm_id", count(*) from "deal" group by 1, 2 having max("total") is not null', "nothing"),
    Attempt("totals", 'select sum("total"), max("notes"), max("gross"), min("net") from "deal"', "nothing"),
    Attempt("different ones", 'select distinct "notes", "total" from "deal"', "nothing"),
    Attempt("a window", 'select lag("notes") over (order by "title"), rank() over (order by "total") from "deal"', "nothing"),
    Attempt("a join", 'select a."title" from "deal" as a join "deal" as b on b."notes" is not null and a."id" <> b."id"', "nothing"),
    Attempt("a join from the left", 'select f."name", d."title" from "firm" as f left join "deal" as d on d."firm_id" = f."id" order by 2', "nothing"),
    Attempt("a join with the table", 'select b."notes" from "deal" as a join main."deal" as b using ("id")'),
    Attempt("a join by all columns", 'select count(*) from (select \'hush\' as "notes") natural join main."deal"'),
    Attempt("a join by all columns, otherwise", 'select 1 from main."deal" as d natural left outer join (select \'hush\' as "notes")'),
    Attempt("a join by a column", 'select count(*) from (select \'hush\' as "notes") as x join main."deal" using ("notes")'),
    Attempt("a join by a column, in other quotes", 'select count(*) from (select \'hush\' as "notes") as x join \'main\'."deal" using ("notes")'),
    Attempt("a join by a column, in capitals", 'select count(*) from (select \'hush\' as "notes") as x join [MAIN].DEAL USING(NOTES)'),
    Attempt("a join by a column, within", 'select (select count(*) from (select \'hush\' as "notes") join `main`.`deal` using ("notes")) from "deal"'),
    Attempt("a join by a column, named before", 'with x as (select \'hush\' as "notes") select count(*) from x join main . "deal" using ("notes")'),
    Attempt("a join by a column of another's", 'select count(*) from (select \'hush@example.com\' as "email") join "_user" using ("email")'),
    Attempt("a join by all columns of another's", 'select count(*) from (select \'hush@example.com\' as "email") natural join _USER'),
    Attempt("a join by a column of who may what", 'select count(*) from (select \'boss\' as "role") join "_user_role" using ("role")'),
    Attempt("a join by a column of what happened", 'select count(*) from (select \'created\' as "event") natural join "_outbox"'),
    Attempt("a join by a column beside", 'select count(*) from (select \'hush@example.com\' as "value") natural join main."firm__emails"'),
    Attempt("a join by a column in a change", f'update "deal" set "title" = \'x\' from (select \'hush@example.com\' as "email") as x join "_user" using ("email") {MINE}'),
    Attempt("a join by a column of what is seen", 'select count(*), count(d."notes") from "deal" as d join "firm" using ("id") natural join "part"'),
    Attempt("whether it is among them", "select ('{boss}', 'boss', '{boss}', '2026') in \"_user_role\""),
    Attempt("what comes back, of the table", f'update "deal" set "title" = \'x\' {MINE} returning (select max("notes") from main."deal")'),
    Attempt("the table in an order", 'select "title" from "deal" order by (select max("notes") from main."deal")'),
    Attempt("the table in a limit", 'select "title" from "deal" limit (select max("total") from main."deal")'),
    Attempt("the table in groups", 'select 1 from "deal" group by (select max("notes") from main."deal")'),
    Attempt("the table in a filter of totals", 'select count(*) filter (where (select max("notes") from main."deal") = \'hush\') from "deal"'),
    Attempt("the table in a window", 'select count(*) over (order by (select max("notes") from main."deal")) from "deal"'),
    Attempt("the table in JSON", 'select value from json_each((select json_group_array("notes") from main."deal"))'),
    Attempt("the table in values", 'values ((select max("notes") from main."deal"))'),
    Attempt("a subquery", 'select (select count(*) from "deal" as d where d."total" > 7000) from "deal"', "nothing"),
    Attempt("a subquery on the table", 'select (select max("notes") from main."deal") from "deal"'),
    Attempt("whether there is one", 'select 1 where exists (select 1 from main."deal" where "notes" like \'h%\')'),
    Attempt("one of those", 'select "id" from "deal" where "id" in main."deal"'),
    Attempt("one in a set", "select '{theirs}' in (select \"id\" from \"deal\"), '{secret}' in (select \"firm_id\" from \"deal\")", "nothing"),
    Attempt("sets", 'select "id" from "deal" except select "deal_id" from "part" union all select "id" from "firm"', "nothing"),
    Attempt("a common table expression", 'with x as (select * from "deal") select count("notes"), count(*) from x', "nothing"),
    Attempt("a common table expression on the table", 'with x as (select "notes" from main."deal") select * from x'),
    Attempt("a common table expression of the same name", 'with "deal" as (select "notes" from main."deal") select * from "deal"'),
    Attempt("a recursive one", 'with recursive x(n) as (select 1 union all select n + 1 from x where n < (select count(*) from "deal")) select max(n) from x', "nothing"),
    Attempt("a name that is trusted", 'with "deal~guarded" as (select * from main."deal") select * from "deal~guarded"'),
    Attempt("a trigger's name", 'with "deal__created__trigger" as (select "notes" from main."deal") select * from "deal__created__trigger"'),
    Attempt("a view's name", 'with "deal__read" as (select "notes" from main."deal") select * from "deal__read"'),
    Attempt("a step's name", 'with _s1 as (select "notes" from main."deal") select * from _s1'),
    Attempt("a view's name as another's", 'select * from (select "notes" from main."deal") as "deal__read"'),
    Attempt("the table", 'select * from main."deal"'),
    Attempt("the table, counted", 'select count(*) from main."deal"'),
    Attempt("the row's number", 'select rowid from main."deal"'),
    Attempt("the row's number in the view", 'select rowid, oid, _rowid_ from "deal"', "any"),
    Attempt("the table beside", 'select * from main."firm__emails"'),
    Attempt("what lies beside", 'select * from "firm__emails" order by 1, 2', "nothing"),
    Attempt("what lies beside, of a field", 'select count(*) from "deal__phones"', "nothing"),
    Attempt("tags", 'select * from "firm__interests"', "nothing"),
    Attempt("parts of hidden records", 'select "text" from "part"', "nothing"),
    Attempt("what is linked", 'select "name", "budget" from "firm"', "nothing"),
    Attempt("formulas of all", 'select * from "deal__read"'),
    Attempt("a segment", 'select * from "segment__big"'),
    Attempt("a report", 'select * from "report__by_stage"'),
    Attempt("a report that may not be opened", 'select * from "report__by_stage__opened"'),
    Attempt("another one's mail", 'select "email" from "_user"'),
    Attempt("another one's login", "select 1 from \"_user\" where \"login\" = 'boss'"),
    Attempt("who may what", 'select * from "_user_role"'),
    Attempt("who is below whom", 'select * from "_user_closure"'),
    Attempt("what happened", 'select * from "_outbox"'),
    Attempt("what was", 'select * from "_history"'),
    Attempt("what ran", 'select * from "_run"'),
    Attempt("who shares", 'select * from "_share"', "nothing"),
    Attempt("who made it all", 'select * from "_deployment"'),
    # what fails tells
    Attempt("a failing filter", 'select count(*) from "deal" where ' + FAILS.format(test="\"title\" = 'hush'"), "nothing"),
    Attempt("a failing filter by a hidden field", 'select count(*) from "deal" where ' + FAILS.format(test="\"notes\" = 'hush'"), "nothing"),
    Attempt("a failing filter by a masked field", 'select count(*) from "deal" where ' + FAILS.format(test='"total" = 7777'), "nothing"),
    Attempt("a failing filter by a formula", 'select count(*) from "deal" where ' + FAILS.format(test='"gross" = 7778'), "nothing"),
    Attempt("a failing filter over a list", 'select count(*) from "firm__emails" where ' + FAILS.format(test="\"value\" = 'hush@example.com'"), "nothing"),
    Attempt("a failing filter over parts", 'select count(*) from "part" where ' + FAILS.format(test="\"text\" = 'hush'"), "nothing"),
    Attempt("a failing order", 'select "title" from "deal" order by ' + FAILS.format(test="\"title\" = 'hush'"), "nothing"),
    Attempt("a failing join", 'select count(*) from "firm" as f join "deal" as d on ' + FAILS.format(test="d.\"title\" = 'hush'"), "nothing"),
    Attempt("a failing change", 'update "deal" set "title" = \'x\' where "total" = 12345 and ' + FAILS.format(test="\"title\" = 'hush'"), "nothing"),
    Attempt("a failing change of nothing", 'delete from "firm__emails" where "position" = 99 and ' + FAILS.format(test="\"value\" = 'hush@example.com'"), "nothing"),
    Attempt("a failing new record", 'insert into "deal" ("title") select "text" from "part" where "text" = \'none\' and ' + FAILS.format(test="\"text\" = 'hush'"), "nothing"),
    Attempt("a failing pattern", "select count(*) from \"deal\" where case when \"title\" = 'hush' then 'x' like 'x' escape 'xx' else 1 end", "nothing"),
    Attempt("failing JSON", "select count(*) from \"deal\" where \"title\" = 'hush' and json_extract('[', '$') is null", "any"),
    Attempt("failing JSON, shortly", "select count(*) from \"deal\" where \"title\" = 'hush' and '[' -> '$' is null", "any"),
    Attempt("after a failing transaction", ("begin", 'select count(*) from "deal" where ' + FAILS.format(test="\"title\" = 'hush'"), "rollback", 'select count(*) from "deal" where ' + FAILS.format(test="\"title\" = 'hush'")), "nothing"),
    Attempt("a failing row's text", f'update "deal" set "pieces" = 10 {MINE}', "any"),
    Attempt("what comes back of hidden ones", f"update \"deal\" set \"title\" = 'x' {ONE} returning \"id\"", "nothing"),
    Attempt("a change by a hidden field", "update \"deal\" set \"title\" = 'x' where \"notes\" = 'hush' or \"gross\" = 7778", "nothing"),
    Attempt("a key that is taken", 'insert into "deal" ("id", "title") values (\'{theirs}\', \'x\') on conflict ("id") do nothing'),
    # names
    Attempt("a view of the same name", 'create temp view "deal" as select * from main."deal"'),
    Attempt("a table of the same name", 'create temp table "deal" ("id" text)'),
    Attempt("a trigger of the same name", 'create temp trigger "deal~update~guarded" instead of update on "deal" begin select 1; end'),
    Attempt("a trigger of one's own", 'create temp trigger x after update on main."deal" begin select 1; end'),
    Attempt("a trigger on the view", 'create trigger x instead of delete on "deal" begin delete from "deal"; end'),
    Attempt("a view of one's own", 'create view v as select * from "deal"'),
    Attempt("a view in the file", 'create view main.v as select * from main."deal"'),
    Attempt("an index", 'create index x on "deal" ("title")'),
    Attempt("a virtual table", "create virtual table temp.x using fts5(a)"),
    Attempt("another virtual table", "create virtual table temp.x using dbstat"),
    Attempt("taking away a view", 'drop view "deal"'),
    Attempt("taking away a trigger", 'drop trigger temp."deal~update~guarded"'),
    Attempt("taking away a trigger of the file", 'drop trigger "deal__updated__trigger"'),
    Attempt("taking away a table", 'drop table main."deal"'),
    Attempt("another column", 'alter table main."deal" add column x'),
    Attempt("another name", 'alter table temp."_principal" rename to "p"'),
    Attempt("the schema", "select * from sqlite_master"),
    Attempt("the schema of the file", "select sql from main.sqlite_schema"),
    Attempt("the schema of the connection", "select * from sqlite_temp_master"),
    Attempt("the schema of the connection, newly called", "select * from temp.sqlite_schema"),
    Attempt("writing the schema", 'update sqlite_temp_master set sql = \'create view "deal" as select * from main."deal"\' where name = \'deal\''),
    Attempt("taking from the schema", "delete from sqlite_temp_master where type = 'trigger'"),
    Attempt("adding to the schema", "insert into sqlite_master values ('view', 'v', 'v', 0, 'create view v as select 1')"),
    Attempt("pages", "select * from dbstat"),
    Attempt("statements that are kept", "select * from sqlite_stmt"),
    Attempt("statistics", "select * from sqlite_stat1"),
    # settings and files
    Attempt("a schema that may be written", "pragma writable_schema = on"),
    Attempt("a schema that may be written, in brackets", "pragma main.writable_schema(1)"),
    Attempt("a schema that is trusted", "pragma trusted_schema = on"),
    Attempt("no foreign keys", "pragma foreign_keys = off"),
    Attempt("no checks", "pragma ignore_check_constraints = on"),
    Attempt("triggers that set each other off", "pragma recursive_triggers = on"),
    Attempt("what the columns are", "pragma table_info('deal')"),
    Attempt("what the columns are, as a table", "select * from pragma_table_info('_user')"),
    Attempt("which tables there are", "select * from pragma_table_list"),
    Attempt("which files there are", "pragma database_list"),
    Attempt("which functions there are", "select name from pragma_function_list where name like '%guarded'"),
    Attempt("how many pages", "pragma page_count"),
    Attempt("another page's size", "pragma journal_mode = delete"),
    Attempt("the count of changes", "pragma user_version = 7"),
    Attempt("an attached file", "attach database ':memory:' as other"),
    Attempt("an attached file, prepared", ("begin", "attach ? as other")),
    Attempt("a detached file", "detach database main"),
    Attempt("a copy", "vacuum into '/tmp/crmspec-attack.sqlite'"),
    Attempt("tidying", "vacuum"),
    Attempt("analysing", "analyze"),
    Attempt("indexes anew", "reindex"),
    Attempt("how it is done", 'explain select "notes" from "deal"'),
    Attempt("how it is done, in short", 'explain query plan select "notes" from "deal"'),
    Attempt("a library", "select load_extension('x')"),
    Attempt("a library by a view", "update \"deal\" set \"title\" = load_extension('x') " + MINE),
    Attempt("a tokenizer", "select fts3_tokenizer('simple')"),
    Attempt("much memory", "select randomblob(1000000000), zeroblob(1000000000)"),
    Attempt("how many rows were changed", "select changes(), total_changes()"),
    Attempt("the last row's number", "select last_insert_rowid()"),
    Attempt("what the library is", "select sqlite_compileoption_get(1)"),
    Attempt("a private function", "select \"sets~guarded\"('deal', 'notes')"),
    Attempt("a private view", 'select * from "opened~guarded"'),
    Attempt("a private table", "insert into temp.\"own~guarded\" values ('{boss}')"),
    Attempt("a private mode", 'drop view temp."mode~guarded"'),
    Attempt("a private savepoint", 'rollback to "bar~guarded"'),
    # who is at work
    Attempt("another principal", "update \"_principal\" set \"user_id\" = '{boss}'"),
    Attempt("another principal in its place", "update temp.\"_principal\" set \"user_id\" = '{boss}'"),
    Attempt("one principal more", "insert into \"_principal\" values ('{boss}')"),
    Attempt("no principal", 'delete from "_principal"'),
    Attempt("who acts", "insert into \"_acting\" (\"user_id\") values ('{boss}')"),
    Attempt("who acts, after a while", ("begin", f"update \"deal\" set \"title\" = \"title\" {MINE}", "update \"_acting\" set \"user_id\" = '{boss}'", "rollback")),
    Attempt("a role for oneself", "insert into \"_user_role\" (\"user_id\", \"role\") values ('{clerk}', 'boss')"),
    Attempt("a role for oneself, in the file", "update main.\"_user_role\" set \"role\" = 'boss'"),
    Attempt("another leader", "update \"_user\" set \"manager_id\" = '{clerk}' where \"id\" = '{boss}'"),
    Attempt("below oneself", "insert into \"_user_closure\" (\"ancestor_id\", \"descendant_id\") values ('{clerk}', '{boss}')"),
    Attempt("a team for oneself", "insert into \"_team_member\" (\"user_id\") values ('{clerk}')"),
    Attempt("a queue for oneself", "insert into \"_queue_member\" (\"user_id\") values ('{clerk}')"),
    Attempt("active again", 'update "_user" set "active" = 1'),
    # writing
    Attempt("a field nobody may change", f"update \"deal\" set \"notes\" = 'x' {MINE}"),
    Attempt("a hidden field, emptied", f'update "deal" set "notes" = null {MINE}'),
    Attempt("a hidden field of all", 'update "deal" set "notes" = "notes"'),
    Attempt("a hidden field beside another", f"update \"deal\" set \"title\" = 'x', \"notes\" = 'x' {MINE}"),
    Attempt("a hidden field as a pair", f"update \"deal\" set (\"title\", \"notes\") = ('x', 'y') {MINE}"),
    Attempt("a hidden field from elsewhere", f"update \"deal\" set \"notes\" = s.v from (select 'x' as v) as s {MINE}"),
    Attempt("a field with capitals", f"update \"DEAL\" set \"NOTES\" = 'x' {MINE}"),
    Attempt("a formula", f'update "deal" set "net" = 1 {MINE}'),
    Attempt("the table", f"update main.\"deal\" set \"title\" = 'x' {MINE}"),
    Attempt("the table, added to", "insert into main.\"deal\" (\"title\") values ('x')"),
    Attempt("the table, taken from", 'delete from main."deal"'),
    Attempt("the door", "update \"deal__door__view\" set \"notes\" = 'x'"),
    Attempt("the door, added to", "insert into [deal__door__view] (\"title\") values ('x')"),
    Attempt("the door of shares", "insert into \"_share__door__view\" (\"module\") values ('deal')"),
    Attempt("a view of all", "update \"deal__read\" set \"notes\" = 'x'"),
    Attempt("a hidden record", f"update \"deal\" set \"title\" = 'x' {ONE}", "nothing"),
    Attempt("a record in other rows", "update \"deal\" set \"title\" = 'x' where \"id\" = '{partly}'"),
    Attempt("moving it out", "update \"deal\" set \"owner_id\" = '{boss}' " + MINE),
    Attempt("moving a part to what is not seen", "update \"part\" set \"deal_id\" = '{theirs}'"),
    Attempt("moving a part out", "update \"part\" set \"deal_id\" = '{partly}'"),
    Attempt("taking it", "update \"deal\" set \"owner_id\" = '{clerk}' where \"id\" = '{partly}'"),
    Attempt("taking what is hidden", f"update \"deal\" set \"owner_id\" = '{{clerk}}' {ONE}", "nothing"),
    Attempt("taking and changing", "update \"deal\" set \"owner_id\" = '{clerk}', \"title\" = 'x' where \"id\" = '{partly}'"),
    Attempt("too many at once", "update \"deal\" set \"title\" = 'x' where \"id\" in ('{mine}', '{second}', '{third}')"),
    Attempt("too many at once, taken back in part", ("savepoint a", "update \"deal\" set \"title\" = 'x' where \"id\" in ('{mine}', '{second}', '{third}')")),
    Attempt("too many at once, joined", "update \"deal\" set \"title\" = 'x' from \"deal\" as d where d.\"id\" = \"deal\".\"id\" and d.\"id\" <> '{partly}'"),
    Attempt("another field at once", "update \"deal\" set \"total\" = 3 where \"id\" in ('{mine}', '{second}')"),
    Attempt("where it is there", "insert into \"deal\" (\"id\", \"title\") values ('{mine}', 'x') on conflict (\"id\") do update set \"title\" = 'x'"),
    Attempt("in its place", "insert or replace into \"deal\" (\"id\", \"title\") values ('{theirs}', 'x')"),
    Attempt("in its place, shortly", "replace into \"deal\" (\"id\", \"title\") values ('{mine}', 'x')"),
    Attempt("in its place, later", "with x as (select 1) replace into \"deal\" (\"id\", \"title\") select '{mine}', 'x' from x"),
    Attempt("whatever comes of it", "update or ignore \"deal\" set \"title\" = 'x' " + MINE),
    Attempt("a stage by no way", f"update \"deal\" set \"stage\" = 'lost' {MINE}"),
    Attempt("a stage of another's", "update \"deal\" set \"stage\" = 'won' where \"id\" = '{partly}'"),
    Attempt("a stage of a hidden one", f"update \"deal\" set \"stage\" = 'won' {ONE}", "nothing"),
    Attempt("a stage with a field besides", f"update \"deal\" set \"stage\" = 'won', \"notes\" = 'x' {MINE}"),
    Attempt("a stage to begin with", "insert into \"deal\" (\"title\", \"stage\") values ('x', 'won')"),
    Attempt("deleting without the right", f"update \"deal\" set \"deleted_at\" = '{STAMP}' {MINE}"),
    Attempt("deleting for good", 'delete from "deal"'),
    Attempt("deleting for good, one", f'delete from "deal" {MINE}'),
    Attempt("who made it", f"update \"deal\" set \"created_by\" = '{{boss}}' {MINE}"),
    Attempt("when it was made", f"update \"deal\" set \"created_at\" = '2020-01-01T00:00:00.000000Z' {MINE}"),
    Attempt("who changed it", f"update \"deal\" set \"updated_by\" = '{{boss}}' {MINE}"),
    Attempt("the version", f'update "deal" set "version" = 7 {MINE}'),
    Attempt("its id", f"update \"deal\" set \"id\" = '{{nowhere}}' {MINE}"),
    Attempt("making for another", "insert into \"deal\" (\"title\", \"owner_id\") values ('x', '{boss}')"),
    Attempt("making in another's name", "insert into \"deal\" (\"title\", \"created_by\") values ('x', '{boss}')"),
    Attempt("making an old one", f"insert into \"deal\" (\"title\", \"created_at\") values ('x', '{STAMP}')"),
    Attempt("making a later version", "insert into \"deal\" (\"title\", \"version\") values ('x', 9)"),
    Attempt("making with a field that is not granted", "insert into \"deal\" (\"title\", \"notes\") values ('x', 'y')"),
    Attempt("making with such a field, empty", "insert into \"deal\" (\"title\", \"notes\") values ('x', null)"),
    Attempt("making where nothing may be made", "insert into \"firm\" (\"name\") values ('x')"),
    Attempt("making from the table", 'insert into "deal" ("title") select "notes" from main."deal"'),
    Attempt("making several of which one is not granted", "insert into \"deal\" (\"title\", \"owner_id\") values ('x', '{clerk}'), ('x', '{boss}')"),
    Attempt("a part of a hidden record", "insert into \"part\" (\"deal_id\", \"text\") values ('{theirs}', 'x')"),
    Attempt("a list of a field that may only be read", "update \"firm__emails\" set \"value\" = 'x@example.com'"),
    Attempt("taking from such a list", 'delete from "firm__emails"'),
    Attempt("adding to such a list", "insert into \"firm__emails\" (\"firm_id\", \"position\", \"value\") values ('{firm}', 7, 'x@example.com')"),
    Attempt("adding to a hidden list", "insert into \"firm__emails\" (\"firm_id\", \"position\", \"value\") values ('{secret}', 7, 'x@example.com')"),
    Attempt("a tag without the right", "insert into \"firm__interests\" (\"firm_id\", \"tag_id\") select '{firm}', \"id\" from \"_tag\""),
    Attempt("a new tag", "insert into \"_tag\" (\"category\", \"name\") values ('interest', 'x')"),
    Attempt("a tag's words", "update \"_tag\" set \"label\" = 'x'"),
    Attempt("a tag, gone", 'delete from "_tag"'),
    Attempt("a share of what is hidden", "insert into \"_share\" (\"module\", \"record_id\", \"user_id\", \"access\") values ('deal', '{theirs}', '{clerk}', 'read')"),
    Attempt("a share of what one may not share", "insert into \"_share\" (\"module\", \"record_id\", \"user_id\", \"access\") values ('deal', '{mine}', '{clerk}', 'update')"),
    Attempt("more than was shared", "update \"_share\" set \"access\" = 'update'"),
    Attempt("what others shared", "delete from \"_share\" where \"module\" = 'part'"),
    Attempt("what was not", "insert into \"_history\" (\"id\") values (1)"),
    Attempt("what was, gone", 'delete from "_history"'),
    Attempt("what did not happen", 'insert into "_outbox" default values'),
    Attempt("what happened, gone", 'delete from "_outbox"'),
    Attempt("what happened, otherwise", "update \"_outbox\" set \"event\" = 'x'"),
    Attempt("the deployment", "update \"_deployment\" set \"value\" = 'x'"),
    Attempt("what the blueprint declares", "update \"_stage\" set \"name\" = 'x'"),
    Attempt("two statements", "select 1; delete from \"_outbox\""),
    Attempt("a statement behind a remark", "/* select */ -- \n drop view \"deal\""),
    Attempt("a statement behind another sign", "\ufeffdrop view \"deal\""),
    Attempt("a statement with nothing in between", 'select"notes"from"main"."deal"'),
    Attempt("a statement that ends early", "select 1 /* ' */ from main.\"deal\" -- '"),
]  # fmt: skip
ALIKE = {
    "a reference": 'update "deal" set "firm_id" = \'{which firm}\' where "id" = \'{mine}\'',
    "a reference of a new record": 'insert into "deal" ("title", "firm_id") values (\'x\', \'{which firm}\')',
    "a master": 'insert into "part" ("deal_id", "text") values (\'{which deal}\', \'x\')',
    "another master": 'update "part" set "deal_id" = \'{which deal}\'',
    "an update": 'update "deal" set "pieces" = 99 where "id" = \'{which deal}\'',
    "giving": 'update "deal" set "owner_id" = \'{clerk}\' where "id" = \'{which deal}\'',
    "a stage": 'update "deal" set "stage" = \'won\' where "id" = \'{which deal}\'',
    "deleting": 'update "deal" set "deleted_at" = \'x\' where "id" = \'{which deal}\'',
    "sharing": 'insert into "_share" ("module", "record_id", "user_id", "access") values (\'deal\', \'{which deal}\', \'{clerk}\', \'read\')',
    "a list": 'insert into "firm__emails" ("firm_id", "position", "value") values (\'{which firm}\', 8, \'a@b.example\')',
    "tags": 'insert into "firm__interests" ("firm_id", "tag_id") select \'{which firm}\', "id" from "_tag"',
    "looking": 'select * from "deal" where "id" = \'{which deal}\'',
}


def written(sql: str, **more: str) -> str:
    for name, value in {**IDS, **more}.items():
        sql = sql.replace(f"{{{name}}}", value)
    return sql


class Outcome(NamedTuple):
    """What came of an attempt: what each statement was refused with, and all that was told."""

    refused: tuple[str, ...]
    told: str


class World:
    """A file with people and records."""

    def __init__(self, path: Path, manifest: dict[str, Any], hidden: str, number: int) -> None:
        self.path, self.manifest = path, manifest
        self.raw = sqlite3.connect(path)
        self.lite = Lite(self.raw)
        self._fill(hidden, number)

    def _fill(self, hidden: str, number: int) -> None:
        for name in ("clerk", "boss"):
            self._add("_user", name, name=name, email=f"{name if name == 'clerk' else hidden}@example.com")
            insert(self.lite, "_user_role", user_id=IDS[name], role=name)
        told: dict[str, Any] = {"budget": number, "updated_at": STAMP}
        self._add("firm", "firm", name="Firm", owner_id=IDS["clerk"], **told)
        self._add("firm", "secret", name=hidden, owner_id=IDS["boss"], **told)
        for name, value in (("firm", "open"), ("secret", hidden)):
            emails = {"position": 2, "value": f"{value}@example.com"}
            insert(self.lite, "firm__emails", firm_id=IDS[name], **emails)
        own: dict[str, Any] = {
            "notes": hidden,
            "total": 10,
            "owner_id": IDS["clerk"],
            "firm_id": IDS["firm"],
            "updated_at": STAMP,
        }
        for name in ("mine", "second", "third"):
            self._add("deal", name, title=name, **own)
        theirs = {
            "owner_id": IDS["boss"],
            "notes": hidden,
            "total": number,
            "firm_id": IDS["secret"],
            "updated_at": STAMP,
        }
        self._add("deal", "theirs", title=hidden, **theirs)
        self._add("deal", "partly", title="partly", pieces=9, **{**theirs, "total": 20})
        for name in ("theirs", "partly"):
            insert(self.lite, "deal__phones", deal_id=IDS[name], position=2, value=f"+1212555{number}")
        if hidden != "hush":
            self._add("deal", "more", title="one more", **theirs)
            insert(self.lite, "firm__emails", firm_id=IDS["secret"], position=3, value="more@example.com")
        insert(self.lite, "part", id=IDS["mine"], deal_id=IDS["mine"], text="open")
        insert(self.lite, "part", id=IDS["theirs"], deal_id=IDS["theirs"], text=hidden)
        self._add("_share", "mine", module="part", record_id=IDS["mine"], user_id=IDS["clerk"], access="read")
        tag = self.lite.run('select "id" from "_tag"')[0]["id"]
        insert(self.lite, "firm__interests", firm_id=IDS["secret"], tag_id=tag)

    def _add(self, table: str, name: str, /, **values: Any) -> None:
        insert(self.lite, table, id=IDS[name], created_at=STAMP, **values)

    def everything(self) -> list[str]:
        """All that stands in the file."""
        return list(self.raw.iterdump())

    def connect(self, user: str = "clerk") -> guarded.Connection:
        return guarded.connect(self.path, self.manifest, IDS[user], isolation_level=None)

    def attempt(self, *statements: str) -> Outcome:
        """Try it, for good; what came of it, then how the connection goes on."""
        refused, told = [], []
        with closing(self.connect()) as connection:
            for sql in statements:
                try:
                    cursor = connection.execute(sql)
                    told.append(f"{cursor.fetchall()} {cursor.rowcount}")
                except (sqlite3.Error, sqlite3.Warning) as problem:
                    refused.append(str(problem))
                    told.append(f"{type(problem).__name__}: {problem}")
            if connection.in_transaction:
                connection.execute("commit")
            told.append(str(connection.execute('select count(*), count("total") from "deal"').fetchall()))
        return Outcome(tuple(refused), "\n".join(told))


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[World]]:
    folder = tmp_path_factory.mktemp("attacks")
    (folder / "crm.yaml").write_text(BLUEPRINT.replace("targets: [postgres]", "targets: [sqlite]"))
    outcome = check(folder)
    assert outcome.architecture is not None
    manifest = manifest_of(outcome.architecture)
    files = dict(targets()["sqlite"].produce(manifest))
    empty = folder / "empty.sqlite"
    with closing(sqlite3.connect(empty)) as raw:
        load(Lite(raw), files)
    found = []
    for hidden, number in (("hush", 7777), ("else", 9)):
        path = folder / f"{hidden}.sqlite"
        shutil.copy(empty, path)
        found.append(World(path, manifest, hidden, number))
    yield found
    for one in found:
        one.raw.close()


@pytest.mark.parametrize("tried", ATTEMPTS, ids=lambda one: one.called)
def test_nothing_is_changed_or_learnt(worlds: list[World], tried: Attempt) -> None:
    statements = (tried.sql,) if isinstance(tried.sql, str) else tried.sql
    outcomes = []
    for world in worlds:
        before = world.everything()
        outcomes.append(world.attempt(*map(written, statements)))
        assert world.everything() == before
    first = outcomes[0]
    assert first == outcomes[1]
    assert not any(told in first.told for told in ("hush", "7777", "7776", "7778"))
    assert first.told.endswith("[(4, 3)]"), "it goes on as before"
    if tried.check == "refused":
        assert first.refused, first
        assert not any(told in first.refused[-1] for told in NO_ATTACK), f"no attack: {first}"
    if tried.check == "nothing":
        assert not first.refused, first


@pytest.mark.parametrize("called", ALIKE)
def test_what_is_hidden_is_as_if_it_were_not_there(worlds: list[World], called: str) -> None:
    told = set()
    for firm, deal in ((IDS["secret"], IDS["theirs"]), (IDS["nowhere"], IDS["nowhere"])):
        before = worlds[0].everything()
        outcome = worlds[0].attempt(written(ALIKE[called], **{"which firm": firm, "which deal": deal}))
        assert worlds[0].everything() == before
        told.add(outcome)
    assert len(told) == 1, told


def test_the_clerk_works_as_usual(worlds: list[World]) -> None:
    """Else all of the above would be refused for nothing."""
    with closing(worlds[0].connect()) as connection:
        rows = connection.execute('select "title", "net", "gross", "notes" from "deal" order by 1').fetchall()
        assert rows == [
            ("mine", 9, 11, None),
            ("partly", 19, None, None),
            ("second", 9, 11, None),
            ("third", 9, 11, None),
        ]
        connection.execute("begin")
        sql = 'update "deal" set "title" = ?, "stage" = \'won\' where "id" = ?'
        assert connection.execute(sql, ("new", IDS["mine"])).rowcount == 1
        sql = 'update "deal" set "title" = \'x\' where "id" in (?, ?)'
        assert connection.execute(sql, (IDS["mine"], IDS["second"])).rowcount == 2
        sql = 'insert into "deal" ("title", "total", "firm_id") values (\'x\', 3, ?) returning "net"'
        assert connection.execute(sql, (IDS["firm"],)).fetchall() in ([(2,)], [(None,)])
        connection.execute("rollback")


def test_what_is_kept_shows_each_person_their_own(worlds: list[World]) -> None:
    """A statement of the boss shows the clerk what the clerk sees; a cursor stays with its person."""
    with closing(worlds[0].connect("boss")) as boss, closing(worlds[0].connect()) as clerk:
        sql = 'select count(*), count("notes") from "deal"'
        counts = [one.execute(sql).fetchone() for _ in range(3) for one in (boss, clerk)]
        assert counts == [(5, 5), (4, 0)] * 3
        kept = boss.execute('select "notes" from "deal" order by "id"')
        other = clerk.execute('select "notes" from "deal" order by "id"')
        assert [row[0] for row in other] == [None] * 4
        assert len(kept.fetchall()) == 5
        assert kept.connection is boss
        assert other.connection is clerk
