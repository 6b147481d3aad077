-- stop upgrade to 2.0
-- What was clocked is told apart by what it was clocked with; until now only leaders clocked. All generations become what
-- version 2 of the fold makes of the same events, so that nothing need be derived anew.
update fact set evidence = 'CLOCKED_LEADER' where evidence = 'CLOCKED';
update service_total set evidence = 'CLOCKED_LEADER' where evidence = 'CLOCKED';
update service_rollup set evidence = 'CLOCKED_LEADER' where evidence = 'CLOCKED';
update reach_total set evidence = 'CLOCKED_LEADER' where evidence = 'CLOCKED';
update reach_rollup set evidence = 'CLOCKED_LEADER' where evidence = 'CLOCKED';
update generation set fold_version = 2 where fold_version = 1;
