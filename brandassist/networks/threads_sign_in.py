"""Where one signs in at Threads, and what for (developers.facebook.com, threads/get-started, 2026-11)."""

from __future__ import annotations

from brandassist.networks.long_lived import LongLived

LOGIN = LongLived(
    site="https://threads.net",
    desk="https://graph.threads.net",
    api="https://graph.threads.net",
    prefix="th",
    scopes=(
        "threads_basic",
        "threads_content_publish",
        "threads_read_replies",
        "threads_manage_replies",
        "threads_manage_mentions",
        "threads_delete",
    ),
    optional=("threads_manage_insights",),
)
