"""What nobody gets past on PostgreSQL, whether by the gateway or with a login of their own.

Each attempt is made in two databases that differ only in what the attacker may not see. What comes back, rows,
errors and notices, has to be the same in both; and neither database may be changed.
"""

# ruff: noqa: E501 - statements are easier to compare on one line

from __future__ import annotations

from contextlib import ExitStack, closing, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from crmspec import physical
from crmspec.compiler.manifest import manifest_of
from crmspec.physical import quoted
from crmspec.pipeline import check
from crmspec.targets.registry import targets
from tests.targets.relational.databases import Postgres, insert, load

if TYPE_CHECKING:
    from collections.abc import Iterator

BLUEPRINT = """
crm: {name: attacks, label: Attacks, currencies: [USD], targets: [postgres]}
queues:
  waiting: {modules: [deal], roles: [boss]}
tags:
  interest: {label: Interests, tags: {seo: SEO}}
modules:
  firm:
    fields:
      name: {type: text, required: true}
      budget: {type: integer, sensitivity: confidential}
      emails: {type: email, many: true}
      interests: {type: tags, category: interest}
  deal:
    ownership: user_or_queue
    fields:
      title: {type: text, required: true}
      notes: text
      pieces: {type: integer, maximum: 9}
      total: integer
      stage: {type: picklist, required: true, default: open}
      firm: {type: lookup, to: firm, reverse: deals}
      phones: {type: phone, many: true}
      net: {type: formula, expression: total - 1}
      gross: {type: formula, expression: total + 1}
  part:
    ownership: parent
    fields:
      deal: {type: master_detail, to: deal, reverse: parts}
      text: {type: text, required: true}
pipelines:
  process:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
segments:
  big: {module: deal, where: total > 20}
reports:
  by_stage: {module: deal, measures: {deals: count(), total: sum(total)}, group: [stage]}
roles:
  boss:
    can:
      firm: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}, delete: all}
      deal: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}, delete: all, transitions: all, assign: all, share: all}
      part: {read: all, create: true, update: all}
    reports: all
  clerk:
    reports_to: boss
    can:
      firm: {read: {scope: own, fields: [name, emails]}, update: {scope: own, fields: [name]}}
      deal:
        read: [{scope: own, fields: [title, pieces, total, stage, firm, phones, net, gross]}, {scope: pieces == 9, fields: [title, stage, net]}]
        create: {scope: own, fields: [title, firm, total]}
        update: {scope: own, fields: [title, pieces, firm, total]}
        mass_update: {scope: own, fields: [title], at_most: 2}
        transitions: [process.win]
      part: {read: own, create: true, update: own}
"""
IDS = {
    name: f"00000000-0000-4000-8000-{at:012}"
    for at, name in enumerate(
        ("clerk", "boss", "firm", "secret", "mine", "second", "third", "theirs", "partly", "more", "nowhere"),
        1,
    )
}


class Attempt(NamedTuple):
    """Something tried, and whether the database has to refuse it; else it may go through and do nothing.

    ``hidden`` and ``counted`` may tell how much there is, by how long it takes or by the server's own counters:
    the documentation says so. They tell no value.
    """

    called: str
    sql: str
    check: str = "refused"
    by: str = "both"


