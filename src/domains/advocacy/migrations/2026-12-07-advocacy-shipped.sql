-- One note of what came with the program for all of advocacy: dossiers and deadlines join demands.
insert into advocacy.shipped (kind, key, hash) select kind, key, hash from advocacy.shipped_dossier;
drop table advocacy.shipped_dossier;
