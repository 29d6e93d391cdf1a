"""The report on the responses: one HTML file that needs nothing else, fit to be published."""
