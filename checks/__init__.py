"""The house rules that neither compiler nor formatter knows, one per module; `python -m checks [name …]`."""
