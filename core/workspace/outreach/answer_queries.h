#pragma once

#include "core/connect/push/p256_key.h"
#include "core/connect/push/push_subscription.h"
#include "core/model/answer_link.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

// What the connectors for answers and for notifications need to know; nobody else may ask.

/// What the page of a link shows. Whoever has the token may see it, whatever matter it belongs to.
struct AnswerForm final {
  static constexpr Permission kPermission = Permission::TakeAnswer;

  struct Answer final {
    Question question;
    AnswerLink link;
    QString asker;
    QByteArray form;    ///< token of the form
    QByteArray pushKey; ///< public, for registering a browser
    bool renew = false; ///< the device to which the link was sent registered for a key that was replaced
  };
  Sha256 digest;
  /// Nothing where no link has that digest.
  [[nodiscard]] Result<std::optional<Answer>> answer(QueryContext& context) const;
};

/// Where a notification goes, and whether it still shall.
struct PushTarget final {
  static constexpr Permission kPermission = Permission::TakeAnswer;

  struct Answer final {
    bool wanted = false; ///< the question is open and the device takes notifications
    connect::PushSubscription subscription;
    int key = 1;     ///< number of ours for which it registered
    QString account; ///< by which the notification service of the device knows it
    QString page;    ///< address of the answer page; empty where there is none
    Instant deadline;
    bool urgent = false;
    QByteArray topic;
  };
  QuestionId question;
  DeviceId device;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// A key by which push services know this workspace.
struct PushIdentity final {
  static constexpr Permission kPermission = Permission::TakeAnswer;

  int number = 1;
  using Answer = std::shared_ptr<const connect::P256Key>;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
