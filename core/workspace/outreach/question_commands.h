#pragma once

#include "core/model/answer_link.h"
#include "core/workspace/outreach/notify_person.h"

namespace muniment::workspace {

/// The connection by which devices are told, where nothing else is said.
inline constexpr auto kPushPeer = QLatin1StringView("push");

/// Puts a question to a person, and tells them where wanted: through the first of the connections by which they can be
/// reached. Where much is at stake, as whoever asks says or the limits of the workspace do, the person needs a PIN;
/// `because` is the limit: `matter`, `class CODE`, `amount AMOUNT`, or empty. `{because, pin, question, told}`
struct AskQuestion final {
  static constexpr auto kName = QLatin1StringView("question.ask");
  static constexpr Permission kPermission = Permission::AskPeople;

  Question question;  ///< without id, asker, state and answers
  bool notify = true; ///< tell the person
  QStringList peers = {kPushPeer};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// How a question is put by a command that asks.
struct Putting final {
  QStringList peers;  ///< of which the first that reaches the person is taken; none: nobody is told
  const Scope& scope; ///< of whoever asks
};

/// Puts a question, which gets its id, and its stake where a limit says so. The command records the entry.
[[nodiscard]] Result<Told> put(CommandContext& context, Question& asked, const Putting& how, EntryDraft& draft);

/// Tells the person once more: as before, or through the first of these connections. `{question, told}`
struct RemindOfQuestion final {
  static constexpr auto kName = QLatin1StringView("question.remind");
  static constexpr Permission kPermission = Permission::AskPeople;

  QuestionId question;
  QStringList peers = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes a question back; its links lead to a page that says so. `{question}`
struct WithdrawQuestion final {
  static constexpr auto kName = QLatin1StringView("question.withdraw");
  static constexpr Permission kPermission = Permission::AskPeople;

  QuestionId question;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Makes a link that somebody hands to the person in another way. The token stays with whoever asks for it. `{link}`
struct MakeAnswerLink final {
  static constexpr auto kName = QLatin1StringView("answer-link.make");
  static constexpr Permission kPermission = Permission::AskPeople;

  QuestionId question;
  Sha256 digest; ///< of the token

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Gives a person a new PIN; wrong tries are forgotten. Signed, as answers are proved by it. `{person}`
struct SetAnswerPin final {
  static constexpr auto kName = QLatin1StringView("answer-pin.set");
  static constexpr Permission kPermission = Permission::AskPeople;
  static constexpr bool kSigned = true;

  PersonId person;
  QString pin;            ///< 6 to 12 digits
  QByteArray sealed = {}; ///< made of it before the command changes anything

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Names the account of a person at a notification service. Who is asked over its connection is told there from then
/// on; what acts by itself uses it once an answer came from it. Signed. `{device}`
struct NameAccount final {
  static constexpr auto kName = QLatin1StringView("device.name-account");
  static constexpr Permission kPermission = Permission::AskPeople;
  static constexpr bool kSigned = true;

  PersonId person;
  QString peer; ///< of the connection to the service
  QString account;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Stops telling a device. `{device}`
struct ForgetDevice final {
  static constexpr auto kName = QLatin1StringView("device.forget");
  static constexpr Permission kPermission = Permission::AskPeople;

  DeviceId device;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