LEAK = """create function pg_temp.leak(anyelement) returns boolean language plpgsql strict cost 0.0000001 as
$$begin raise notice 'leaked %', $1; return true; end$$;"""
DIVIDE = "1 / (case when {test} then 0 else 1 end) = 1"
ATTEMPTS = [
    # reading
    Attempt("a hidden column", 'select "notes" from "deal"'),
    Attempt("a hidden column, counted", 'select count("notes") from "deal"'),
    Attempt("a whole row", 'select "deal" from "deal"'),
    Attempt("all columns", 'select * from "deal"'),
    Attempt("a row as JSON", 'select to_jsonb("deal") from "deal"'),
    Attempt("where it lies", 'select ctid, xmin from "deal"'),
    Attempt("rows counted", 'select count(*) from "deal__seen"', "nothing"),
    Attempt("rows counted in the table", 'select count("id") from "deal"', "nothing"),
    Attempt("a hidden column in the view", 'select "notes" from "deal__seen"', "nothing"),
    Attempt("a filter by a hidden column", "select \"title\" from \"deal__seen\" where \"notes\" like 'hush%'", "nothing"),
    Attempt("a filter in the table", "select \"id\" from \"deal\" where \"notes\" like 'hush%'"),
    Attempt("order", 'select "title" from "deal__seen" order by "notes" desc, "title"', "nothing"),
    Attempt("order in the table", 'select "id" from "deal" order by "notes"'),
    Attempt("groups", 'select "notes", count(*) from "deal__seen" group by "notes"', "nothing"),
    Attempt("totals", 'select sum("total"), max("notes"), max("gross") from "deal__seen"', "nothing"),
    Attempt("a window", 'select lag("notes") over (order by "title") from "deal__seen"', "nothing"),
    Attempt("a join", 'select a."title" from "deal__seen" a join "deal__seen" b on b."notes" is not null and a."id" <> b."id"', "nothing"),
    Attempt("a join with the table", 'select b."notes" from "deal__seen" a join "deal" b using ("id")'),
    Attempt("a subquery", 'select (select count(*) from "deal__seen" d where d."total" > 7000) from "deal__seen"', "nothing"),
    Attempt("a common table expression", 'with x as (select * from "deal__seen") select count("notes"), count(*) from x', "nothing"),
    Attempt("a common table expression on the table", 'with x as (select "notes" from "deal") select * from x'),
    Attempt("what comes back", "update \"deal\" set \"title\" = 'Mine' where \"id\" = '{mine}' returning \"notes\""),
    Attempt("what comes back of a hidden one", "update \"deal\" set \"title\" = 'x' where \"id\" = '{theirs}' returning \"id\"", "nothing"),
    Attempt("what is linked", 'select "name", "budget" from "firm__seen"', "nothing"),
    Attempt("what lies beside", 'select * from "firm__emails__seen" order by 2, 3', "nothing"),
    Attempt("what lies beside, in the table", 'select * from "firm__emails" order by 2, 3', "nothing"),
    Attempt("parts of hidden records", 'select "text" from "part__seen"', "nothing"),
    Attempt("a view of one's own", 'create temp view v as select "notes" from "deal"; select * from v'),
    Attempt("a view over what is seen", 'create temp view v as select "title", "notes", "net" from "deal__seen"; select * from v order by 1', "nothing"),
    Attempt("formulas of all", 'select * from "deal__computed"'),
    Attempt("all rows, for conditions", 'select * from "deal__read"'),
    Attempt("a segment", 'select * from "segment__big"'),
    Attempt("a report", 'select * from "report__by_stage"'),
    Attempt("a report as it is opened", 'select * from "report__by_stage__opened"', "nothing"),
    Attempt("another one's mail", 'select "email" from "_user"'),
    Attempt("another one's login", 'select "login" from "_user"'),
    Attempt("who may what", 'select * from "_user_role"'),
    Attempt("what happened", 'select * from "_outbox"'),
    Attempt("what was", 'select * from "_history"'),
    Attempt("who shares", 'select * from "_share"'),
    # a function of one's own
    Attempt("a leaky function over a column", LEAK + 'select "title" from "deal__seen" where pg_temp.leak("notes")', "nothing"),
    Attempt("a leaky function over a title", LEAK + 'select count(*) from "deal__seen" where pg_temp.leak("title")', "nothing"),
    Attempt("a leaky function over a formula", LEAK + 'select count(*) from "deal__seen" where pg_temp.leak("net")', "nothing"),
    Attempt("a leaky function over a formula, by loops", LEAK + 'set local enable_hashjoin = off; set local enable_mergejoin = off; set local enable_indexscan = off; set local enable_bitmapscan = off; select count(*) from "deal__seen" where pg_temp.leak("gross") and pg_temp.leak("net")', "nothing"),
    Attempt("a leaky function over a list", LEAK + 'select count(*) from "firm__emails__seen" where pg_temp.leak("value")', "nothing"),
    Attempt("a leaky function over a list of a field", LEAK + 'select count(*) from "deal__phones__seen" where pg_temp.leak("value")', "nothing"),
    Attempt("a leaky function over tags", LEAK + 'select count(*) from "firm__interests__seen" where pg_temp.leak("firm_id")', "nothing"),
    Attempt("a leaky function over a list's table", LEAK + 'select count(*) from "firm__emails" where pg_temp.leak("value")', "nothing"),
    Attempt("a leaky function over parts", LEAK + 'select count(*) from "part__seen" where pg_temp.leak("text")', "nothing"),
    Attempt("a leaky function over the table", LEAK + 'select count("id") from "deal" where pg_temp.leak("id")', "nothing"),
    Attempt("a leaky function over a report", LEAK + 'select 1 from "report__by_stage__opened" where pg_temp.leak("deals")', "nothing"),
    Attempt("a leaky function in a change", LEAK + "update \"deal\" set \"title\" = \"title\" where pg_temp.leak(\"id\") and \"id\" = '{theirs}'", "any"),
    Attempt("a failing filter", 'select count(*) from "deal__seen" where ' + DIVIDE.format(test="\"notes\" = 'hush'"), "nothing"),
    Attempt("a failing filter over a formula", 'select count(*) from "deal__seen" where ' + DIVIDE.format(test='"net" = 7776'), "nothing"),
    Attempt("a failing filter over a list", 'select count(*) from "firm__emails__seen" where ' + DIVIDE.format(test="\"value\" = 'hush@example.com'"), "nothing"),
    Attempt("a function that acts for its owner", "create function pg_temp.f() returns text language sql security definer as $$select max(\"notes\") from \"crm_attacks\".\"deal\"$$; select pg_temp.f()"),
    Attempt("a trigger of the system's on a table of one's own", 'create temp table t ("id" uuid); create trigger x before insert on t for each row execute function "fn__guard__deal"()'),
    # what tells
    Attempt("an update of what is hidden", "do $$begin update \"deal\" set \"pieces\" = 99 where \"id\" = '{theirs}'; raise notice '%', found; end$$", "nothing"),
    Attempt("a failing row's text", "update \"deal\" set \"pieces\" = 10 where \"id\" = '{mine}'"),
    Attempt("statistics", "select tablename, attname, most_common_vals, histogram_bounds from pg_stats where schemaname = 'crm_attacks' and tablename in ('deal', 'firm', 'part', 'firm__emails', 'deal__phones')", "nothing"),
    Attempt("statistics, raw", "select * from pg_statistic"),
    Attempt("what others run", "select query from pg_stat_activity where query like '%hush%' and pid <> pg_backend_pid()", "nothing"),
    Attempt("how it is done", "explain (analyze, verbose, costs off, timing off, summary off) select \"notes\" from \"deal__seen\" where \"notes\" = 'x'", "hidden"),
    Attempt("how the table is done", 'explain select "notes" from "deal"'),
    Attempt("a lost cursor", 'declare c cursor for select "notes" from "deal"'),
    Attempt("a cursor", 'declare c cursor for select "title", "notes" from "deal__seen" order by 1; fetch all from c', "nothing"),
    # files
    Attempt("a copy of the table", 'copy "deal" to stdout'),
    Attempt("a copy of a column", 'copy "deal" ("notes") to stdout'),
    Attempt("a copy to a file", "copy (select 1) to '/tmp/attack'"),
    Attempt("a copy to a program", "copy (select 1) to program 'true'"),
    Attempt("a copy from a file", "copy \"deal\" (\"title\") from '/etc/passwd'"),
    Attempt("a large object from a file", "select lo_import('/etc/passwd')"),
    Attempt("a large object to a file", "select lo_export(1, '/tmp/attack')"),
    Attempt("a file", "select pg_read_file('/etc/passwd')"),
    # names and settings
    Attempt("a table of the same name", "create temp table \"_user_role\" (\"user_id\" uuid, \"role\" text); insert into pg_temp.\"_user_role\" values ('{clerk}', 'boss'); set local search_path = pg_temp, crm_attacks; select \"fn__roles\"(), count(\"notes\") from \"deal__seen\"", "nothing"),
    Attempt("records of the same name", "create temp table \"deal\" (\"id\" uuid, \"notes\" text); set local search_path = pg_temp, crm_attacks; select \"fn__allowed\"('deal', 'read', '{theirs}')", "nothing"),
    Attempt("a function of the same name", "create function pg_temp.\"fn__roles\"() returns text[] language sql as $$select '{boss}'::text[]$$; set local search_path = pg_temp, crm_attacks; select count(*), count(\"notes\") from \"deal__seen\"", "nothing"),
    Attempt("a function of the same name, of who is at work", "create function pg_temp.\"fn__user_id\"() returns uuid language sql as $$select '{boss}'::uuid$$; set local search_path = pg_temp, crm_attacks; update \"deal\" set \"title\" = 'x' where \"id\" = '{theirs}'", "any"),
    Attempt("a function in the schema", "create function crm_attacks.mine() returns int language sql as 'select 1'"),
    Attempt("a function in public", "create function public.lower(text) returns text language sql as $$select 'x'$$"),
    Attempt("a schema", "create schema mine"),
    Attempt("an extension", "create extension pg_trgm"),
    Attempt("no row security", 'set local row_security = off; select "id" from "deal"'),
    Attempt("no triggers", "set local session_replication_role = replica"),
    Attempt("a forged setting", "set local \"crm.user_id\" = '{boss}'; select count(*), count(\"notes\") from \"deal__seen\"", "nothing", "login"),
    Attempt("a forged setting, by a function", "select set_config('crm.user_id', '{boss}', true); update \"deal\" set \"title\" = 'x' where \"id\" = '{theirs}'", "any", "login"),
    Attempt("a forged setting and rights", "select set_config('crm.user_id', '{boss}', true); select \"fn__roles\"(), \"fn__allowed\"('deal', 'read', '{theirs}')", "nothing", "login"),
    Attempt("another role", 'set local role "{role boss}"', "refused", "login"),
    Attempt("the system's role", 'set local role "{role _system}"', "refused", "login"),
    Attempt("the reader's role", 'set local role "{role _reader}"'),
    Attempt("the gateway's role", 'set local role "{role _gateway}"', "refused", "login"),
    Attempt("the common role", 'set local role "{role _member}"; select count(*), count("notes") from "deal__seen"', "nothing", "login"),
    Attempt("another session", 'set local session authorization "{role _system}"'),
    Attempt("a superuser", "set local session authorization postgres"),
    Attempt("signing in", "select \"fn__sign_in\"('{boss}')"),
    Attempt("another one's role", "select \"fn__role_of\"('{boss}')"),
    Attempt("a role of one's own", "create role attacks_mine superuser"),
    Attempt("giving oneself a role", 'grant "{role boss}" to current_user'),
    Attempt("giving oneself a table", 'grant select on "deal" to current_user'),
    # what the server itself offers
    Attempt("rows counted by how it is done", "do $$declare told json; begin execute 'explain (analyze, costs off, timing off, summary off, format json) select \"title\" from \"deal__seen\"' into told; raise notice '%', told -> 0 -> 'Plan' ->> 'Actual Rows'; end$$", "nothing"),
    Attempt("rows left out, by how it is done", "do $$declare told text; begin for told in execute 'explain (analyze, verbose, costs off, timing off, summary off) select \"id\" from \"deal\"' loop if told ~ '(Rows Removed|hush|7777)' then raise notice '%', regexp_replace(told, '[0-9]+', 'n', 'g'); end if; end loop; end$$", "nothing"),
    Attempt("an empty large object", "select lo_create(0) > 0; select count(*) from pg_largeobject_metadata where lomowner <> (select oid from pg_roles where rolname = current_user)", "nothing"),
    Attempt("the content of large objects", "select * from pg_largeobject"),
    Attempt("counters of tables", "select relname, n_tup_ins, n_live_tup, seq_scan from pg_stat_user_tables where schemaname = 'crm_attacks' and relname in ('deal', 'firm', 'part', '_user')", "counted"),
    Attempt("counters of what is read", "select relname, heap_blks_read + heap_blks_hit > 0 from pg_statio_user_tables where relname = 'deal'", "any"),
    Attempt("extended statistics", "select * from pg_stats_ext where schemaname = 'crm_attacks'", "nothing"),
    Attempt("the sizes of tables", "select relpages, reltuples from pg_class where oid = 'crm_attacks.deal'::regclass", "counted"),
    Attempt("a lock of one's own", "select pg_try_advisory_xact_lock(1), (select count(*) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid())", "nothing"),
    Attempt("a lock on a table", 'lock table "deal" in access exclusive mode'),
    Attempt("a lock on what is hidden", "select \"id\" from \"deal\" where \"id\" = '{theirs}' for update", "any"),
    Attempt("listening", 'listen "crm"; listen "deal"; listen "outbox"; select pg_listening_channels()', "nothing"),
    Attempt("telling", "notify \"crm\", 'x'", "nothing"),
    Attempt("a shadow of what is seen", 'create temp table "deal__seen" ("title" text); set local search_path = pg_temp, crm_attacks; select "fn__allowed"(\'deal\', \'read\', \'{theirs}\'), count(*) from crm_attacks."deal__seen"', "nothing"),
    Attempt("a shadow of tags", 'create temp table "_tag" ("id" uuid, "category" text); set local search_path = pg_temp, crm_attacks; insert into crm_attacks."firm__interests" ("firm_id", "tag_id") select \'{firm}\', "id" from crm_attacks."_tag"'),
    Attempt("a domain that looks", LEAK + "create domain pg_temp.seen as text check (pg_temp.leak(value)); select count(\"title\"::pg_temp.seen) from \"deal__seen\"", "nothing"),
    Attempt("a domain that looks at formulas", LEAK + "create domain pg_temp.seen as bigint check (pg_temp.leak(value)); select count(*) from \"deal__seen\" where \"net\"::pg_temp.seen > 5", "nothing"),
    Attempt("a type", "create type pg_temp.pair as (a text, b text); select row(\"title\", \"notes\")::pg_temp.pair from \"deal__seen\" order by 1", "nothing"),
    Attempt("a type in the schema", "create type crm_attacks.pair as (a text, b text)"),
    Attempt("an operator that looks", "create function pg_temp.looks(text, text) returns boolean language plpgsql cost 0.0000001 as $$begin raise notice 'leaked %', $1; return true; end$$; create operator pg_temp.=== (function = pg_temp.looks, leftarg = text, rightarg = text); select count(*) from \"deal__seen\" where \"notes\" operator(pg_temp.===) 'x'", "nothing"),
    Attempt("an operator that looks at titles", "create function pg_temp.looks(text, text) returns boolean language plpgsql cost 0.0000001 as $$begin raise notice 'leaked %', $1; return true; end$$; create operator pg_temp.=== (function = pg_temp.looks, leftarg = text, rightarg = text); select count(*) from \"deal__seen\" where \"title\" operator(pg_temp.===) 'x'", "nothing"),
    Attempt("a function that says that it does not leak", LEAK.replace("strict", "strict leakproof") + 'select count(*) from "deal__seen" where pg_temp.leak("title")'),
    Attempt("a cast that looks", "create type pg_temp.wrapped as (a text); create function pg_temp.wrap(text) returns pg_temp.wrapped language plpgsql cost 0.0000001 as $$begin raise notice 'leaked %', $1; return row($1)::pg_temp.wrapped; end$$; create cast (text as pg_temp.wrapped) with function pg_temp.wrap(text); select count(*) from \"deal__seen\" where (\"title\"::pg_temp.wrapped).a > '' and (\"notes\"::pg_temp.wrapped) is null", "nothing"),
    Attempt("an aggregate that looks", "create function pg_temp.adds(text, text) returns text language plpgsql as $$begin raise notice 'leaked %', $2; return $1; end$$; create aggregate pg_temp.told(text) (sfunc = pg_temp.adds, stype = text, initcond = ''); select pg_temp.told(\"title\" order by \"title\"), pg_temp.told(\"notes\") from \"deal__seen\"", "nothing"),
    Attempt("a prepared statement", "prepare p as select \"notes\" from \"deal\"; execute p"),
    Attempt("a block", "do $$begin perform \"notes\" from \"deal\"; end$$"),
    Attempt("a block that catches", "do $$begin perform 1 / (select count(*) from \"deal\" where \"id\" = '{more}'); exception when division_by_zero then raise notice 'nothing there'; end$$", "nothing"),
    Attempt("a block in another language", "do language plpython3u $$pass$$"),
    Attempt("another language", "create language plperlu"),
    Attempt("an event trigger", "create function pg_temp.e() returns event_trigger language plpgsql as $$begin end$$; create event trigger e on ddl_command_end execute function pg_temp.e()"),
    Attempt("default rights of the system", 'alter default privileges for role "{role _system}" in schema crm_attacks grant select on tables to public'),
    Attempt("a label", "security label on table \"deal\" is 'x'"),
    Attempt("a comment", "comment on table \"deal\" is 'x'"),
    Attempt("a comment on a column", "comment on column \"deal\".\"title\" is 'x'"),
    Attempt("a folder", "select pg_ls_dir('.')"),
    Attempt("a file, in bytes", "select pg_read_binary_file('/etc/passwd')"),
    Attempt("the server's log", "select pg_current_logfile(), pg_ls_logdir()"),
    Attempt("a setting of the server", "alter system set log_statement = 'all'"),
    Attempt("settings of the database", "do $$begin execute format('alter database %I set row_security = off', current_database()); end$$"),
    Attempt("settings of one's role", "alter role \"{role clerk}\" set \"crm.user_id\" = '{boss}'"),
    Attempt("ending another's work", "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres' and datname = current_database() and pid <> pg_backend_pid()"),
    Attempt("a server elsewhere", "create extension dblink"),
    Attempt("a foreign server", "create server s foreign data wrapper postgres_fdw"),
    Attempt("a publication", "create publication p for all tables"),
    Attempt("a copy of all rows, logically", "select pg_create_logical_replication_slot('s', 'test_decoding')"),
    Attempt("a picture of the data", "select pg_export_snapshot() is not null", "nothing"),
    Attempt("what the blueprint's views are made of", "select pg_get_viewdef('\"deal__seen\"'::regclass) is not null", "nothing"),
    Attempt("a materialised view", 'create materialized view crm_attacks.m as select * from "deal__seen"'),
    Attempt("a table with inheritance", 'create temp table child () inherits ("deal")'),
    Attempt("a reference of one's own", 'create temp table t ("id" uuid references "deal" ("id"))'),
    Attempt("a table made of it", 'create temp table t as select "title", "notes" from "deal__seen" order by 1; select * from t', "nothing"),
    Attempt("statistics of one's own", 'create statistics s on "title", "notes" from "deal"'),
    Attempt("looking after the table", 'analyze "deal"; vacuum "deal"', "any"),
    Attempt("an index", 'create index on "deal" ("notes")'),
    # writing
    Attempt("a field nobody may change", "update \"deal\" set \"notes\" = 'x' where \"id\" = '{mine}'"),
    Attempt("a hidden field by the view", "update \"deal__seen\" set \"notes\" = 'x'"),
    Attempt("a field by the view", "update \"firm__seen\" set \"name\" = 'x'"),
    Attempt("a list by its view", "delete from \"firm__emails__seen\""),
    Attempt("a list of a field that may only be read", "update \"firm__emails\" set \"value\" = 'x@example.com'"),
    Attempt("taking from such a list", 'delete from "firm__emails"'),
    Attempt("adding to such a list", "insert into \"firm__emails\" (\"firm_id\", \"position\", \"value\") values ('{secret}', 7, 'x@example.com')"),
    Attempt("a hidden record", "update \"deal\" set \"title\" = 'x' where \"id\" = '{theirs}'", "any"),
    Attempt("a record in other rows", "update \"deal\" set \"title\" = 'x' where \"id\" = '{partly}'"),
    Attempt("what one sees, to what one does not", "update \"part\" set \"deal_id\" = '{theirs}'"),
    Attempt("moving it out", "update \"deal\" set \"owner_id\" = '{boss}' where \"id\" = '{mine}'"),
    Attempt("taking it", "update \"deal\" set \"owner_id\" = '{clerk}' where \"id\" = '{partly}'"),
    Attempt("taking what is hidden", "select \"fn__assign\"('deal', '{theirs}', '{clerk}')"),
    Attempt("giving away", "select \"fn__assign\"('deal', '{mine}', '{boss}')"),
    Attempt("claiming", "select \"fn__claim\"('deal', '{theirs}')"),
    Attempt("sharing with oneself", "select \"fn__share\"('deal', '{theirs}', '{clerk}', 'update')"),
    Attempt("too many at once", "update \"deal\" set \"title\" = 'x' where \"id\" in ('{mine}', '{second}', '{third}')"),
    Attempt("too many at once, in parts", "with a as (update \"deal\" set \"title\" = 'x' where \"id\" = '{mine}'), b as (update \"deal\" set \"title\" = 'x' where \"id\" = '{second}') update \"deal\" set \"title\" = 'x' where \"id\" = '{third}'"),
    Attempt("too many at once, merged", "merge into \"deal\" d using (select \"id\" as key from \"deal\") s on d.\"id\" = s.key and s.key in ('{mine}', '{second}', '{third}') when matched then update set \"title\" = 'x'"),
    Attempt("too many at once, where they are there", "insert into \"deal\" (\"id\", \"title\") values ('{mine}', 'x'), ('{second}', 'x'), ('{third}', 'x') on conflict (\"id\") do update set \"title\" = 'x'"),
    Attempt("another field at once", "update \"deal\" set \"total\" = 3 where \"id\" in ('{mine}', '{second}')"),
    Attempt("a stage by no way", "update \"deal\" set \"stage\" = 'lost' where \"id\" = '{mine}'"),
    Attempt("a stage of another's", "update \"deal\" set \"stage\" = 'won' where \"id\" = '{partly}'"),
    Attempt("a stage to begin with", "insert into \"deal\" (\"title\", \"stage\") values ('x', 'won')"),
    Attempt("deleting without the right", "update \"deal\" set \"deleted_at\" = now() where \"id\" = '{mine}'"),
    Attempt("who made it", "update \"deal\" set \"created_by\" = '{boss}' where \"id\" = '{mine}'"),
    Attempt("the version", "update \"deal\" set \"version\" = 7 where \"id\" = '{mine}'"),
    Attempt("its id", "update \"deal\" set \"id\" = '{nowhere}' where \"id\" = '{mine}'"),
    Attempt("making for another", "insert into \"deal\" (\"title\", \"owner_id\") values ('x', '{boss}')"),
    Attempt("making with a field that is not granted", "insert into \"deal\" (\"title\", \"notes\") values ('x', 'y')"),
    Attempt("making where nothing may be made", "insert into \"firm\" (\"name\") values ('x')"),
    Attempt("in place of a hidden one", "insert into \"deal\" (\"id\", \"title\") values ('{theirs}', 'x') on conflict (\"id\") do update set \"title\" = 'x'"),
    Attempt("a part of a hidden record", "insert into \"part\" (\"deal_id\", \"text\") values ('{theirs}', 'x')"),
    Attempt("a role for oneself", "insert into \"_user_role\" (\"user_id\", \"role\") values ('{clerk}', 'boss')"),
    Attempt("another login", "update \"_user\" set \"login\" = current_user where \"id\" = '{boss}'"),
    Attempt("a share", "insert into \"_share\" (\"module\", \"record_id\", \"user_id\", \"access\") values ('deal', '{theirs}', '{clerk}', 'update')"),
    Attempt("what was not", 'insert into "_history" default values'),
    Attempt("what did not happen", 'insert into "_outbox" default values'),
    Attempt("what happened, gone", 'delete from "_outbox"'),
    Attempt("what happened, otherwise", "update \"_outbox\" set \"event\" = 'x'"),
    Attempt("a tag's words", "update \"_tag\" set \"label\" = 'x'"),
    Attempt("a tag without the right", "insert into \"_tag\" (\"category\", \"name\") values ('interest', 'x')"),
    Attempt("deleting for good", 'delete from "deal"'),
    Attempt("deleting by a merge", 'merge into "deal" d using (select 1) s on true when matched then delete'),
    Attempt("emptying", 'truncate "deal"'),
    Attempt("dropping", 'drop table "deal" cascade'),
    Attempt("no row security on the table", 'alter table "deal" disable row level security'),
    Attempt("no trigger on the table", 'alter table "deal" disable trigger all'),
    Attempt("a trigger", 'create trigger x before update on "deal" for each row execute function suppress_redundant_updates_trigger()'),
    Attempt("a policy", 'create policy x on "deal" using (true)'),
    Attempt("a rule", 'create rule x as on update to "deal" do instead nothing'),
    Attempt("another owner of the table", 'alter table "deal" owner to current_user'),
    Attempt("another view", 'create or replace view "deal__seen" as select 1'),
    Attempt("another function", "create or replace function \"fn__roles\"() returns text[] language sql as $$select '{boss}'::text[]$$"),
    # functions that are not for callers
    Attempt("whether a record is new", "select \"fn__is_new\"('deal', '{theirs}')"),
    Attempt("what is behind a record", "select \"fn__fields\"('deal', 'read', '{theirs}')"),
    Attempt("who works with whom", "select \"fn__is_colleague\"('{boss}', '{clerk}')"),
    Attempt("who is below whom", "select \"fn__is_below\"('{clerk}', '{boss}')"),
    Attempt("what differs", 'select "fn__changed__deal"(null, null)'),
    Attempt("the guard itself", 'select "fn__guard__deal"()'),
    Attempt("whether a hidden record may be read", "select \"fn__allowed\"('deal', 'read', '{theirs}'), \"fn__fields__deal\"('update', '{theirs}')", "nothing"),
    Attempt("a module with a name that breaks out", "select \"fn__allowed\"('deal\"(null, null); drop table x; --', 'read', '{theirs}')", "nothing"),
]  # fmt: skip
ALIKE = {
    "a reference": 'update "deal" set "firm_id" = \'{which firm}\' where "id" = \'{mine}\'',
    "a reference of a new record": 'insert into "deal" ("title", "firm_id") values (\'x\', \'{which firm}\')',
    "a master": 'insert into "part" ("deal_id", "text") values (\'{which deal}\', \'x\')',
    "an update": 'update "deal" set "pieces" = 99 where "id" = \'{which deal}\'',
    "giving": "select \"fn__assign\"('deal', '{which deal}', '{clerk}')",
    "claiming": "select \"fn__claim\"('deal', '{which deal}')",
    "sharing": "select \"fn__share\"('deal', '{which deal}', '{clerk}', 'read')",
    "asking": "select \"fn__allowed\"('deal', 'read', '{which deal}'), \"fn__fields__deal\"('write', '{which deal}')",
    "a list": 'insert into "firm__emails" ("firm_id", "position", "value") values (\'{which firm}\', 8, \'a@b.example\')',
    "tags": 'insert into "firm__interests" ("firm_id", "tag_id") select \'{which firm}\', "id" from "_tag"',
}


