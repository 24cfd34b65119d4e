#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// What the settings of a connection say about the messages that people write here.
struct SendingSettings final {
  static constexpr std::int64_t kLongest = 600'000;

  /// Milliseconds for which a message waits before it goes, so that it can be taken back: `take_back`, in seconds.
  std::int64_t takeBack = 10'000;
  /// Whoever is answered sees that their message was read: `read_receipts` is `with_answer`. Otherwise only when
  /// somebody asks for it.
  bool readWithAnswer = false;
  /// What whoever writes for the first time is told: `notice` is the name of a template and its language.
  QString notice;
  QString noticeLanguage;
  QString noticeVersion; ///< of the notice: with a new one everybody is told again
  /// By which template a question goes to whoever did not write within a day: `question`, likewise.
  QString question;
  QString questionLanguage;
  /// Templates go to whoever agreed to be written to: `opt_in` is `required`.
  bool needsOptIn = false;

  [[nodiscard]] static Result<SendingSettings> of(store::Connection& connection, const QString& peer);
};

} // namespace muniment::workspace
