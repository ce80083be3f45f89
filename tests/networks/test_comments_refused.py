"""First comments on LinkedIn, Facebook and Instagram: what each refuses, and how that is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from brandassist import clock
from brandassist.http import Http, HttpFailure, Limits, Status
from brandassist.networks.abilities import Finds
from brandassist.networks.contract import Absent, Found, NotYet, OutgoingPart, Published, Verdict
from tests.networks.places import Place, facebook, instagram, linkedin
from tests.support.linkedin import ContractLinkedIn
from tests.support.linkedin.oauth import GRANTED
from tests.support.meta import ContractFacebook, ContractInstagram, PublicSite
from tests.support.meta.facebook import SCOPES as OF_PAGES
from tests.support.meta.instagram import SCOPES as OF_INSTAGRAM


@pytest.fixture
def on_linkedin(contract_linkedin: ContractLinkedIn) -> Place:
    return linkedin(contract_linkedin)


@pytest.fixture
def on_facebook(contract_facebook: ContractFacebook) -> Place:
    return facebook(contract_facebook)


@pytest.fixture
def on_instagram(contract_instagram: ContractInstagram, public_site: PublicSite) -> Place:
    return instagram(contract_instagram, public_site)


def under(place: Place, post: Published, text: str = "And what it is about.", **more: object) -> OutgoingPart:
    return place.part(text, ordinal=2, pictures=(), reply_to=post.remote_id, root=post.remote_id, **more)


def refused(place: Place, part: OutgoingPart) -> Verdict:
    with pytest.raises(Status) as caught:
        place.publish(part)
    return place.network.classify(caught.value, publishing=True)


# The permission is missing: told as such, and the post stands


def test_linkedin_wants_a_permission_of_its_own(contract_linkedin: ContractLinkedIn, on_linkedin: Place) -> None:
    contract_linkedin.under.scope = "w_member_social_feed"
    post = on_linkedin.publish(on_linkedin.part())
    verdict = refused(on_linkedin, under(on_linkedin, post))
    assert (verdict.meaning, verdict.code) == ("refused", "ACCESS_DENIED")
    assert "Not enough permissions" in verdict.words
    granted = contract_linkedin.desk.token(contract_linkedin.now, (*GRANTED, "w_member_social_feed"))
    on_linkedin.login = replace(on_linkedin.login, secret=granted)
    on_linkedin.publish(under(on_linkedin, post))
    assert len(contract_linkedin.truth()) == 2


def test_facebook_wants_the_permission_to_engage(contract_facebook: ContractFacebook, on_facebook: Place) -> None:
    post = on_facebook.publish(on_facebook.part())
    few = tuple(each for each in OF_PAGES if each != "pages_manage_engagement")
    page = next(iter(contract_facebook.pages))
    token = contract_facebook.desk.token(page, contract_facebook.now, None, scopes=few)
    on_facebook.login = replace(on_facebook.login, secret=f'{{"access_token": "{token}", "page": "{page}"}}')
    verdict = refused(on_facebook, under(on_facebook, post))
    assert (verdict.meaning, verdict.code) == ("refused", "10")
    assert "pages_manage_engagement" in verdict.words
    assert len(contract_facebook.truth()) == 1


def test_instagram_wants_the_permission_for_comments(
    contract_instagram: ContractInstagram, on_instagram: Place
) -> None:
    post = on_instagram.publish(on_instagram.part())
    few = tuple(each for each in OF_INSTAGRAM if not each.endswith("manage_comments"))
    token = contract_instagram.desk.token(on_instagram.login.facts["id"], contract_instagram.now, None, scopes=few)
    on_instagram.login = replace(on_instagram.login, secret=token)
    verdict = refused(on_instagram, under(on_instagram, post))
    assert (verdict.meaning, verdict.code) == ("refused", "10")
    assert len(contract_instagram.truth()) == 1


# What a comment may hold


def test_linkedin_takes_a_comment_as_it_is_written_and_only_so_long(
    contract_linkedin: ContractLinkedIn, on_linkedin: Place
) -> None:
    post = on_linkedin.publish(on_linkedin.part())
    text = "Twelve (12) people_waiting *today* #queues <3 \\o/ https://brand.example/a_b?x=(1)#y @you {z} [k] ~"
    on_linkedin.publish(under(on_linkedin, post, text))
    assert contract_linkedin.truth()[-1]["text"] == text
    verdict = refused(on_linkedin, under(on_linkedin, post, "x" * 1251))
    assert (verdict.meaning, verdict.code) == ("refused", "FIELD_LENGTH_TOO_LONG")


def test_instagram_counts_a_comment_as_a_caption(contract_instagram: ContractInstagram, on_instagram: Place) -> None:
    post = on_instagram.publish(on_instagram.part())
    assert refused(on_instagram, under(on_instagram, post, "x" * 2201)).meaning == "refused"
    contract_instagram.closed = True
    assert refused(on_instagram, under(on_instagram, post)).meaning == "refused"
    assert len(contract_instagram.truth()) == 1


# LinkedIn: a new post, an answer without words, what cannot be read back


def test_a_new_post_that_comments_do_not_know_yet_is_waited_for(
    contract_linkedin: ContractLinkedIn, on_linkedin: Place
) -> None:
    contract_linkedin.under.unknown_for = 60
    post = on_linkedin.publish(on_linkedin.part())
    comment = under(on_linkedin, post)
    step = on_linkedin.network.steps(on_linkedin.login, comment)[-1]
    with pytest.raises(NotYet) as caught:
        step.run({})
    verdict = on_linkedin.network.classify(caught.value, publishing=True)
    assert (verdict.meaning, verdict.code) == ("later", "post_in_preparation")
    with clock.set_to(lambda: datetime.now(UTC) + timedelta(minutes=6)):  # nothing settles for so long: it is gone
        assert refused(on_linkedin, comment).meaning == "refused"
    contract_linkedin.ahead = 90
    assert step.run({}).remote_id.startswith("urn:li:comment:(")


def test_a_comment_whose_name_stands_in_the_header_alone_can_be_taken_back(
    contract_linkedin: ContractLinkedIn, on_linkedin: Place
) -> None:
    contract_linkedin.under.silent = True
    post = on_linkedin.publish(on_linkedin.part())
    made = on_linkedin.publish(under(on_linkedin, post))
    assert made.remote_id.startswith(f"urn:li:comment:({post.remote_id},")
    assert made.url.startswith(f"https://www.linkedin.com/feed/update/{post.remote_id}?commentUrn=urn%3Ali%3Acomment")


@pytest.mark.parametrize("kind", ["hang", "reset-after-body", "5xx-after", "malformed"])
def test_an_unclear_comment_on_linkedin_asks_a_person(
    contract_linkedin: ContractLinkedIn, on_linkedin: Place, kind: str
) -> None:
    post = on_linkedin.publish(on_linkedin.part())
    on_linkedin.login = replace(on_linkedin.login, http=Http(limits=Limits(read=0.4)))
    contract_linkedin.fail(kind)
    with pytest.raises(HttpFailure) as caught:
        on_linkedin.publish(under(on_linkedin, post))
    assert on_linkedin.network.classify(caught.value, publishing=True).meaning == "unconfirmed"
    assert not isinstance(on_linkedin.network, Finds)


# Meta's: read back among the comments of that post alone


@pytest.mark.parametrize("name", ["facebook", "instagram"])
@pytest.mark.parametrize("kind", ["reset-after-body", "5xx-after", "malformed"])
def test_an_unclear_comment_is_found_under_its_post_and_nowhere_else(
    request: pytest.FixtureRequest, name: str, kind: str
) -> None:
    place: Place = request.getfixturevalue(f"on_{name}")
    server = request.getfixturevalue(f"contract_{name}")
    post, other = place.publish(place.part()), place.publish(place.part())
    server.somebody("And what it is about.", post.remote_id)  # the same words, by somebody else
    comment = under(place, post)
    assert place.find(comment) == Absent()
    server.fail(kind, match=f"POST {server.version}/*")
    with pytest.raises(HttpFailure):
        place.publish(comment)
    there = [each for each in server.truth() if "And what it is about." in place_text(each)]
    assert len(there) == 1
    found = place.find(replace(comment, tried_at=datetime.now(UTC)))
    assert isinstance(found, Found) and found.published.remote_id == there[0]["id"]
    assert place.find(replace(under(place, other), tried_at=datetime.now(UTC))) == Absent()


def place_text(row: dict[str, object]) -> str:
    return str(row.get("text") or row.get("message"))
