#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace muniment {
inline namespace model {

using QuestionId = Id<struct QuestionTag>;

/// Something that a person outside the workspace is asked, with all that came back.
struct Question final {
  enum class State : std::uint8_t { Open, Answered, Expired, Withdrawn };
  enum class Stake : std::uint8_t {
    Ordinary,
    High ///< the person also gives a PIN
  };
  /// What an answer that came in is worth.
  enum class Standing : std::uint8_t {
    Counted,      ///< the first one in time: it decides
    Late,         ///< after the deadline; nothing was decided
    Duplicate,    ///< says again what was decided
    Contradictory ///< says something else than what was decided
  };
  /// By which number somebody answered in a message, and what shows that it is theirs.
  struct Hand final {
    QString phone;      ///< with a leading +
    Instant verifiedAt; ///< when they last had written from it before they were asked
    QString payload;    ///< of the button or line that was tapped; empty where they wrote
    friend bool operator==(const Hand&, const Hand&) = default;
  };
  struct Answer final {
    Instant at;
    Standing standing = Standing::Counted;
    std::int32_t choice = -1; ///< place among the choices; -1: in own words
    QString text;
    QString comment;
    QString via;              ///< aggregate of the link, or of the message, by which it came
    std::optional<Hand> hand; ///< where it came as a message
    friend bool operator==(const Answer&, const Answer&) = default;
  };
  /// A push service took a notification, or did not want it any more; a message reached a phone, or did not.
  struct Notice final {
    Instant at;
    QString device; ///< aggregate; of a message that of its delivery
    bool taken = false;
    bool read = false; ///< its service says that it was read
    friend bool operator==(const Notice&, const Notice&) = default;
  };

  /// It was put to the person as a message.
  struct Sending final {
    Instant at;
    QString peer;        ///< of the connection
    QString delivery;    ///< aggregate
    QString phone;       ///< with a leading +
    Instant verifiedAt;  ///< when they last had written from it
    bool isLink = false; ///< it carried a link to the answer page: no message answers it
    friend bool operator==(const Sending&, const Sending&) = default;
  };

  QuestionId id;
  PersonId person;
  QString text;
  QString about; ///< what it concerns, in words for the person
  QString cause; ///< aggregate on whose account it is asked: `record:…`; may be empty
  std::optional<MatterId> matter;
  QStringList choices;
  QStringList meanings;  ///< in the same order: what rules and systems read, where it was asked in another language
  bool ownWords = false; ///< an answer may be something else than a choice
  bool comments = true;  ///< a comment may go with the answer
  Stake stake = Stake::Ordinary;
  Instant deadline;
  QString askedBy; ///< actor
  Instant askedAt;
  State state = State::Open;
  QString reason;              ///< why it was withdrawn
  std::vector<Answer> answers; ///< in the order in which they came
  std::vector<Notice> notices;
  std::vector<Sending> sendings;
  Salt salt;

  /// The one that decided.
  [[nodiscard]] const Answer* decision() const;
  [[nodiscard]] bool isOverdue(Instant now) const { return deadline <= now; }
  /// An answer in words: the choice, or what was written.
  [[nodiscard]] QString wordsOf(const Answer& answer) const;
  /// The same in whatever language it was asked.
  [[nodiscard]] QString meaningOf(const Answer& answer) const;
};

[[nodiscard]] QLatin1StringView nameOf(Question::State state);
[[nodiscard]] std::optional<Question::State> questionStateFrom(QStringView name);
[[nodiscard]] QLatin1StringView nameOf(Question::Standing standing);
[[nodiscard]] QLatin1StringView nameOf(Question::Stake stake);
[[nodiscard]] QString aggregateOf(const QuestionId& id);
[[nodiscard]] Json contentOf(const Question& question);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Question> questionFrom(const Json& content);

} // namespace model
} // namespace muniment
