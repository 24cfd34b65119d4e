#pragma once

#include "core/model/campaign.h"

#include <span>

namespace muniment {
inline namespace model {

using CampaignPersonId = Id<struct CampaignPersonTag>;

/// One person of a campaign: exactly one state, with the times that prove it.
struct CampaignPerson final {
  enum class State : std::uint8_t {
    NotSent,
    Waiting,  ///< asked; nothing heard
    Reached,  ///< a push service took the notification, or a link was opened
    Answered, ///< in time
    Refused,  ///< answered with the choice that refuses
    Failed,   ///< could not be asked
    Excluded
  };
  CampaignPersonId id;
  CampaignId campaign;
  PersonId person;
  std::optional<MatterId> matter; ///< of the campaign
  State state = State::NotSent;
  QString problem; ///< id of the error for which asking failed
  QString reason;  ///< of whoever left the person out
  std::optional<QuestionId> question;
  std::optional<Instant> due; ///< when there is something to do next: ask, remind, close
  std::optional<Instant> askedAt;
  std::optional<Instant> reachedAt;
  std::optional<Instant> openedAt;
  std::optional<Instant> answeredAt;
  std::optional<Instant> remindedAt;
  std::int32_t reminders = 0;
  Salt salt;

  /// The question waits for an answer.
  [[nodiscard]] bool isAsked() const { return state == State::Waiting || state == State::Reached; }
};

[[nodiscard]] std::span<const QLatin1StringView> campaignPersonStates();
[[nodiscard]] QLatin1StringView nameOf(CampaignPerson::State state);
[[nodiscard]] std::optional<CampaignPerson::State> campaignPersonStateFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const CampaignPersonId& id);
[[nodiscard]] Json contentOf(const CampaignPerson& person);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<CampaignPerson> campaignPersonFrom(const Json& content);

} // namespace model
} // namespace muniment
