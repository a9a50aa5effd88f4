### Shown by the loader script before the widget itself is there. One line each, without variables.

# While the account is being fetched; read out by screen readers only.
loader-loading = Getting your account. This can take a few seconds.
# Above the ways to reach a person, when the widget cannot run on this page.
loader-unavailable = This page cannot run here. You can still do everything with us.
