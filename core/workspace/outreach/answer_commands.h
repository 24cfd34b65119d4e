#pragma once

#include "core/connect/push/push_subscription.h"
#include "core/model/answer_link.h"
#include "core/model/delivery.h"
#include "core/outreach/received_answer.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

// What comes from outside. Run under the seat of a connector, which may do nothing else.

/// Notes that somebody, or some program, opened a link; the first time only. It says nothing about an answer. `{link}`
struct NoteLinkOpened final {
  static constexpr auto kName = QLatin1StringView("answer-link.open");
  static constexpr Permission kPermission = Permission::TakeAnswer;

  Sha256 digest;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes what somebody sent by a link. The first answer in time decides; later ones are kept beside it, and where one
/// says something else a person is asked. A link serves once; what was not believed uses nothing up.
/// `{outcome}`: a standing of Question, or `replayed`, `withdrawn`, `pin-wrong`, `pin-locked`
struct TakeAnswer final {
  static constexpr auto kName = QLatin1StringView("answer.take");
  static constexpr Permission kPermission = Permission::TakeAnswer;

  Sha256 digest;
  QByteArray form; ///< token of the form
  outreach::ReceivedAnswer answer;
  QString pin;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Registers a browser for notifications to the person of a link; once for each link, before its deadline. A browser
/// that was known gets its new keys. `{device}`
struct RegisterDevice final {
  static constexpr auto kName = QLatin1StringView("device.register");
  static constexpr Permission kPermission = Permission::TakeAnswer;
  static constexpr int kMostDevices = 10; ///< of one person

  Sha256 digest;
  QByteArray form;
  connect::PushSubscription subscription;
  QString label;
  QByteArray key = {}; ///< of ours, for which the browser registered; the one of now where it does not say

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Notes what a push service did with a notification; a device that is gone is not told again. `{device}`
struct NoteNotice final {
  static constexpr auto kName = QLatin1StringView("question.note-notice");
  static constexpr Permission kPermission = Permission::TakeAnswer;

  QuestionId question;
  DeviceId device;
  bool taken = false; ///< else the device is gone

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What a notification service tells of a notification that it took: that it arrived, was read, failed, or what the
/// person answered in it. Such an answer is worth what the link in that notification would be, and uses it up; where
/// much is at stake or a matter is concerned, only the page takes one. `{outcome}`
struct HearNotice final {
  static constexpr auto kName = QLatin1StringView("question.hear-notice");
  static constexpr Permission kPermission = Permission::TakeAnswer;
  enum class What : std::uint8_t { Delivered, Read, Failed, Answered };

  QString peer; ///< must be that of the actor
  DeliveryId delivery;
  What what = What::Delivered;
  QString words; ///< of the answer
  Instant at;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Closes questions whose deadline is over, and puts each before a person. `{expired}`
struct ExpireQuestions final {
  static constexpr auto kName = QLatin1StringView("question.expire");
  static constexpr Permission kPermission = Permission::TakeAnswer;

  [[nodiscard]] Json describe() const { return Json::Object(); }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