def written(sql: str, **more: str) -> str:
    names = {**IDS, **{f"role {one}": physical.database_role("attacks", one) for one in _ROLES}, **more}
    for name, value in names.items():
        sql = (
            sql.replace(f"{{{name}}}", value)
            if name != "boss"
            else sql.replace("'{boss}'::text[]", "<list>")
            .replace("{boss}", value)
            .replace("<list>", "'{boss}'::text[]")
        )
    return sql


_ROLES = ("boss", "clerk", "_system", "_reader", "_gateway", "_member")


class Outcome(NamedTuple):
    """All that an attacker gets to see."""

    refused: str
    said: str


class World:
    """A database, with people and records."""

    def __init__(
        self, url: str, files: dict[str, str], logins: dict[str, str], hidden: str, number: int
    ) -> None:
        self.url, self.logins = url, logins
        self.admin = psycopg.connect(url, autocommit=True)
        self.base = Postgres(self.admin)
        with self.admin.transaction():
            load(self.base, files)
        self.run('set search_path to "crm_attacks", pg_temp')
        for login, role in (("gateway", "_gateway"), ("login", "_member")):
            granted = quoted(physical.database_role("attacks", role))
            self.run(f"grant {granted} to {quoted(logins[login])}")
        self._fill(hidden, number)
        self.run("analyze")

    def run(self, sql: str) -> None:
        self.admin.execute(sql.encode())

    def _fill(self, hidden: str, number: int) -> None:
        add = self._add
        self._person("clerk", self.logins["login"])
        self._person("boss", None)
        add("firm", "firm", name="Firm", budget=number, owner_id=IDS["clerk"])
        add("firm", "secret", name=hidden, budget=number, owner_id=IDS["boss"])
        for name in ("firm", "secret"):
            told = f"{hidden if name == 'secret' else 'open'}@example.com"
            insert(self.base, "firm__emails", firm_id=IDS[name], position=2, value=told)
        for name in ("mine", "second", "third"):
            add("deal", name, title=name, notes=hidden, total=10, owner_id=IDS["clerk"], firm_id=IDS["firm"])
        theirs: dict[str, Any] = {
            "owner_id": IDS["boss"],
            "notes": hidden,
            "total": number,
            "firm_id": IDS["secret"],
        }
        add("deal", "theirs", title=hidden, **theirs)
        add("deal", "partly", title="partly", pieces=9, **{**theirs, "total": 20})
        phone = f"+1212555{number}"
        for name in ("theirs", "partly"):
            insert(self.base, "deal__phones", deal_id=IDS[name], position=2, value=phone)
        if hidden != "hush":
            add("deal", "more", title="one more", **theirs)
            insert(self.base, "firm__emails", firm_id=IDS["secret"], position=3, value="more@example.com")
        insert(self.base, "part", deal_id=IDS["mine"], text="open")
        insert(self.base, "part", deal_id=IDS["theirs"], text=hidden)
        self.run(
            f"""insert into "firm__interests" ("firm_id", "tag_id") select '{IDS["secret"]}', "id" from "_tag" """
        )

    def _person(self, name: str, login: str | None) -> None:
        self._add("_user", name, name=name, email=f"{name}@example.com", login=login)
        insert(self.base, "_user_role", user_id=IDS[name], role=name)

    def _add(self, table: str, name: str, /, **values: Any) -> None:
        insert(self.base, table, id=IDS[name], **values)

    def everything(self) -> dict[str, list[Any]]:
        """All rows, and what stands in the catalogue about who may do what."""
        tables = self.base.run(
            "select relname from pg_class where relnamespace = 'crm_attacks'::regnamespace and relkind = 'r' order by 1"
        )
        found = {
            one["relname"]: self._rows(f"select t::text from crm_attacks.{quoted(one['relname'])} t")
            for one in tables
        }
        found["relations"] = self._rows(
            "select (oid, relowner, relacl, relrowsecurity, reltriggers)::text from (select *, relhastriggers as reltriggers from pg_class where relnamespace = 'crm_attacks'::regnamespace) c"
        )
        found["functions"] = self._rows(
            "select (oid, proowner, proacl, prosrc)::text from pg_proc where pronamespace = 'crm_attacks'::regnamespace"
        )
        found["triggers"] = self._rows("select (tgrelid, tgname, tgenabled)::text from pg_trigger")
        found["policies"] = self._rows("select polname::text from pg_policy")
        found["roles"] = self._rows(
            "select pg_get_userbyid(roleid) || ' to ' || pg_get_userbyid(member) from pg_auth_members"
            " where pg_get_userbyid(roleid) ~ '^(crm_)?attacks_' or pg_get_userbyid(member) ~ '^(crm_)?attacks_'"
        )  # of this deployment: others on the same server come and go
        return found

    def _rows(self, sql: str) -> list[Any]:
        return sorted(str(row[0]) for row in self.admin.execute(sql.encode()).fetchall())

    @contextmanager
    def person(self, by: str) -> Iterator[tuple[psycopg.Connection[Any], list[str]]]:
        """A connection as the clerk has it, and what it is told."""
        url = make_url(self.url).set(username=self.logins[by], password="attacks")
        with closing(psycopg.connect(url.render_as_string(hide_password=False))) as connection:
            told: list[str] = []
            connection.add_notice_handler(lambda one: told.append(one.message_primary or ""))
            connection.execute('set search_path to "crm_attacks", pg_temp')
            connection.commit()
            if by == "gateway":
                connection.execute('select "fn__sign_in"(%s)', (IDS["clerk"],))
            yield connection, told

    def attempt(self, by: str, sql: str) -> Outcome:
        """Try it, for good; what came of it."""
        with self.person(by) as (connection, told):
            rows: list[Any] = []
            try:
                cursor = connection.execute(sql.encode())
                while True:
                    rows += [cursor.fetchall() if cursor.description else cursor.rowcount]
                    if not cursor.nextset():
                        break
                connection.commit()
            except psycopg.Error as problem:
                parts = (problem.diag.message_primary, problem.diag.message_detail, problem.diag.context)
                return Outcome(
                    problem.sqlstate or type(problem).__name__,
                    f"{parts} {sorted(told)}".replace(make_url(self.url).database or "", "it"),
                )
            return Outcome("", f"{rows} {sorted(told)}")


