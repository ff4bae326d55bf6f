-- Who is connected, what its teams are entrusted with, through which clients, and where registers live.
-- Management data, no personal data of residents; every change raises platform_version, which nodes poll.

create table platform_version (
    only_row boolean primary key default true check (only_row),
    version bigint not null
);
insert into platform_version (version) values (1);

create table tenant (
    code int primary key check (code between 0 and 9999),
    name text not null,
    proef boolean not null default false,
    connected_at timestamptz not null default now()
);

create table team (
    tenant int not null references tenant,
    name text not null,
    primary key (tenant, name)
);

-- What a team may do by itself: for one purpose, attributes of one object type, in an area, for a period.
create table bevoegdheid (
    tenant int not null,
    team text not null,
    doel text not null,
    grondslag text not null,
    verwerkingsactiviteit text not null,
    register text not null,
    object_type text not null,
    attributes text[],          -- null: all attributes of the object type
    gebied int[],               -- null: wherever it lies
    van date not null,
    tot date,
    primary key (tenant, team, doel, register, object_type),
    foreign key (tenant, team) references team (tenant, name)
);

create table client (
    id text primary key check (length(id) between 1 and 100),
    tenant int not null,
    team text not null,
    doel text not null,
    secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
    afnemersindicatie text check (afnemersindicatie ~ '^[0-9]{6}$'),
    gemeentecode int check (gemeentecode between 0 and 9999),
    created_at timestamptz not null default now(),
    revoked_at timestamptz,
    foreign key (tenant, team) references team (tenant, name)
);

create table revoked_token (
    jti text primary key,
    expires_at timestamptz not null
);

create table placement (
    register text not null,
    tenant int not null,        -- -1: the whole installation
    zone text not null,
    primary key (register, tenant)
);
