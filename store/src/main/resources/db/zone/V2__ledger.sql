-- The processing log. Rows are added, never changed: nobody but the owner could, and a check would find it.

-- One row per question, refusal, delivery or management act. The columns after seal follow from bytes and serve searching only.
create table ledger_entry (
    log_id      text collate "C" not null,
    seq         bigint           not null,
    bytes       bytea            not null,
    seal        bytea            not null,
    houder      integer,
    at          timestamptz      not null,
    kind        text             not null,
    register    text             not null,
    acting      text             not null,
    application text             not null,
    primary key (log_id, seq)
);
-- long entries are mostly pseudonyms, which do not compress
alter table ledger_entry alter column bytes set storage external;
create index ledger_entry_houder_at on ledger_entry (houder, at);

-- One row per person in an entry, for the resident who asks to whom their data went.
create table ledger_line (
    houder    integer          not null,
    pseudonym bytea            not null,
    log_id    text collate "C" not null,
    seq       bigint           not null,
    delivered boolean          not null,
    primary key (houder, pseudonym, log_id, seq)
);

-- What a log held, signed, about once a second. Edge: the subtree hashes, now and then, for a quick start of the writer.
create table ledger_checkpoint (
    log_id    text collate "C" not null,
    number    bigint           not null,
    size      bigint           not null,
    root      bytea            not null,
    at        timestamptz      not null,
    key_id    text             not null,
    signature bytea            not null,
    edge      bytea,
    primary key (log_id, number)
);
create index ledger_checkpoint_edge on ledger_checkpoint (log_id, number) where edge is not null;

revoke all on ledger_entry, ledger_line, ledger_checkpoint from "${app}", "${loader}";
grant select, insert on ledger_entry, ledger_line to "${app}";
grant insert on ledger_checkpoint to "${app}";

alter table ledger_entry enable row level security;
alter table ledger_line enable row level security;

-- One writer commits for many tenants at once; each tenant reads its own.
create policy ledger_entry_add on ledger_entry for insert to "${app}" with check (true);
create policy ledger_line_add on ledger_line for insert to "${app}" with check (true);
create policy ledger_entry_own on ledger_entry for select to "${app}"
    using (houder = nullif(current_setting('app.houder', true), '')::int);
create policy ledger_line_own on ledger_line for select to "${app}"
    using (houder = nullif(current_setting('app.houder', true), '')::int);
create policy ledger_entry_audit on ledger_entry for select to "${auditor}" using (true);
create policy ledger_line_audit on ledger_line for select to "${auditor}" using (true);
