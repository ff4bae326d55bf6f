-- Lines of 16,384 entries of a log in a row stand together in the index, each stretch in the order of pseudonyms. What is being added then touches the few
-- pages of the last stretch, however long the log is; in the order of pseudonyms alone, every line read and changed a page somewhere in the whole of it.
-- In one statement, so that the table is written and its index made once.
alter table ledger_line
    drop constraint ledger_line_pkey,
    add column stretch integer not null generated always as ((seq >> 14)::integer) stored,
    add primary key (houder, stretch, pseudonym, log_id, seq);