@pytest.fixture(scope="module")
def worlds(postgres_server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[World]]:
    folder = tmp_path_factory.mktemp("attacks")
    (folder / "crm.yaml").write_text(BLUEPRINT, encoding="utf-8")
    outcome = check(folder)
    assert [one.message for one in outcome.diagnostics if one.severity == "error"] == []
    assert outcome.architecture is not None
    files = dict(targets()["postgres"].produce(manifest_of(outcome.architecture)))
    key = uuid4().hex[:8]
    logins = {one: f"attacks_{key}_{one}" for one in ("gateway", "login")}
    with psycopg.connect(postgres_server, autocommit=True) as server, ExitStack() as stack:

        def made(what: str, name: str, how: str) -> None:
            server.execute(f"create {what} {quoted(name)} {how}".encode())
            stack.callback(
                server.execute, f"drop {what} {quoted(name)}{' with (force)' * (what == 'database')}".encode()
            )

        for login in logins.values():
            made("role", login, "login password 'attacks'")
        found = []
        for hidden, number in (("hush", 7777), ("else", 8888)):
            name = f"attacks_{key}_{hidden}"
            made("database", name, "template template0 encoding 'UTF8'")
            url = make_url(postgres_server).set(database=name).render_as_string(hide_password=False)
            found.append(World(url, files, logins, hidden, number))
            stack.callback(found[-1].admin.close)
        yield found


