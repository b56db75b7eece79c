-- What each connection makes for itself, after saying who uses it

-- who uses this connection; whoever opens it writes one row
create temporary table "_principal" ("user_id" text not null);
