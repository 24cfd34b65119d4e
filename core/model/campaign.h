#pragma once

#include "core/model/question.h"

#include <QtCore/QTime>

#include <map>

namespace muniment {
inline namespace model {

using CampaignId = Id<struct CampaignTag>;

/// One question put to many people, with a deadline and reminders.
struct Campaign final {
  enum class State : std::uint8_t { Prepared, Running, Paused, Complete, Cancelled };
  /// Contacts of partners that are asked beside the persons who were named. Empty members do not narrow.
  struct Contacts final {
    bool wanted = false;
    QString partner; ///< code
    QString region;
    QString productLine;
    QString issue;
    friend bool operator==(const Contacts&, const Contacts&) = default;
  };
  /// The same question in one language; its choices stand in the same order in each.
  struct Wording final {
    QString text;  ///< may hold placeholders
    QString about; ///< likewise
    QStringList choices;
    friend bool operator==(const Wording&, const Wording&) = default;
  };
  struct Limits final {
    QTime quietFrom; ///< in the zone of whoever is asked; none: no quiet hours
    QTime quietUntil;
    std::int32_t mostPerHour = 1000;
    bool onlyInBusinessHours = false; ///< of the house
    friend bool operator==(const Limits&, const Limits&) = default;
  };

  CampaignId id;
  QString name;
  QString text;                        ///< may hold placeholders
  QString about;                       ///< likewise
  QStringList choices;                 ///< like the text for everybody whose language has no words of its own
  QString language = {};               ///< of these; empty: not said
  std::map<QString, Wording> wordings; ///< by language, `de` or `pt_BR`
  std::int32_t refusal = -1;           ///< place of the choice by which somebody refuses; -1: none
  bool ownWords = false;
  Question::Stake stake = Question::Stake::Ordinary;
  QString cause; ///< aggregate on whose account it is asked; may be empty
  std::optional<MatterId> matter;
  Contacts contacts;
  QStringList ways; ///< connections, of which the first that reaches a person is taken; empty: notifications
  Limits limits;
  std::int32_t hours = 72;             ///< from the start to the deadline
  std::vector<std::int32_t> reminders; ///< hours after somebody was asked, ascending
  std::optional<Instant> deadline;     ///< once it was started
  State state = State::Prepared;
  QString reason; ///< why it was paused or cancelled
  QString preparedBy;
  Instant preparedAt;
  std::optional<ActorId> startedBy; ///< in whose rights it asks
  std::optional<Instant> startedAt;
  std::optional<Instant> endedAt;
  Salt salt;

  /// The words for somebody: in their language as it is, else without its country, else those for everybody.
  [[nodiscard]] Wording wordingFor(const QString& language) const;
  [[nodiscard]] bool hasEnded() const { return state == State::Complete || state == State::Cancelled; }
};

[[nodiscard]] QLatin1StringView nameOf(Campaign::State state);
[[nodiscard]] std::optional<Campaign::State> campaignStateFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const CampaignId& id);
[[nodiscard]] Json contentOf(const Campaign& campaign);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Campaign> campaignFrom(const Json& content);

} // namespace model
} // namespace muniment
