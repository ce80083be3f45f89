"""What connecting a network takes, in English; the window has its own (ui/accounts/needs_words.py)."""

from __future__ import annotations

KINDS: dict[str, str] = {
    "none": "No login",
    "folder": "A folder on this computer",
    "app_password": "A password made for this program",
    "token": "A token",
    "key": "A key of the site",
    "hook": "The address of an incoming webhook",
    "browser": "Your browser",
    "own_keys": "Your browser, and developer keys of your own",
}

COSTS: dict[str, str] = {
    "free": "Free",
    "per_post": "Paid per post, to the network",
    "unknown": "Cost not known",
}

AGREES: dict[str, str] = {
    "site_admin": "Whoever runs the site, where such keys are switched off",
    "x_terms": "X: you accept its developer terms and load credit",
    "linkedin_page": "An administrator of a company page on LinkedIn, who confirms your app",
    "meta_terms": "Meta: you register as a developer",
    "meta_review": "Meta’s review, unless you give your own account a role in your app",
    "company_admin": "Whoever runs the workspace, where only they may add webhooks",
}

STEPS: dict[str, str] = {
    "site_folder": "Nothing to prepare: pages are written into a folder. Give its public address once you have one.",
    "wordpress_profile": "Sign in to your site and open Users, Profile.",
    "wordpress_add": "Under Application passwords, add one called Brand Assist.",
    "paste_secret": "Copy it at once, it is shown only once, and paste it here.",
    "ghost_integration": "In Ghost open Settings, Integrations, and add a custom integration called Brand Assist.",
    "ghost_key": "Copy its Admin API key, not the Content API key, and paste it here.",
    "micropub_token": "In your site’s settings make a token that may create, update and delete posts; paste it here.",
    "folder_path": "Choose the folder of your site, the one that holds its settings.",
    "mastodon_server": "Know the address of your server, for example social.example.",
    "consent": "Your browser asks you for permission, then comes back here. Nothing is posted.",
    "consent_paste": "Your browser asks for permission and ends at an address that does not open: paste it here.",
    "bluesky_add": "In Bluesky open Settings, Privacy and security, App passwords, and add one called Brand Assist.",
    "bluesky_messages": "Leave access to direct messages off; it is not needed.",
    "x_app": "Open the developer console, sign in, and create an app.",
    "x_kind": "Set up user authentication: Native App, with Read and write.",
    "linkedin_app": "Create an app, and let the administrator of its company page confirm it.",
    "linkedin_products": "Under Products add Share on LinkedIn and Sign In with LinkedIn using OpenID Connect.",
    "meta_app": "Create an app at Meta for developers.",
    "facebook_use_case": "Add the use case to manage everything on your Page, and take the app’s ID and secret.",
    "instagram_use_case": "Add the Instagram use case and your account as tester; take Instagram’s app ID and secret.",
    "pictures_place": "Have a folder of this computer that is put online (a synced one, or that of your site) and know "
    "its public address: Instagram fetches pictures there. Without one you post by hand.",
    "threads_use_case": "Add the Threads use case with all permissions, your account as tester; take its app ID and "
    "secret.",
    "own_app": "Create an app of your own on the network’s pages for developers.",
    "return_address": "As return address enter exactly {return_address}",
    "copy_keys": "Copy the client ID, and the client secret if there is one, and paste them here.",
    "mattermost_hook": "In Mattermost open Integrations, Incoming webhooks, and add one for your channel.",
    "slack_app": "Create an app from scratch and choose your workspace.",
    "slack_hook": "Switch on Incoming Webhooks and add one for your channel.",
    "teams_workflow": "In Teams open Workflows and begin one that starts when a webhook request is received.",
    "teams_channel": "Let it post a card in your channel, and save it.",
    "paste_hook": "Copy the webhook’s address and paste it here. Who has it can post, so it is kept like a password.",
    "by_hand": "Nothing to prepare: at the time you are shown the text and the page, and you post it.",
}

CANNOT: dict[str, str] = {
    "wordpress_role": "To read comments that wait, your role must be editor or administrator.",
    "ghost_members": "Only members comment in Ghost; to answer, you must be one of them.",
    "no_replies": "No answers can be read here.",
    "folder_build": "The pages go live when your own site is built and brought online. A command of yours can do that "
    "after each post.",
    "x_replies": "X lets a program answer only people who named or quoted you.",
    "x_links": "A post with a link costs far more than one without.",
    "linkedin_replies": "LinkedIn lets only selected programs read answers to a personal profile.",
    "sixty_days": "The login ends after 60 days unless it can be made new; you are told a week before.",
    "facebook_pages": "Only pages, no personal profiles and no groups.",
    "instagram_professional": "Only professional accounts, and every post needs a picture.",
    "instagram_no_delete": "Instagram lets no program delete a post.",
    "public_pictures": "Pictures must lie at a public address of yours first.",
    "hook_no_answer": "A webhook only says that it took the post: no link, no reading back, no answers.",
    "hook_bot": "Posts are marked as those of a bot.",
    "teams_private": "Private channels cannot be reached.",
    "by_hand_only": "Nothing is sent for you and no answers are read.",
}
