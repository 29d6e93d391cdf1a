"""What a consultation officer gets out of the responses: an export, a report with themes, and replies.

It stands in `api` because it needs the records, the encoder and the look of the pages together, as
`status_csv` and `evaluation` do; nothing of it runs in the service.
"""
