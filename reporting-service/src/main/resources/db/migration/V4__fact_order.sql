-- Pages of facts, all measures together, in their order: what the address beside each row of totals asks for.
create index fact_in_order on fact (generation, day, event_id, ordinal);
