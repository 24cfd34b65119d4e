#pragma once

#include "core/model/case.h"

#include <QtCore/QStringList>

namespace muniment {
inline namespace model {

using TransferId = Id<struct TransferTag>;

/// A document that a connected system handed over, with what it says about it, on its way to its place.
struct Transfer final {
  enum class State : std::uint8_t {
    Review,  ///< something is missing or wrong: a person corrects it, or sends it back
    Ready,   ///< complete; a person makes a record of it
    Filed,   ///< in its case
    Returned ///< sent back to the system with a reason
  };
  TransferId id;
  QString peer;               ///< of the connection
  QString remoteId;           ///< what that system calls it
  QString object;             ///< what that system says it belongs to: `order/4500001234`; may be empty
  std::optional<CaseId> file; ///< the case of that object, once there is one
  QString type;               ///< kind of document, in the word of that system
  QString name;               ///< of the file; text from outside
  QString version;            ///< of the document; empty where there is only one
  QString approval;           ///< state of that version there; empty where nothing is said
  Case::Fields fields;        ///< what is said about it, each with where it comes from
  QString announced;          ///< SHA-256 as the system says it; empty where it says none
  std::optional<ItemId> item; ///< the bytes, as they came
  QString failure;            ///< id of the error by which the bytes did not come
  QString link;               ///< address of its page there; text from outside
  QString folder;             ///< of the case
  QString recordClass;        ///< code of the class of which it becomes a record; `-`: of none, as somebody said
  QStringList problems;       ///< `content-missing`, `field-missing:supplier`
  State state = State::Review;
  QString record;                 ///< aggregate of what was declared of it
  QString reason;                 ///< of the last decision
  QString by;                     ///< actor who last changed it
  Instant since;                  ///< when it was first heard of
  Instant at;                     ///< when it last changed
  std::optional<MatterId> matter; ///< of the case, else of the connection
  Salt salt;

  [[nodiscard]] bool becomesRecord() const { return !recordClass.isEmpty() && recordClass != u"-"; }
  /// Somebody must do something about it.
  [[nodiscard]] bool waits() const { return state == State::Review || state == State::Ready; }
};

/// Why a transfer cannot be filed as it is; each may be followed by a colon and what it is about.
namespace transferproblem {
inline constexpr auto kNoObject = QLatin1StringView("object-unknown");
inline constexpr auto kNoContent = QLatin1StringView("content-missing");
inline constexpr auto kOtherContent = QLatin1StringView("content-differs");
inline constexpr auto kOtherKind = QLatin1StringView("content-kind");
inline constexpr auto kNoType = QLatin1StringView("type-unknown");
inline constexpr auto kNoField = QLatin1StringView("field-missing");
inline constexpr auto kOtherMatter = QLatin1StringView("other-matter");
inline constexpr auto kChanged = QLatin1StringView("changed-since");
} // namespace transferproblem

[[nodiscard]] QLatin1StringView nameOf(Transfer::State state);
[[nodiscard]] std::optional<Transfer::State> transferStateFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const TransferId& id);
[[nodiscard]] Json contentOf(const Transfer& transfer);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Transfer> transferFrom(const Json& content);

} // namespace model
} // namespace muniment
