-- What waits to be done, or is being done by a process that gives signs of life. The table belongs to the library db-scheduler, which names the columns;
-- an instance is "plan/queue number", so that a plan ordered again is another job.
create table job (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data ${bytes},
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index job_by_time on job (execution_time);
create index job_by_heartbeat on job (last_heartbeat);

-- The process that searches, whether somebody wants the search to end, and what had been spent when the plan was ordered last.
alter table plan add column worker varchar(50);
alter table plan add column stop_wanted boolean default false not null;
alter table plan add column seconds_before double precision default 0 not null;
alter table plan add column moves_before bigint default 0 not null;
alter table comparison add column worker varchar(50);

insert into job (task_name, task_instance, execution_time, picked, version)
    select 'SOLVE', concat(id, '/', queue_number), current_timestamp, false, 1 from plan where state = 'QUEUED';
insert into job (task_name, task_instance, execution_time, picked, version)
    select 'COMPARE', concat(id, '/', queue_number), current_timestamp, false, 1 from comparison where state in ('QUEUED', 'RUNNING');
