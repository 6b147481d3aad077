-- A shift counts its places with every decision, and an attendance ends on the day it began: with room left in its page
-- such a change writes no index. Rows written from now on have it.
alter table shift set (fillfactor = 70);
alter table attendance set (fillfactor = 70);

-- Few credits and head-counts are ever taken back: the others need no entry to say that they were not.
create unique index credit_reversal on credit (reversal_id) where reversal_id is not null;
alter table credit drop constraint credit_reversal_id_key;
create unique index reach_reversal on reach (reversal_id) where reversal_id is not null;
alter table reach drop constraint reach_reversal_id_key;
