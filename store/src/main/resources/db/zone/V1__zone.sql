-- Who may do what in this zone. Runs as owner, who owns the database; needs no superuser.
-- Tables that the owner makes later get these rights by themselves; a table that wants less takes it away where it is made.

do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to "${app}", "${loader}", "${auditor}"', current_database());
    -- a delivery is merged from a temporary table
    execute format('grant temporary on database %I to "${loader}"', current_database());
end
$$;

revoke all on schema public from public;
grant usage on schema public to "${app}", "${loader}", "${auditor}";

alter default privileges in schema public grant select, insert, update, delete on tables to "${app}", "${loader}";
alter default privileges in schema public grant usage on sequences to "${app}", "${loader}";
alter default privileges in schema public grant select on tables to "${auditor}";
alter default privileges revoke execute on functions from public;
alter default privileges in schema public grant execute on functions to "${app}", "${loader}", "${auditor}";
