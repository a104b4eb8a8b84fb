create schema advocacy;
grant usage on schema advocacy to schnittstelle_app;
