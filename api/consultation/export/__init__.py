"""The responses as a table: CSV, a workbook or JSON, with what each column means."""
