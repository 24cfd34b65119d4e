#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <QtCore/QDate>

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace muniment {
inline namespace model {

using CaseId = Id<struct CaseTag>;

/// What one field of a case says, and since when and from whom it does.
struct CaseValue final {
  QString text;
  QString by;     ///< actor
  QString source; ///< aggregate that it was read from, `message:…`, or `peer:NAME`; empty where the actor said it
  Instant at;

  friend bool operator==(const CaseValue&, const CaseValue&) = default;
};

/// Something that is to be settled with somebody: with all that was said, sent and done about it.
struct Case final {
  enum class Kind : std::uint8_t { Partner, Business, Onboarding, Contract };
  enum class Status : std::uint8_t { Open, Waiting, Closed };
  /// What another system calls it, or something that it is about.
  struct Reference final {
    QString system; ///< `order`, `sap`, name of a connection
    QString number;
    friend std::strong_ordering operator<=>(const Reference&, const Reference&) = default;
  };
  /// By field name. Every site may have further ones: small letters, digits and hyphens.
  using Fields = std::map<QString, CaseValue>;

  CaseId id;
  QString number; ///< `C-2026-0001`, never changes
  Kind kind = Kind::Partner;
  Fields fields;
  std::vector<Reference> references; ///< sorted
  std::vector<QString> folders;      ///< in which what is filed to it lies, in their order
  std::set<ActorId> members;
  bool isRestricted = false;      ///< only members see it: it has a matter of its own
  std::optional<MatterId> matter; ///< never changes
  Instant openedAt;
  QString openedBy;  ///< actor
  Instant changedAt; ///< when anything of it last changed
  Salt salt;

  /// Empty where nothing is said.
  [[nodiscard]] QString value(const QString& field) const;
  [[nodiscard]] Status status() const;
  [[nodiscard]] std::optional<ActorId> owner() const;
  [[nodiscard]] std::optional<ActorId> deputy() const;
  [[nodiscard]] QDate due() const; ///< null where there is none
};

/// Fields that every case may have.
namespace casefield {
inline constexpr auto kTitle = QLatin1StringView("title");
inline constexpr auto kPartner = QLatin1StringView("partner"); ///< code of a trading partner
inline constexpr auto kParty = QLatin1StringView("party");     ///< who it is with, where that is no trading partner
inline constexpr auto kRegion = QLatin1StringView("region");
inline constexpr auto kProductLine = QLatin1StringView("product-line");
inline constexpr auto kIssue = QLatin1StringView("issue");
inline constexpr auto kStatus = QLatin1StringView("status");
inline constexpr auto kReason = QLatin1StringView("reason");     ///< why it was closed or waits
inline constexpr auto kOwner = QLatin1StringView("owner");       ///< actor
inline constexpr auto kDeputy = QLatin1StringView("deputy");     ///< actor
inline constexpr auto kGroup = QLatin1StringView("group");       ///< to whom it goes when the owner does not act
inline constexpr auto kDue = QLatin1StringView("due");           ///< day, ISO
inline constexpr auto kTemplate = QLatin1StringView("template"); ///< from which it was made
} // namespace casefield

[[nodiscard]] QLatin1StringView nameOf(Case::Kind kind);
[[nodiscard]] std::optional<Case::Kind> caseKindFrom(QStringView name);
[[nodiscard]] QLatin1StringView nameOf(Case::Status status);
[[nodiscard]] std::optional<Case::Status> caseStatusFrom(QStringView name);
[[nodiscard]] bool isCaseField(QStringView name);
/// Whether the value of a field is a day.
[[nodiscard]] bool isDayField(QStringView name);
[[nodiscard]] QString aggregateOf(const CaseId& id);
[[nodiscard]] Json contentOf(const Case& file);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Case> caseFrom(const Json& content);

} // namespace model
} // namespace muniment
