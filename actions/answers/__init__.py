"""The answerers: each turns what is asked and the evidence into a draft, or passes."""
