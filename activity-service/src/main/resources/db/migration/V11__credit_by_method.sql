-- Clocked minutes say by what they were clocked; those of before say nothing, and were a leader's word.
alter table credit drop constraint credit_evidence_check;
alter table credit add constraint credit_evidence_check
    check (evidence in ('CLOCKED', 'CLOCKED_CODE', 'CLOCKED_KIOSK', 'CLOCKED_LEADER', 'SUPPLEMENTED', 'IMPORTED'));
