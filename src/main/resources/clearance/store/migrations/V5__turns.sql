-- Since when the process searches, and which process it took the search over from because that one was lost.
alter table plan add column taken_at timestamp;
alter table plan add column taken_from varchar(50);