def cases() -> Iterator[Any]:
    for one in ATTEMPTS:
        for by in ("gateway", "login") if one.by == "both" else (one.by,):
            yield pytest.param(by, one, id=f"{by}: {one.called}")


@pytest.mark.parametrize(("by", "tried"), list(cases()))
def test_nothing_is_changed_or_learnt(worlds: list[World], by: str, tried: Attempt) -> None:
    outcomes = []
    for world in worlds:
        before = world.everything()
        outcomes.append(world.attempt(by, written(tried.sql)))
        assert world.everything() == before
    assert not any(told in outcomes[0].said for told in ("hush", "7777", "7776", "7778"))
    if tried.check == "refused":
        assert outcomes[0].refused, outcomes[0]
        assert outcomes[0].refused not in {"42601", "42P01", "42703", "42883"}, f"no attack: {outcomes[0]}"
    if tried.check in {"nothing", "hidden", "counted"}:
        assert not outcomes[0].refused, outcomes[0]
    if tried.check not in {"hidden", "counted"}:
        assert outcomes[0] == outcomes[1]


@pytest.mark.parametrize("by", ["gateway", "login"])
@pytest.mark.parametrize("called", ALIKE)
def test_what_is_hidden_is_as_if_it_were_not_there(worlds: list[World], by: str, called: str) -> None:
    told = set()
    for firm, deal in ((IDS["secret"], IDS["theirs"]), (IDS["nowhere"], IDS["nowhere"])):
        before = worlds[0].everything()
        outcome = worlds[0].attempt(by, written(ALIKE[called], **{"which firm": firm, "which deal": deal}))
        assert worlds[0].everything() == before
        told.add((outcome.refused, outcome.said.replace(firm, "it").replace(deal, "it")))
    assert len(told) == 1, told


