"""tqcheck reads translated news and says what the translation left behind."""
