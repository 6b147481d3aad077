-- stop upgrade to 2.0
-- What could not be applied lies in the inbox's own table, which is made where there is none; so what lay here moves.
alter table unread_event rename to dead_letter;
alter table dead_letter rename constraint unread_event_pkey to dead_letter_pkey;