@pytest.mark.parametrize("by", ["gateway", "login"])
def test_the_clerk_works_as_usual(worlds: list[World], by: str) -> None:
    """Else all of the above would be refused for nothing."""
    outcome = worlds[0].attempt(by, 'select "title", "net", "gross", "notes" from "deal__seen" order by 1')
    assert outcome == (
        "",
        "[[('mine', 9, 11, None), ('partly', 19, None, None), ('second', 9, 11, None), ('third', 9, 11, None)]] []",
    )
    with worlds[0].person(by) as (connection, _):
        sql = 'update "deal" set "title" = %s, "stage" = \'won\' where "id" = %s'
        assert connection.execute(sql, ("new", IDS["mine"])).rowcount == 1
        sql = 'update "deal" set "title" = \'x\' where "id" in (%s, %s)'
        assert connection.execute(sql, (IDS["mine"], IDS["second"])).rowcount == 2
        connection.rollback()


def test_what_is_kept_shows_each_person_their_own(worlds: list[World]) -> None:
    """A prepared statement of the boss shows the clerk what the clerk sees; a cursor does not outlive its person."""
    with worlds[0].person("gateway") as (connection, _):
        connection.rollback()
        counts = []
        for _ in range(3):
            for name in ("boss", "clerk"):
                connection.execute('select "fn__sign_in"(%s)', (IDS[name],))
                sql = 'select count(*), count("notes") from "deal__seen"'
                counts.append(connection.execute(sql, prepare=True).fetchone())
                connection.execute('declare kept cursor for select "notes" from "deal__seen"')
                connection.commit()
                with pytest.raises(psycopg.errors.InvalidCursorName):
                    connection.execute("fetch all from kept")
                connection.rollback()
        assert counts == [(5, 5), (4, 0)] * 3
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute('select count(*) from "deal__seen"')
