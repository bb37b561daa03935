--> statement-breakpoint
CREATE VIEW "figures" AS
	SELECT "list", "period", "start", "measure", string_to_array("key", '|') AS "values", "browsers", "browsers" IS NULL AS "withheld"
	FROM "published_cells";
--> statement-breakpoint
COMMENT ON VIEW "figures" IS 'Published numbers of browsers: for reports. Give readers this view and not the tables.';
