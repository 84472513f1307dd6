"""Documents in and out: what a marked-up document asks for, a new draft, and the forms that go out."""
