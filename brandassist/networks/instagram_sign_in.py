"""Where one signs in at Instagram, and what for (developers.facebook.com, instagram-api-with-instagram-login/
business-login, 2026-03): professional accounts only, no Facebook Page is needed."""

from __future__ import annotations

from brandassist.networks.long_lived import LongLived

LOGIN = LongLived(
    site="https://www.instagram.com",
    desk="https://api.instagram.com",
    api="https://graph.instagram.com",
    prefix="ig",
    scopes=(
        "instagram_business_basic",
        "instagram_business_content_publish",
        "instagram_business_manage_comments",
    ),
)
