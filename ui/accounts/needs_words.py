"""What connecting a network takes, in words, by the codes of `resources/networks/connecting.json`."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

KINDS: dict[str, str] = {
    "none": str(QT_TRANSLATE_NOOP("Needs", "No login")),
    "folder": str(QT_TRANSLATE_NOOP("Needs", "A folder on this computer")),
    "app_password": str(QT_TRANSLATE_NOOP("Needs", "A password made for this program")),
    "token": str(QT_TRANSLATE_NOOP("Needs", "A token")),
    "key": str(QT_TRANSLATE_NOOP("Needs", "A key of the site")),
    "hook": str(QT_TRANSLATE_NOOP("Needs", "The address of an incoming webhook")),
    "browser": str(QT_TRANSLATE_NOOP("Needs", "Your browser")),
    "own_keys": str(QT_TRANSLATE_NOOP("Needs", "Your browser, and developer keys of your own")),
}

COSTS: dict[str, str] = {
    "free": str(QT_TRANSLATE_NOOP("Needs", "Free")),
    "per_post": str(QT_TRANSLATE_NOOP("Needs", "Paid per post, to the network")),
    "unknown": str(QT_TRANSLATE_NOOP("Needs", "Cost not known")),
}

AGREES: dict[str, str] = {
    "site_admin": str(QT_TRANSLATE_NOOP("Needs", "Whoever runs the site, where such keys are switched off")),
    "x_terms": str(QT_TRANSLATE_NOOP("Needs", "X: you accept its developer terms and load credit")),
    "linkedin_page": str(
        QT_TRANSLATE_NOOP("Needs", "An administrator of a company page on LinkedIn, who confirms your app")
    ),
    "meta_terms": str(QT_TRANSLATE_NOOP("Needs", "Meta: you register as a developer")),
    "meta_review": str(
        QT_TRANSLATE_NOOP("Needs", "Meta’s review, unless you give your own account a role in your app")
    ),
    "company_admin": str(QT_TRANSLATE_NOOP("Needs", "Whoever runs the workspace, where only they may add webhooks")),
}

STEPS: dict[str, str] = {
    "site_folder": str(
        QT_TRANSLATE_NOOP(
            "Needs", "Nothing to prepare: pages are written into a folder. Give its public address once you have one."
        )
    ),
    "wordpress_profile": str(QT_TRANSLATE_NOOP("Needs", "Sign in to your site and open Users, Profile.")),
    "wordpress_add": str(QT_TRANSLATE_NOOP("Needs", "Under Application passwords, add one called Brand Assist.")),
    "paste_secret": str(QT_TRANSLATE_NOOP("Needs", "Copy it at once, it is shown only once, and paste it here.")),
    "ghost_integration": str(
        QT_TRANSLATE_NOOP(
            "Needs", "In Ghost open Settings, Integrations, and add a custom integration called Brand Assist."
        )
    ),
    "ghost_key": str(QT_TRANSLATE_NOOP("Needs", "Copy its Admin API key, not the Content API key, and paste it here.")),
    "micropub_token": str(
        QT_TRANSLATE_NOOP(
            "Needs",
            "In your site’s settings make a token that may create, update and delete posts; paste it here.",
        )
    ),
    "folder_path": str(QT_TRANSLATE_NOOP("Needs", "Choose the folder of your site, the one that holds its settings.")),
    "mastodon_server": str(QT_TRANSLATE_NOOP("Needs", "Know the address of your server, for example social.example.")),
    "consent": str(
        QT_TRANSLATE_NOOP("Needs", "Your browser asks you for permission, then comes back here. Nothing is posted.")
    ),
    "consent_paste": str(
        QT_TRANSLATE_NOOP(
            "Needs", "Your browser asks for permission and ends at an address that does not open: paste it here."
        )
    ),
    "bluesky_add": str(
        QT_TRANSLATE_NOOP(
            "Needs", "In Bluesky open Settings, Privacy and security, App passwords, and add one called Brand Assist."
        )
    ),
    "bluesky_messages": str(QT_TRANSLATE_NOOP("Needs", "Leave access to direct messages off; it is not needed.")),
    "x_app": str(QT_TRANSLATE_NOOP("Needs", "Open the developer console, sign in, and create an app.")),
    "x_kind": str(QT_TRANSLATE_NOOP("Needs", "Set up user authentication: Native App, with Read and write.")),
    "linkedin_app": str(
        QT_TRANSLATE_NOOP("Needs", "Create an app, and let the administrator of its company page confirm it.")
    ),
    "linkedin_products": str(
        QT_TRANSLATE_NOOP(
            "Needs", "Under Products add Share on LinkedIn and Sign In with LinkedIn using OpenID Connect."
        )
    ),
    "meta_app": str(QT_TRANSLATE_NOOP("Needs", "Create an app at Meta for developers.")),
    "facebook_use_case": str(
        QT_TRANSLATE_NOOP(
            "Needs", "Add the use case to manage everything on your Page, and take the app’s ID and secret."
        )
    ),
    "instagram_use_case": str(
        QT_TRANSLATE_NOOP(
            "Needs", "Add the Instagram use case and your account as tester; take Instagram’s app ID and secret."
        )
    ),
    "pictures_place": str(
        QT_TRANSLATE_NOOP(
            "Needs",
            "Have a folder of this computer that is put online (a synced one, or that of your site) and know its "
            "public address: Instagram fetches pictures there. Without one you post by hand.",
        )
    ),
    "threads_use_case": str(
        QT_TRANSLATE_NOOP(
            "Needs",
            "Add the Threads use case with all permissions, your account as tester; take its app ID and secret.",
        )
    ),
    "own_app": str(QT_TRANSLATE_NOOP("Needs", "Create an app of your own on the network’s pages for developers.")),
    "return_address": str(QT_TRANSLATE_NOOP("Needs", "As return address enter exactly {return_address}")),
    "copy_keys": str(
        QT_TRANSLATE_NOOP("Needs", "Copy the client ID, and the client secret if there is one, and paste them here.")
    ),
    "mattermost_hook": str(
        QT_TRANSLATE_NOOP("Needs", "In Mattermost open Integrations, Incoming webhooks, and add one for your channel.")
    ),
    "slack_app": str(QT_TRANSLATE_NOOP("Needs", "Create an app from scratch and choose your workspace.")),
    "slack_hook": str(QT_TRANSLATE_NOOP("Needs", "Switch on Incoming Webhooks and add one for your channel.")),
    "teams_workflow": str(
        QT_TRANSLATE_NOOP(
            "Needs", "In Teams open Workflows and begin one that starts when a webhook request is received."
        )
    ),
    "teams_channel": str(QT_TRANSLATE_NOOP("Needs", "Let it post a card in your channel, and save it.")),
    "paste_hook": str(
        QT_TRANSLATE_NOOP(
            "Needs", "Copy the webhook’s address and paste it here. Who has it can post, so it is kept like a password."
        )
    ),
    "by_hand": str(
        QT_TRANSLATE_NOOP(
            "Needs", "Nothing to prepare: at the time you are shown the text and the page, and you post it."
        )
    ),
}

CANNOT: dict[str, str] = {
    "wordpress_role": str(
        QT_TRANSLATE_NOOP("Needs", "To read comments that wait, your role must be editor or administrator.")
    ),
    "ghost_members": str(
        QT_TRANSLATE_NOOP("Needs", "Only members comment in Ghost; to answer, you must be one of them.")
    ),
    "no_replies": str(QT_TRANSLATE_NOOP("Needs", "No answers can be read here.")),
    "folder_build": str(
        QT_TRANSLATE_NOOP(
            "Needs",
            "The pages go live when your own site is built and brought online. "
            "A command of yours can do that after each post.",
        )
    ),
    "x_replies": str(QT_TRANSLATE_NOOP("Needs", "X lets a program answer only people who named or quoted you.")),
    "x_links": str(QT_TRANSLATE_NOOP("Needs", "A post with a link costs far more than one without.")),
    "linkedin_replies": str(
        QT_TRANSLATE_NOOP("Needs", "LinkedIn lets only selected programs read answers to a personal profile.")
    ),
    "sixty_days": str(
        QT_TRANSLATE_NOOP(
            "Needs", "The login ends after 60 days unless it can be made new; you are told a week before."
        )
    ),
    "facebook_pages": str(QT_TRANSLATE_NOOP("Needs", "Only pages, no personal profiles and no groups.")),
    "instagram_professional": str(
        QT_TRANSLATE_NOOP("Needs", "Only professional accounts, and every post needs a picture.")
    ),
    "instagram_no_delete": str(QT_TRANSLATE_NOOP("Needs", "Instagram lets no program delete a post.")),
    "public_pictures": str(QT_TRANSLATE_NOOP("Needs", "Pictures must lie at a public address of yours first.")),
    "hook_no_answer": str(
        QT_TRANSLATE_NOOP("Needs", "A webhook only says that it took the post: no link, no reading back, no answers.")
    ),
    "hook_bot": str(QT_TRANSLATE_NOOP("Needs", "Posts are marked as those of a bot.")),
    "teams_private": str(QT_TRANSLATE_NOOP("Needs", "Private channels cannot be reached.")),
    "by_hand_only": str(QT_TRANSLATE_NOOP("Needs", "Nothing is sent for you and no answers are read.")),
}


def words_of(table: dict[str, str], code: str) -> str:
    """One code in the language in force; one we do not know stays itself."""
    return QCoreApplication.translate("Needs", table[code]) if code in table else code
