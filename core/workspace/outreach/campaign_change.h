#pragma once

#include "core/model/campaign_person.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A campaign that whoever asks may know of, and that nobody else changes meanwhile. NotFound `campaign.unknown`.
[[nodiscard]] Result<Campaign> visibleCampaign(CommandContext& context, const CampaignId& id);

/// Keeps a campaign as it is now; the state belongs into the entry that says why.
[[nodiscard]] Result<void> keepCampaign(store::Connection& connection, Campaign& campaign, EntryDraft& draft);
[[nodiscard]] Result<void> keepPerson(store::Connection& connection, CampaignPerson& person, EntryDraft& draft);

/// Adds those that are not in it yet, in entries of a bounded size; gives how many.
[[nodiscard]] Result<std::int64_t> addPeople(CommandContext& context, const Campaign& campaign,
                                             const std::vector<PersonId>& persons);

/// The connections by which a campaign reaches people, the one to be tried first in front.
[[nodiscard]] QStringList waysOf(const Campaign& campaign);

/// Takes back the question of a person for the reason that is noted with the person, where one is open.
[[nodiscard]] Result<void> takeBack(CommandContext& context, const CampaignPerson& person, const Scope& scope,
                                    EntryDraft& draft);

/// Lets the person of a campaign follow the question that was put on its account. Called wherever a question is kept.
[[nodiscard]] Result<void> followQuestion(store::Connection& connection, const Question& question, EntryDraft& draft);
/// The same when a link was opened.
[[nodiscard]] Result<void> followOpening(store::Connection& connection, const Question& question, Instant at,
                                         EntryDraft& draft);
/// Asked on account of a campaign, which has its own way of telling who is missing.
[[nodiscard]] bool isOfCampaign(const Question& question);

} // namespace muniment::workspace
