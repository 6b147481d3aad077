-- The W3C traceparent of the request that an event comes from, where that is followed.
alter table outbox add column if not exists trace text;
